namespace Heed.Browser.Harness;

/// <summary>Where things lie in the working copy that these tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();
    public static string BrowserTests => Path.Combine(Root, "tests", "Heed.Browser");

    /// <summary>The heed.dll of the same configuration and platform as these tests.</summary>
    public static string Program =>
        Path.Combine(Root, "src", "Heed", Path.GetRelativePath(BrowserTests, AppContext.BaseDirectory), "heed.dll");

    /// <summary>The program that serves a record full of hostile text.</summary>
    public static string Hostile =>
        Path.Combine(Root, "tests", "Heed.Hostile", Path.GetRelativePath(BrowserTests, AppContext.BaseDirectory), "Heed.Hostile.dll");

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Heed.slnx")))
                return folder.FullName;

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Heed.slnx");
    }
}
