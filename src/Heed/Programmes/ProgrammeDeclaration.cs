using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Programmes;

/// <summary>What the rest of Heed knows of the record of a programme itself.</summary>
public static class ProgrammeDeclaration
{
    public static KindPages Pages { get; } =
        // 1 to 2: a place to get help has its own source.
        new(Kind.Of<Programme>("programme", "Programme", "Programmes", "", steps: [new ShapeStep()]),
            "/Records/Plain.cshtml", PlainList.Definition)
        {
            FurtherDates = content =>
            [
                new(((Programme)content).HelpReviewBy, "Check due") { What = "Check the help contacts", IsForEditors = true },
            ],
        };
}
