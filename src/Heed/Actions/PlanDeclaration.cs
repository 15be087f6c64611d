using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Actions;

/// <summary>What the rest of Heed knows of a plan.</summary>
public static class PlanDeclaration
{
    public static KindPages Pages { get; } =
        new(Kind.Of<Plan>("plan", "Plan", "Plans", "plans/{name}", steps: PlanShapes.Steps),
            "/Actions/Plan.cshtml", PlanList.Definition)
        {
            StartsProgramme = true,
            Day = new(12),
            Begins = [new("New action in this plan", "action", "plan")],
        };
}
