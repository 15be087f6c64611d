using Heed.Layout;
using Heed.Programmes;

namespace Heed.Comments;

/// <summary>How a programme takes comments, with what holds where its settings say nothing.</summary>
public sealed class CommentTerms(CommentRules? rules, bool isClosed = false)
{
    private readonly CommentRules rules = rules ?? new();

    public static CommentTerms Of(RequestContext here) => new((here.ProgrammeContent as Programme)?.Comments, here.IsClosed);

    public int DecideWithin => rules.DecideWithin ?? 2;

    /// <summary>After how many hours a second person is told of what lies unread and may be about a child at risk.</summary>
    public int AlertAfter => rules.AlertAfter ?? 4;

    public AddressAsked Address => rules.Address;
    public bool IsPaused => rules.Paused;

    /// <summary>Whether the programme has closed.</summary>
    public bool IsClosed => isClosed;

    public string ReadWhen =>
        rules.ReadWhen is { } hours ? T($"When we read comments: {WithoutStop(hours)}.")
        : T("We read comments on working days, not at night or at weekends.");

    public string DecidedWhen => T($"We aim to decide on each comment within {DecideWithin:# working day|# working days}.");

    /// <summary>Whom to ask, as the end of a sentence; null when nobody is named.</summary>
    public string? Contact => rules.Contact is { } contact ? WithoutStop(contact) : null;

    /// <summary>What is not published, in the programme's own words; null when it has none.</summary>
    public Ledger.Kinds.Prose? Policy => rules.Policy;

    /// <summary>What is done with what a writer sends, in the programme's own words; null when it has none.</summary>
    public Ledger.Kinds.Prose? Privacy => rules.Privacy;

    public bool Cover(string kind) => rules.Cover(kind);

    private static string WithoutStop(string words) => words.Trim().TrimEnd('.');
}
