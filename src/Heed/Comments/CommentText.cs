namespace Heed.Comments;

/// <summary>One wording of a comment, closed with the site's keys. A correction adds one and changes none.</summary>
public sealed class CommentText
{
    private CommentText() { }

    public Guid CommentId { get; private set; }

    /// <summary>Which wording it is, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>Name and text, closed; empty once destroyed.</summary>
    public byte[] Closed { get; private set; } = [];

    /// <summary>When it was written (UTC).</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>Whether its words were destroyed.</summary>
    public bool IsDestroyed => Closed.Length == 0;

    internal static CommentText Of(Guid comment, int version, byte[] closed, DateTime at) => new() { CommentId = comment, Version = version, Closed = closed, WrittenAt = at };

    internal void Destroy() => Closed = [];
}
