using System.Buffers.Binary;
using System.Globalization;
using Heed.Signals;
using Heed.Platform.Database;
using Heed.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Heed.Comments.Writing;

/// <summary>
/// Puts a comment in order before a person reads it: how much speaks for reading it first, and which others it is like. It never decides.
/// A comment is compared with the few that share a key with it, so that it takes as long among a hundred thousand as among ten.
/// </summary>
public sealed class CommentSorting(HeedDatabase db, ProgrammeSignals signals, CommentEncryption encryption, SiteSecret secret)
{
    private const int MostCompared = 12;

    /// <summary>
    /// Finds the cluster of a comment that is being saved, or begins one. It is kept when the caller saves its changes.
    /// </summary>
    public async Task<int> SortAsync(Comment comment, CommentWords words, CancellationToken cancel)
    {
        var found = await signals.InAsync(comment.Programme, words, cancel);
        // What may tell of harm is read by itself, whatever it is alike to, and draws nothing after it.
        if (!CommentSignals.MayBeHarm(found))
            await JoinAsync(comment, words, cancel);
        return CommentSignals.Urgency(found);
    }

    private async Task JoinAsync(Comment comment, CommentWords words, CancellationToken cancel)
    {
        var print = SimilarityFingerprint.Of(words.Text);
        var keys = print.Keys.Select(Closed).ToList();
        var near = await db.ClusterKeys.Where(k => k.Programme == comment.Programme && keys.Contains(k.Key)).GroupBy(k => k.Cluster)
            .OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).Select(g => g.Key).Take(MostCompared).ToListAsync(cancel);
        var found = near.Count == 0 ? [] : await db.CommentClusters.AsNoTracking().Where(c => near.Contains(c.Id)).ToListAsync(cancel);
        if (found.OrderBy(c => near.IndexOf(c.Id)).FirstOrDefault(
            c => SimilarityFingerprint.AreAlike(print, encryption.OpenPrint(c.Closed))) is { } like)
        {
            comment.Join(like.Id);
            return;
        }
        db.Add(CommentCluster.Of(comment, encryption.ClosePrint(print)));
        db.AddRange(keys.Distinct().Select(k => ClusterKey.Of(comment, k)));
    }

    // So that nobody can tell from the database alone whether words they know were sent.
    private long Closed(long key) => BinaryPrimitives.ReadInt64BigEndian(
        secret.Mark("comment-print", key.ToString(CultureInfo.InvariantCulture)));
}

/// <summary>The first of comments that are much alike, with the print by which others are known to be like it, closed.</summary>
public sealed class CommentCluster
{
    private CommentCluster() { }

    public Guid Id { get; private set; }
    public byte[] Closed { get; private set; } = [];

    internal static CommentCluster Of(Comment comment, byte[] closed) => new() { Id = comment.Id, Closed = closed };
}

/// <summary>One of the keys by which a cluster is found.</summary>
public sealed class ClusterKey
{
    private ClusterKey() { }

    public string Programme { get; private set; } = "";
    public long Key { get; private set; }
    public Guid Cluster { get; private set; }

    internal static ClusterKey Of(Comment comment, long key) => new() { Programme = comment.Programme, Key = key, Cluster = comment.Id };
}
