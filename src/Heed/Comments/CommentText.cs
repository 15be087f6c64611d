namespace Heed.Comments;

/// <summary>One wording of a comment, closed with the site's keys. A correction adds one and changes none.</summary>
public sealed class CommentText
{
    private CommentText() { }

    public Guid CommentId { get; private set; }
    public int Version { get; private set; }

    /// <summary>Name and text, closed; empty once destroyed.</summary>
    public byte[] Closed { get; private set; } = [];

    public DateTime WrittenAt { get; private set; }
    public bool IsDestroyed => Closed.Length == 0;

    internal static CommentText Of(Guid comment, int version, byte[] closed, DateTime at) =>
        new() { CommentId = comment, Version = version, Closed = closed, WrittenAt = at };

    internal void Destroy() => Closed = [];
}
