using Heed.Layout;
using Heed.Platform.Time;

namespace Heed.Comments.Reading;

/// <summary>A comment as a reader meets it: its words, or the notice that stands in their place.</summary>
public sealed class ReadComment(PublicComment comment, DateOnly? asAt)
{
    public int Number => comment.Number;

    /// <summary>The record that it is on.</summary>
    public string Path => comment.Path;

    /// <summary>Its address below the programme.</summary>
    public string Address => $"comments/{comment.Number}";

    /// <summary>The name shown, or what stands in its place.</summary>
    public string Name => IsRemoved ? "Comment taken out" : comment.NameRemovedAt is not null ? "Name removed" : comment.Name;

    /// <summary>The text; empty when it was taken out.</summary>
    public string Text => comment.Text;

    /// <summary>Whether only a notice is left.</summary>
    public bool IsRemoved => comment.RemovedFor is not null;

    /// <summary>When it was first public (UTC).</summary>
    public DateTime PublishedAt => comment.PublishedAt;

    /// <summary>When what stands here last changed (UTC).</summary>
    public DateTime ChangedAt => comment.RemovedAt ?? (comment.NameRemovedAt is { } off && off > comment.ApprovedAt ? off : comment.ApprovedAt);

    /// <summary>What a reader must know of it, as sentences; the reason where it was taken out.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            if (comment is { RemovedFor: { } reason, RemovedAt: { } removed })
            {
                yield return $"Taken out on {Say.Day(removed)}. {RefusalReason.WordsInPublic(reason)}";
                yield break;
            }
            if (comment.IsPart)
                yield return "Parts were taken out before it was published. Where, it says “[removed by the moderator]”.";
            if (comment.IsCorrected)
                yield return asAt is { } day && Clock.DayOf(comment.ApprovedAt) > day ? $"Its writer has corrected it since; these are the words of {Say.Day(comment.ApprovedAt)}." : $"Corrected by its writer; these words were published on {Say.Day(comment.ApprovedAt)}.";
        }
    }
}
