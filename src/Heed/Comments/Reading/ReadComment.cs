using Heed.Platform.Time;

namespace Heed.Comments.Reading;

/// <summary>A comment as a reader meets it: its words, or the notice that stands in their place.</summary>
public sealed class ReadComment(PublicComment comment, DateOnly? asAt)
{
    public int Number => comment.Number;
    public string Path => comment.Path;
    public string Address => $"comments/{comment.Number}";
    public string Name => IsRemoved ? T("Comment removed") : comment.NameRemovedAt is not null ? T("Name removed") : comment.Name;
    public string Text => comment.Text;
    public bool IsRemoved => comment.UnpublishedFor is not null;
    public DateTime PublishedAt => comment.PublishedAt;

    /// <summary>When it was published, or removed, as its heading says (UTC).</summary>
    public DateTime DatedAt => comment.UnpublishedAt ?? comment.PublishedAt;

    public DateTime ChangedAt =>
        comment.UnpublishedAt ?? (comment.NameRemovedAt is { } off && off > comment.ApprovedAt ? off : comment.ApprovedAt);

    /// <summary>What a reader must know of it, as sentences; the reason where it was taken out.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            if (comment.UnpublishedFor is { } reason)
            {
                yield return RefusalReason.WordsInPublic(reason);
                yield break;
            }
            if (comment.OldSiteOn is { } posted)
                yield return T($"First posted on the programme’s old website on {posted}.");
            if (comment.IsPart)
                yield return T("Parts were removed before it was published. They are marked “[removed by the moderator]”.");
            if (!comment.IsCorrected)
                yield break;
            var approved = Clock.DayOf(comment.ApprovedAt);
            yield return approved > asAt
                ? T($"The writer has since corrected this comment. This is the version published on {approved}.")
                : T($"Corrected by its writer. This version was published on {approved}.");
        }
    }
}
