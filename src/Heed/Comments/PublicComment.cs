namespace Heed.Comments;

/// <summary>
/// A comment as the public reads it. Made by <see cref="Comment.Approve"/> alone; public pages, feeds and data read this and nothing else
/// of comments.
/// </summary>
public sealed class PublicComment
{
    public const string Withdrawn = "taken-back";

    /// <summary>
    /// Its writer corrected it, and the new words are not decided on yet: who finds a mistake in their own words wants the old ones gone.
    /// </summary>
    public const string BeingCorrected = "being-corrected";

    private PublicComment() { }

    public Guid CommentId { get; private set; }
    public string Programme { get; private set; } = "";
    public string Path { get; private set; } = "";

    /// <summary>Its number in the programme, without gaps, never given twice: <c>/{programme}/comments/{number}</c>.</summary>
    public int Number { get; private set; }

    /// <summary>The name shown; empty once it was removed.</summary>
    public string Name { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>The day it was posted on the programme’s old site, where it is from there.</summary>
    public DateOnly? OldSiteOn { get; private set; }

    public bool IsPart { get; private set; }
    public DateTime PublishedAt { get; private set; }

    /// <summary>When the wording that stands was approved (UTC).</summary>
    public DateTime ApprovedAt { get; private set; }
    public string ApprovedBy { get; private set; } = "";

    /// <summary>The print of the words that were approved: no words are public without one. Empty once removed.</summary>
    public string Print { get; private set; } = "";

    /// <summary>The print of the text as it is shown, parts removed and all, by which the list of erasures knows it.</summary>
    public string TextHash => new CommentWords("", Text).PrintOf(CommentId);

    public bool IsCorrected { get; private set; }
    public DateTime? UnpublishedAt { get; private set; }

    /// <summary>The reason that stands in its place; null while it is public. One of the policy's, or one of the constants here.</summary>
    public string? UnpublishedFor { get; private set; }

    /// <summary>When the writer had their name taken off (UTC); null while it is shown.</summary>
    public DateTime? NameRemovedAt { get; private set; }

    internal static PublicComment Of(
        Comment comment, int number, CommentWords words, string text, bool isPart, string print, string by, DateTime at) =>
        new()
        {
            CommentId = comment.Id,
            Programme = comment.Programme,
            Path = comment.Path,
            Number = number,
            Name = words.Name,
            OldSiteOn = words.OldSiteOn,
            Text = text,
            IsPart = isPart,
            Print = print,
            ApprovedBy = by,
            PublishedAt = at,
            ApprovedAt = at,
        };

    /// <summary>Takes over a newer wording that was approved. The first day and the number stay.</summary>
    public void Replace(PublicComment newer)
    {
        // A name once taken off stays off: nobody's is shown again by another change.
        (Name, Text, IsPart, Print) = (NameRemovedAt is null ? newer.Name : "", newer.Text, newer.IsPart, newer.Print);
        (ApprovedBy, ApprovedAt, IsCorrected) = (newer.ApprovedBy, newer.ApprovedAt, true);
        (UnpublishedAt, UnpublishedFor) = (null, null);
    }

    /// <summary>Removes its words; a notice with the reason stays.</summary>
    public void Unpublish(string reason, DateTime at) => (Name, Text, Print, UnpublishedFor, UnpublishedAt) = ("", "", "", reason, at);

    /// <summary>Takes the name off; the text stays.</summary>
    public void RemoveName(DateTime at) => (Name, NameRemovedAt) = ("", at);
}
