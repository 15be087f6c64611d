using System.Globalization;
using System.Text.RegularExpressions;

namespace Heed.Import.Cells;

/// <summary>
/// A number as registers write it: <c>7</c>, <c>Rec. 7</c>, <c>RHI-32a</c>, <c>4(a)(iv)</c>. Always text: 60.1 and 60.10 are two numbers.
/// </summary>
/// <param name="Number">The number without what says that it is one.</param>
/// <param name="Part">The part, such as <c>a</c> or <c>a-iv</c>; empty when it is a whole one.</param>
public sealed partial record RecordNumber(string Number, string Part)
{
    private const int Longest = 40;

    // Further than any "1 to 300" goes.
    private const int LongestRun = 500;

    /// <summary>The number with its part, as it is compared.</summary>
    public string Key => Part.Length == 0 ? Number : $"{Number}-{Part}";

    /// <summary>Why a cell holds no number; null when it may.</summary>
    public static string? Problem(string text)
    {
        var said = text.Trim();
        return said.StartsWith('#') && said.Length > 1 && char.IsAsciiLetterUpper(said[1])
                ? $"“{said}” is a spreadsheet’s error, not a number. Correct the cell."
            : Scientific().IsMatch(said) || DayAndMonth().IsMatch(said)
                ? $"“{said}” is a number that the spreadsheet changed. Format the column as text, enter it again and save the file."
            : said.Length > Longest ? $"“{said[..Longest]}…” is too long for a number. Is it the right column?"
            : null;
    }

    /// <summary>Reads a number with its part; null when the text has none.</summary>
    /// <param name="text">What the cell says.</param>
    /// <param name="prefix">Letters before all numbers of the table, such as "RHI-"; they are left out.</param>
    public static RecordNumber? Read(string text, string prefix = "")
    {
        var said = Marks().Replace(text.Trim(), "").TrimEnd('.').Trim();
        // A bracket that was opened within stays closed.
        if (said.LastIndexOf('(') < 1)
            said = said.TrimStart('(').TrimEnd(')').Trim();
        if (prefix.Length > 0 && said.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            said = said[prefix.Length..];
        said = PartWord().Replace(Before().Replace(said, ""), "($1)").Trim();
        if (said.Length == 0 || Sameness.Of(said) is "" or "n a" or "na" or "none" or "tbc")
            return null;
        return WithPart().Match(said) is { Success: true } match
            ? new RecordNumber(match.Groups[1].Value, PartKey(match.Groups[2].Value))
            : new RecordNumber(said, "");
    }

    /// <summary>Whether a text is a number and nothing else.</summary>
    public static bool IsFigures(string text) => JustFigures().IsMatch(text);

    /// <summary>A part's label as it is compared and addressed: "a)iv." is <c>a-iv</c>, "(1)" is <c>1</c>.</summary>
    public static string PartKey(string label)
    {
        var pieces = PartPieces().Matches(label.ToLowerInvariant()).Select(m => m.Value);
        return string.Join('-', pieces);
    }

    /// <summary>A part's label without the number of the record that it is part of: "4a)iv" of 4 is "a)iv".</summary>
    public static string WithoutNumber(string label, string number)
    {
        var said = label.Trim();
        var goesOn = said.Length > number.Length && (char.IsAsciiDigit(said[number.Length]) || said[number.Length] == '.');
        return said.StartsWith(number, StringComparison.OrdinalIgnoreCase) && !goesOn ? said[number.Length..].Trim() : said;
    }

    /// <summary>All numbers that a cell names: "5-7, 25, 32b" names five.</summary>
    /// <param name="text">What the cell says.</param>
    /// <param name="prefix">Letters before all numbers of the table.</param>
    public static IReadOnlyList<RecordNumber> Several(string text, string prefix = "")
    {
        var found = new List<RecordNumber>();
        foreach (var piece in And().Replace(text, ",").Split(
            [',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Run().Match(piece) is { Success: true } run
                && int.Parse(run.Groups[1].Value, CultureInfo.InvariantCulture) is var first
                && int.Parse(run.Groups[2].Value, CultureInfo.InvariantCulture) is var last && last > first && last - first < LongestRun)
                found.AddRange(Enumerable.Range(first, last - first + 1).Select(n => new RecordNumber($"{n}", "")));
            else if (Read(piece, prefix) is { } one)
                found.Add(one);
        }
        return found;
    }

    /// <summary>Whether a cell can name several records.</summary>
    public static bool NamesSeveral(string text) => Run().IsMatch(text.Trim()) || text.AsSpan().IndexOfAny(',', ';') >= 0;

    /// <summary>The letters before every number of a column, such as "RHI-"; empty when they differ or there are none.</summary>
    public static string PrefixOf(IEnumerable<string> texts)
    {
        string? prefix = null;
        foreach (var text in texts.Select(t => t.Trim()).Where(t => t.Length > 0))
        {
            var own = Letters().Match(text).Value;
            if (own.Length == 0 || prefix is not null && prefix != own)
                return "";
            prefix = own;
        }
        return prefix ?? "";
    }

    [GeneratedRegex(@"^(?:recommendations?|rec|no|nr|number|para(?:graph)?|r)\b?[.:]?\s*(?=\d)|^[¶#]\s*(?=\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex(
        @"^(\d+(?:\.\d+)*)[\s.]*((?:\(?[a-z]{1,2}\)?|\([ivx]+\)|\(\d{1,2}\))[\s.)]*"
        + @"(?:[\s.(-]*[ivx]{1,5}[\s.)]*)?)\z", RegexOptions.IgnoreCase)]
    private static partial Regex WithPart();

    [GeneratedRegex(@"^\d+(?:\.\d+)*[a-z]?\z", RegexOptions.IgnoreCase)]
    private static partial Regex JustFigures();

    [GeneratedRegex(@"[a-z]+|\d+")]
    private static partial Regex PartPieces();

    [GeneratedRegex(@"^(\d{1,5})\s*(?:-|–|to)\s*(\d{1,5})\z")]
    private static partial Regex Run();

    [GeneratedRegex(@"\s+(?:and|&)\s+")]
    private static partial Regex And();

    [GeneratedRegex(@"^[A-Za-z]{2,12}[-–/ ]\s*(?=\d)")]
    private static partial Regex Letters();

    // "12 – part a" and "20 (part 1)".
    [GeneratedRegex(@"(?<=\d)\s*(?:[-–,]\s*|\(\s*)part\s+\(?([a-z0-9]{1,4})\)?\)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex PartWord();

    // Signs of footnotes, and a colon.
    [GeneratedRegex(@"[\s:*†‡¹²³⁰⁴-⁹]+\z")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\d{1,2}-[A-Z][a-z]{2}\z|^[A-Z][a-z]{2}-\d{1,2}\z")]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(@"^\d(?:\.\d+)?[eE][+-]?\d+\z")]
    private static partial Regex Scientific();
}
