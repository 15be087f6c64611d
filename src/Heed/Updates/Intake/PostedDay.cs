using System.Globalization;
using System.Text.RegularExpressions;
using Heed.Updates.Intake.Pages;

namespace Heed.Updates.Intake;

/// <summary>A day found in a line of a page.</summary>
/// <param name="Day">The day.</param>
/// <param name="IsGuess">Whether the figures could mean another day, as 03/04/2019 can.</param>
/// <param name="IsOwnLine">Whether the line says when the update was posted and nothing else of its text.</param>
public sealed partial record PostedDay(DateOnly Day, bool IsGuess, bool IsOwnLine)
{
    private const int LongestLine = 200;
    private const int MostWordsAfter = 15;
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The first day in a line; null when it has none or is longer than such a line is.</summary>
    public static PostedDay? In(string line)
    {
        if (line.Length > LongestLine)
            return null;
        foreach (Match match in Pattern().Matches(line))
        {
            var groups = match.Groups;
            var month = groups["name"].Success ? MonthOf(groups["name"].Value) : Figure(groups["month"]);
            var (year, day) = (Figure(groups["year"]), Figure(groups["day"]));
            // Days are written before months here; 06/30/2017 can only be American.
            var isAmerican = groups["slash"].Success && month > 12 && day <= 12;
            var isGuess = groups["slash"].Success && (isAmerican || (month <= 12 && day <= 12 && month != day));
            if (isAmerican)
                (month, day) = (day, month);
            year += year < 100 ? 2000 : 0;
            if (month is >= 1 and <= 12 && year is >= 1990 and <= 9999 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
            {
                var (before, after) = (line[..match.Index], line[(match.Index + match.Length)..]);
                return new PostedDay(new DateOnly(year, month, day), isGuess, IsOwn(before, after));
            }
        }
        return null;
    }

    private static bool IsOwn(string before, string after) =>
        Before().IsMatch(before) && After().IsMatch(after) && after.Count(c => c == ' ') <= MostWordsAfter
            && !PageEnding.IsProse(after.TrimStart());

    private static int Figure(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int MonthOf(string name) => Array.FindIndex(Months, m => name.StartsWith(m, StringComparison.OrdinalIgnoreCase)) + 1;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Name = @"(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may"
        + @"|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?";
    private const string Number = @"(?<day>\d{1,2})(?:st|nd|rd|th)?";

    private const string Year = @"(?:(?<year>\d{4})|['’](?<year>\d{2}))";

    private const string InFigures = @"(?<year>\d{4})[-/](?<month>\d{2})[-/](?<day>\d{2})"
        + @"|(?<day>\d{1,2})(?<slash>-)(?<month>\d{1,2})-(?<year>\d{4})"
        + @"|(?<day>\d{1,2})(?<slash>[/.])(?<month>\d{1,2})[/.](?<year>\d{4}|\d{2})";

    [GeneratedRegex(
        @"\b(?:" + Number + @"(?:\s+of\s+(?:the\s+)?|\s+|-)" + Name + @"(?:,?\s+|-)" + Year
            + "|" + Name + @"\s+" + Number + @",?\s+(?<year>\d{4})|" + InFigures + @")\b", Options, 1000)]
    private static partial Regex Pattern();

    [GeneratedRegex(
        @"^\W*(?:this entry was )?(?:(?:first )?(?:posted|published|written|issued|added|created"
            + @"|dated?|on)\b[^.!?]{0,40})?(?:\bby [^.!?]{1,60})?\W*"
            + @"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\W*)?$", Options, 1000)]
    private static partial Regex Before();

    [GeneratedRegex(@"^\s*(?:$|[^\w\s]|(?:by|at|in|and is|no|\d|one|category|posted|filed|tagged|leave|updated|comments?|with)\b)",
        Options, 1000)]
    private static partial Regex After();
}
