using Heed.Layout;
using Heed.Programmes;

namespace Heed.Comments;

/// <summary>How a programme takes comments, with what holds where its settings say nothing.</summary>
public sealed class CommentTerms(CommentRules? rules)
{
    private readonly CommentRules rules = rules ?? new();

    /// <summary>The terms of the programme whose form is shown.</summary>
    public static CommentTerms Of(Here here) => new((here.ProgrammeContent as Programme)?.Comments);

    /// <summary>Within how many working days a comment is decided on.</summary>
    public int DecideWithin => rules.DecideWithin ?? 2;

    /// <summary>After how many hours a second person is told of what lies unread and may be about a child at risk.</summary>
    public int AlertAfter => rules.AlertAfter ?? 4;

    /// <summary>Whether a writer is asked for a mail address.</summary>
    public AddressAsked Address => rules.Address;

    /// <summary>Whether no comments are taken for now.</summary>
    public bool IsPaused => rules.Paused;

    /// <summary>When comments are read, as a sentence.</summary>
    public string ReadWhen => $"Comments are read {Uncapped(rules.ReadWhen ?? "on working days, not at night and not at weekends")}.";

    /// <summary>How long a decision takes, as a sentence.</summary>
    public string DecidedWhen => $"A person decides on each comment, as a rule within {Say.Count(DecideWithin, "working day")}.";

    /// <summary>Where a writer can turn to about comments; null when the programme names nobody.</summary>
    public string? Contact => rules.Contact;

    /// <summary>What is not published, in the programme's own words; null when it has none.</summary>
    public Ledger.Kinds.Prose? Policy => rules.Policy;

    /// <summary>What is done with what a writer sends, in the programme's own words; null when it has none.</summary>
    public Ledger.Kinds.Prose? Privacy => rules.Privacy;

    /// <summary>Whether a kind of record takes comments under these terms.</summary>
    public bool Cover(string kind) => rules.Cover(kind);

    private static string Uncapped(string words) => words.Trim().TrimEnd('.') is [var first, var second, ..] text && char.IsUpper(first) && char.IsLower(second) && !IsName(text) ? char.ToLowerInvariant(first) + text[1..] : words.Trim().TrimEnd('.');

    // Days keep their capital.
    private static bool IsName(string text) => Enum.GetNames<DayOfWeek>().Any(day => text.StartsWith(day, StringComparison.Ordinal));
}
