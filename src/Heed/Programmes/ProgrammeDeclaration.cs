using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Programmes;

/// <summary>What the rest of Heed knows of the record of a programme itself.</summary>
public static class ProgrammeDeclaration
{
    public static KindPages Pages { get; } =
        new(Kind.Of<Programme>("programme", "Programme", "Programmes", "", steps: ProgrammeShapes.Steps),
            "/Records/Plain.cshtml", PlainList.Definition)
        {
            FurtherDates = content =>
            [
                new(((Programme)content).HelpReviewBy, "Check due") { What = "Check the help contacts", IsForEditors = true },
            ],
        };
}
