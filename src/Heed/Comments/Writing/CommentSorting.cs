namespace Heed.Comments.Writing;

/// <summary>How a comment is put in order before a person reads it: how much speaks for reading it first, and which others it is like. It never decides.</summary>
public sealed class CommentSorting
{
    /// <summary>Looks at words.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="words">The words.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>The weight, and the cluster it belongs to; null when it is like no other.</returns>
    public Task<(int Weight, Guid? Cluster)> SortAsync(string programme, CommentWords words, CancellationToken cancel) => Task.FromResult<(int, Guid?)>((0, null));
}
