using System.Globalization;
using System.Text.RegularExpressions;

namespace Heed.Intake;

/// <summary>A numbered update as found in a saved page: what a programme's old site published.</summary>
/// <param name="Programme">The programme's title, as the page names it; null when it does not.</param>
/// <param name="Title">The update's title.</param>
/// <param name="Number">Its number, such as "5" or "10 part 2".</param>
/// <param name="On">The day it was posted.</param>
/// <param name="Body">Its text as Markdown.</param>
/// <param name="Paragraphs">How many paragraphs it has.</param>
public sealed partial record SavedUpdate(string? Programme, string Title, string Number, DateOnly On, string Body, int Paragraphs)
{
    private static readonly string[] DayFormats = ["MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyy-MM-dd"];

    /// <summary>Reads a saved page, in plain text or HTML.</summary>
    /// <exception cref="IntakeException">It is not a saved update; the message says what is missing.</exception>
    public static SavedUpdate Read(string page)
    {
        if (page.Contains('\0', StringComparison.Ordinal))
            throw new IntakeException("The file is not text. Save the page as a web page (.html) or as plain text (.txt) and try again.");
        var blocks = page.TrimStart().StartsWith('<') ? SavedHtml.Blocks(page) : SavedText.Blocks(page);
        var title = blocks.FindIndex(b => NumberIn().IsMatch(b.Plain) && b.Plain.Length <= 200);
        if (title < 0)
            throw new IntakeException("No title such as “… Update #5” was found. The file does not look like a saved update; nothing was changed.");
        var heading = blocks[title].Plain;
        var dated = blocks.FindIndex(title, b => DayIn(b.Plain) is not null && b.Plain.Length <= 200);
        if (dated < 0 || dated > title + 5)
            throw new IntakeException($"Below the title “{heading}” there is no line with the day it was posted, such as “June 30, 2017” or “30 June 2017”. Nothing was changed.");
        var end = blocks.FindIndex(dated + 1, b => CommentPart().IsMatch(b.Plain));
        var body = blocks[(dated + 1)..(end < 0 ? blocks.Count : end)];
        if (body.Count == 0)
            throw new IntakeException($"“{heading}” has no text between its date and its comments. Nothing was changed.");
        var programme = blocks.Take(title).FirstOrDefault(b => heading.StartsWith(b.Plain, StringComparison.OrdinalIgnoreCase));
        return new SavedUpdate(programme?.Plain ?? ProgrammeIn(heading), heading, NumberOf(heading), DayIn(blocks[dated].Plain)!.Value, string.Join("\n\n", body.Select(b => b.Markdown)), body.Count);
    }

    /// <summary>The update's address below its programme.</summary>
    public string Path => "updates/" + Number.Replace(' ', '-').ToLowerInvariant();

    private static string NumberOf(string heading)
    {
        var match = NumberIn().Match(heading);
        return match.Groups[2].Success ? $"{match.Groups[1].Value} part {match.Groups[2].Value}" : match.Groups[1].Value;
    }

    private static string? ProgrammeIn(string heading)
    {
        var name = heading[..NumberIn().Match(heading).Index].TrimEnd(' ', '-', '–', '—', ':', '|');
        return name.Length == 0 ? null : name;
    }

    private static DateOnly? DayIn(string line)
    {
        foreach (Match match in Day().Matches(line))
        {
            if (DateOnly.TryParseExact(match.Value.Replace("  ", " ", StringComparison.Ordinal), DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
        }
        return null;
    }

    [GeneratedRegex(@"\b(?:Update|Blog)\s*(?:no\.?|number|#)?\s*(\d{1,4})\b(?:\s*[-–,(]?\s*part\s*(\d{1,2}))?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex NumberIn();

    [GeneratedRegex(@"[A-Za-z]{3,9} \d{1,2}, \d{4}|\d{1,2} [A-Za-z]{3,9} \d{4}|\d{4}-\d{2}-\d{2}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"^(?:(?:no |\d+ )?comments?(?: \(\d+\))?|leave a (?:comment|reply).*|post navigation|tags:.*)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex CommentPart();
}

/// <summary>A paragraph, heading, list or quotation of a saved page.</summary>
/// <param name="Plain">Its words.</param>
/// <param name="Markdown">The same as Markdown, links and quotations kept.</param>
public sealed record SavedBlock(string Plain, string Markdown);

/// <summary>A file can't be taken in; the message is a sentence for the person who tried.</summary>
public sealed class IntakeException(string message) : Exception(message);
