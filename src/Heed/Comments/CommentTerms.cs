using Heed.Layout;
using Heed.Programmes;

namespace Heed.Comments;

/// <summary>How a programme takes comments, with what holds where its settings say nothing.</summary>
public sealed class CommentTerms(CommentRules? rules)
{
    private readonly CommentRules rules = rules ?? new();

    public static CommentTerms Of(RequestContext here) => new((here.ProgrammeContent as Programme)?.Comments);

    public int DecideWithin => rules.DecideWithin ?? 2;

    /// <summary>After how many hours a second person is told of what lies unread and may be about a child at risk.</summary>
    public int AlertAfter => rules.AlertAfter ?? 4;

    public AddressAsked Address => rules.Address;
    public bool IsPaused => rules.Paused;

    public string ReadWhen =>
        rules.ReadWhen is { } hours ? T($"We read comments {Uncapped(hours)}.")
        : T("We read comments on working days, not at night or at weekends.");

    public string DecidedWhen =>
        T($"A person decides on each comment. We aim to do this within {DecideWithin:# working day|# working days}.");

    public string? Contact => rules.Contact;

    /// <summary>What is not published, in the programme's own words; null when it has none.</summary>
    public Ledger.Kinds.Prose? Policy => rules.Policy;

    /// <summary>What is done with what a writer sends, in the programme's own words; null when it has none.</summary>
    public Ledger.Kinds.Prose? Privacy => rules.Privacy;

    public bool Cover(string kind) => rules.Cover(kind);

    private static string Uncapped(string words) => words.Trim().TrimEnd('.') is [var first, var second, ..] text && char.IsUpper(
        first) && char.IsLower(second) && !IsName(text) ? char.ToLowerInvariant(first) + text[1..] : words.Trim().TrimEnd('.');

    // Days keep their capital.
    private static bool IsName(string text) => Enum.GetNames<DayOfWeek>().Any(day => text.StartsWith(day, StringComparison.Ordinal));
}
