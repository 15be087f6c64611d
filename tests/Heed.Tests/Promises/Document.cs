using System.Reflection;
using System.Text.RegularExpressions;

namespace Heed.Tests.Promises;

/// <summary>A document whose tables say what proves what: its rows, and the tests, commands and files that a cell names.</summary>
internal sealed partial class Document(string name)
{
    /// <summary>The whole text.</summary>
    public string Text { get; } = File.ReadAllText(Path.Combine(Sources.Root, "docs", name)).ReplaceLineEndings("\n");

    /// <summary>The cells of the rows whose first cell matches.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows(Regex first) =>
        [.. Text.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal))
            .Select(l => l.Trim().Trim('|').Split('|').Select(c => c.Trim()).ToList()).Where(r => first.IsMatch(r[0]))];

    /// <summary>The tests, commands and files that a cell names in code marks.</summary>
    public static IReadOnlyList<string> NamedIn(string cell) =>
        [.. Marked().Matches(cell).Select(m => m.Groups[1].Value).Where(n => IsTest(n) || IsCommand(n) || IsFile(n))];

    /// <summary>Whether a test, command or file of this name is there.</summary>
    public static bool IsThere(string named) => IsTest(named) ? IsTestThere(named) : IsCommand(named) ? IsCommandThere(named)
        : File.Exists(Path.Combine(Sources.Root, named));

    /// <summary>Whether it is named as a test is: class and method.</summary>
    public static bool IsTest(string named) => DottedNames().IsMatch(named)
        && (IsOfBrowser(named) || named[named.LastIndexOf('.')..].Contains('_', StringComparison.Ordinal));

    /// <summary>Whether it is a measurement or a command of the program.</summary>
    public static bool IsCommand(string named) => named.StartsWith("bench/", StringComparison.Ordinal)
        || named.StartsWith("heed ", StringComparison.Ordinal);

    private static bool IsFile(string named) => FilePath().IsMatch(named);

    private static bool IsOfBrowser(string named) => named.StartsWith("Heed.Browser.", StringComparison.Ordinal);

    private static bool IsTestThere(string named)
    {
        var parts = named.Split('.');
        if (!IsOfBrowser(named))
            return typeof(Document).Assembly.GetType("Heed.Tests." + string.Join('.', parts[..^1]))?.GetMethod(parts[^1])?.IsDefined(
                typeof(FactAttribute), inherit: true) == true;
        // The browser's tests are another program: their sources must do.
        var file = Path.Combine([Sources.Root, "tests", "Heed.Browser", .. parts[2..^2], parts[^2] + ".cs"]);
        return File.Exists(file) && File.ReadAllText(file).Contains($" {parts[^1]}(", StringComparison.Ordinal);
    }

    private static bool IsCommandThere(string named)
    {
        var words = named.Split(' ');
        return words[0] == "heed"
            ? Sources.Production.Any(f => f.Path.Equals($"src/Heed/Commands/{words[1]}Command.cs", StringComparison.OrdinalIgnoreCase))
            : File.Exists(Path.Combine(Sources.Root, words[0]));
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Marked();

    [GeneratedRegex(@"^(?:[A-Z]\w*\.)+\w+$")]
    private static partial Regex DottedNames();

    [GeneratedRegex(@"^(?:(?:src|docs|tests|eng)/\S+|[A-Z][\w.]*\.(?:md|props|txt))$")]
    private static partial Regex FilePath();
}
