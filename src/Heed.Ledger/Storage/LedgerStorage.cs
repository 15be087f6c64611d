using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger.Storage;

/// <summary>
/// The one place where the ledger speaks a database's own language: the publishing lock, the guards on what is published,
/// and full text. One implementation for SQLite, one for PostgreSQL.
/// </summary>
public abstract class LedgerStorage
{
    /// <summary>Full text marks the start of a match in a snippet with this.</summary>
    protected internal const char MatchStart = '\u0001';

    /// <summary>Full text marks the end of a match in a snippet with this.</summary>
    protected internal const char MatchEnd = '\u0002';

    /// <summary>The collation that compares texts byte by byte.</summary>
    public abstract string ByteOrder { get; }

    /// <summary>The statements a migration runs once the tables stand: guards and full text.</summary>
    public abstract IReadOnlyList<string> AfterTables { get; }

    /// <summary>Waits until no other publish is under way. Held until the transaction ends.</summary>
    internal abstract Task LockPublishingAsync(DbContext db, CancellationToken cancel);

    /// <summary>Makes an edition's text findable.</summary>
    internal abstract Task AddTextAsync(DbContext db, long sequence, string title, string body, CancellationToken cancel);

    /// <summary>Makes an edition's text unfindable and forgets it.</summary>
    internal abstract Task RemoveTextAsync(DbContext db, long sequence, CancellationToken cancel);

    /// <summary>Remembers words of titles and names, so that misspellings can be put right.</summary>
    internal abstract Task AddNameWordsAsync(DbContext db, IReadOnlyCollection<string> words, CancellationToken cancel);

    /// <summary>The sequences of editions whose text matches, to filter a list by.</summary>
    internal abstract IQueryable<long> Matching(DbContext db, IReadOnlyList<string> words);

    /// <summary>The best matches among editions that a viewer may see, with snippets.</summary>
    /// <param name="db">The database.</param>
    /// <param name="words">Words to find, all of them; the last may be the start of a word.</param>
    /// <param name="visible">The sequences of the entries the viewer may see.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancel">Ends the search.</param>
    internal abstract Task<IReadOnlyList<TextMatch>> SearchAsync(DbContext db, IReadOnlyList<string> words, IQueryable<long> visible, int take, CancellationToken cancel);
}

/// <summary>A match of full text.</summary>
public sealed class TextMatch
{
    /// <summary>The edition.</summary>
    public long Sequence { get; init; }

    /// <summary>A piece of its text with the matches marked by the characters U+0001 and U+0002.</summary>
    public string Snippet { get; init; } = "";

    /// <summary>How well it matches; lower is better.</summary>
    public double Rank { get; init; }
}
