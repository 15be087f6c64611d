using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Frameworks;

/// <summary>What the rest of Heed knows of a framework and of its versions.</summary>
public static class FrameworkDeclarations
{
    public static KindPages OfFramework { get; } =
        new(Kind.Of<Framework>("framework", "Framework", "Frameworks", "frameworks/{framework}"),
            "/Frameworks/Framework.cshtml", FrameworkLists.OfFrameworks)
        {
            Begins = [new("New version of this framework", "framework-version", "framework")],
        };

    public static KindPages OfVersion { get; } =
        new(Kind.Of<FrameworkVersion>("framework-version", "Framework version", "Framework versions",
                "frameworks/{framework}/versions/{version}", list: "framework-versions"),
            "/Frameworks/Version.cshtml", FrameworkLists.OfVersions)
        {
            SchemaType = "Report",
            Day = new(13),
            Whose = ["framework"],
            Identity = new() { Asks = "number",
                Hint = "Such as 2 or 2018. It becomes part of the web address, which never changes." },
        };
}
