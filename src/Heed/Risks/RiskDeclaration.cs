using Heed.Design;
using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Risks;

/// <summary>What the rest of Heed knows of a risk.</summary>
public static class RiskDeclaration
{
    public static KindPages Pages { get; } =
        new(Kind.Of<Risk>("risk", "Risk", "Risks", "risks/{name}"),
            "/Risks/Risk.cshtml", RiskList.Definition)
        {
            States = [new("open", TagColour.Blue), new("closed", TagColour.Grey)],
        };
}
