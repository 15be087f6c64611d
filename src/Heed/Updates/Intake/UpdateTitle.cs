using System.Globalization;
using System.Text.RegularExpressions;
using Heed.Updates;

namespace Heed.Updates.Intake;

/// <summary>Finds the number in the title of an update. A day or a year is never taken for one.</summary>
public static partial class UpdateTitle
{
    /// <summary>The longest title, in characters.</summary>
    public const int Longest = 200;

    private static readonly string[] Words = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>The number; null when the title gives none.</summary>
    public static UpdateNumber? NumberIn(string title) => Find(title)?.Number;

    /// <summary>Whether a number could as well be the first word of what the title says, as in "Update 5 things to know".</summary>
    public static bool IsGuess(string title) => Find(title) is { IsGuess: true };

    /// <summary>Whether a title speaks of an update and gives only a day or a year, as in "Update 30 June 2017".</summary>
    public static bool IsDated(string title) => Find(title) is null && (Forward().IsMatch(title) || PartFirst().IsMatch(title));

    /// <summary>What stands before the number: the programme's name, when the title begins with it.</summary>
    public static string? ProgrammeIn(string title)
    {
        var name = title[..(Find(title)?.At ?? 0)].TrimEnd(' ', '-', '–', '—', ':', '|');
        return name.Length == 0 ? null : name;
    }

    private static Found? Find(string title) =>
        PartFirst().Matches(title).Concat(Forward().Matches(title)).Select(m => Of(m, title[(m.Index + m.Length)..]))
            .FirstOrDefault(f => f is not null);

    private static Found? Of(Match match, string rest)
    {
        var number = Figure(match.Groups["number"].Value);
        int? part = match.Groups["part"].Success ? Figure(match.Groups["part"].Value) : null;
        var isMarked = match.Groups["mark"].Success;
        if (number == 0 || part == 0 || NotANumber().IsMatch(rest))
            return null;
        if (!isMarked && (number is >= 1900 and <= 2100 || Month().IsMatch(rest)))
            return null;
        return new Found(new UpdateNumber(number, part), match.Index, !isMarked && part is null && GoesOn().IsMatch(rest));
    }

    private static int Figure(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var figure)
            ? figure : Math.Max(0, Array.IndexOf(Words, word.ToLowerInvariant()));

    private sealed record Found(UpdateNumber Number, int At, bool IsGuess);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string PartNumber = @"part\s+(?<part>\d{1,2}|one|two|three|four|five|six|seven|eight|nine)\b\s*\)?";
    private const string Number = @"(?<mark>#|no\.?|number|num\.?)?\s*(?<number>\d{1,4})(?!\d)";

    [GeneratedRegex(@"\b(?:Update|Blog|Bulletin|Newsletter)(?:\s*[-–—:])?\s*" + Number + @"(?:\s*[-–—:,(]*\s*" + PartNumber + ")?",
        Options, 1000)]
    private static partial Regex Forward();

    [GeneratedRegex(@"\b(?:Update|Blog)\s*[-–—:,(]*\s*" + PartNumber + @"\s*[-–—:,(]*\s*(?:of\s+)?" + Number, Options, 1000)]
    private static partial Regex PartFirst();

    // "30th", "5.2", "30/06/2017", "2017-06-30", "5a", "5%": figures of something else.
    [GeneratedRegex(@"^(?:[A-Za-z%]|[./-]\d)", Options, 1000)]
    private static partial Regex NotANumber();

    [GeneratedRegex(
        @"^\s*(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may"
            + @"|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b",
        Options, 1000)]
    private static partial Regex Month();

    [GeneratedRegex(@"^\s+(?!(?:of|from|for|on|to)\b)[\p{L}]", Options, 1000)]
    private static partial Regex GoesOn();
}
