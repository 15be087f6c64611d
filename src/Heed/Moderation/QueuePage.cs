using Heed.Accounts;
using Heed.Comments;
using Heed.Design;
using Heed.Layout;
using Heed.Ledger.Kinds;

namespace Heed.Moderation;

/// <summary>The comments of a programme, a small portion at a time. Nothing here counts how fast anybody is.</summary>
public sealed class QueuePage : DeskPage
{
    public override string Title => "Comments";
    public override string? Section => "comments";
    public required QueueView View { get; init; }
    public required IReadOnlyDictionary<QueueView, int> Counts { get; init; }
    public required IReadOnlyList<QueueLine> Lines { get; init; }
    public required int Number { get; init; }
    public required int PageSize { get; init; }
    public int Pages => Math.Max(1, (Counts[View] + PageSize - 1) / PageSize);
    public bool MaySafeguard => Staff!.May(Permission.Safeguard, Here.Programme);

    public string Sentence =>
        (View, Counts[View]) switch
        {
            (QueueView.Waiting, 0) => "No comments are waiting to be read.",
            (QueueView.Waiting, var n) => $"{Phrases.Count(n, "comment is", "comments are")} waiting to be read. Comments that may be "
                + "about someone at risk are first, then the oldest.",
            (QueueView.Slow, var n) => $"{Phrases.Count(n, "comment is", "comments are")} low priority, because of "
                + $"how {(n == 1 ? "it was" : "they were")} sent. A program or a person may have sent {(n == 1 ? "it" : "them")}.",
            (QueueView.Appeals, var n) => $"{Phrases.Count(n, "writer has", "writers have")} appealed against a decision. Someone other "
                + "than the person who decided must review it.",
            (QueueView.ToReview, var n) => $"{Phrases.Count(n, "comment was", "comments were")} removed by one person. Someone else must "
                + $"decide whether {(n == 1 ? "it stays" : "they stay")} removed.",
            (_, var n) => $"{Phrases.Count(n, "comment")} decided, latest first.",
        };

    public IReadOnlyList<DesignLink> Views =>
        [.. Enum.GetValues<QueueView>().Select(v => new DesignLink($"{v.Label} ({Counts[v]})", AddressOf(v, 1), v == View))];

    public string PageAddress(int page) => AddressOf(View, page);

    private string AddressOf(QueueView view, int page) => Desk($"comments?view={view.Slug}{(page > 1 ? $"&page={page}" : "")}");
}

/// <summary>A comment in the queue.</summary>
/// <param name="Begins">How it begins; null once its words were destroyed.</param>
/// <param name="Signals">What the signals are, in words; null for none.</param>
/// <param name="Similar">How many waiting comments are much alike, itself included.</param>
/// <param name="Promise">How long until it is to be decided on, in words; null once it is.</param>
public sealed record QueueLine(
    Comment Comment, string? Begins, string? Signals, bool MayBeHarm, string Record, int Similar, string? Promise, bool IsLate)
{
    public string Reference => StaffReference.Of(Comment.Id);

    public IEnumerable<(string Text, TagColour Colour)> Tags
    {
        get
        {
            if (MayBeHarm)
                yield return ("May be about someone at risk", TagColour.Red);
            if (IsLate)
                yield return (Promise!, TagColour.Orange);
            if (Comment.AppealedAt is not null)
                yield return ("Appeal", TagColour.Purple);
            if (Comment.NeedsSecondReview)
                yield return ("Needs a second person", TagColour.Orange);
            if (Comment.Version > 1)
                yield return ("Corrected by the writer", TagColour.Teal);
            if (Comment.Priority == CommentPriority.Low)
                yield return ("Low priority", TagColour.Grey);
            if (Comment.State is not CommentState.Waiting)
                yield return (Comment.State.Label, TagColour.Grey);
        }
    }
}
