using System.Runtime.CompilerServices;

namespace Heed.Tests.Promises;

/// <summary>The repository's own source files, for the promises that are kept by how the code is written.</summary>
internal static class Sources
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Production { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Root, "src"), "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".cshtml", StringComparison.Ordinal))
            .Select(f => new SourceFile(Path.GetRelativePath(Root, f).Replace('\\', '/'), File.ReadAllLines(f)))
            .Where(f => !f.Path.Split('/').Any(p => p is "obj" or "bin" or "node_modules" or "Migrations")),
    ];

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Heed.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The sources are not here.");
    }
}

internal sealed record SourceFile(string Path, IReadOnlyList<string> Lines)
{
    /// <summary>The folder below <c>src/Heed</c>; empty for files at its top, null for files elsewhere.</summary>
    public string? Slice => Path.Split('/') is ["src", "Heed", .. var rest] ? rest is [var folder, _, ..] ? folder : "" : null;

    public string Text => string.Join('\n', Lines);
}
