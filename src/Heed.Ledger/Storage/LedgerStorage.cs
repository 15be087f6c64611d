using System.Text.RegularExpressions;
using Heed.Ledger.Search;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger.Storage;

/// <summary>
/// The one place where the ledger speaks a database's own language: the publishing lock, the guards on what is published,
/// and full text. One implementation for SQLite, one for PostgreSQL.
/// </summary>
public abstract partial class LedgerStorage
{
    /// <summary>Full text marks the start of a match in a snippet with this.</summary>
    protected internal const char MatchStart = '\u0001';

    /// <summary>Full text marks the end of a match in a snippet with this.</summary>
    protected internal const char MatchEnd = '\u0002';

    /// <summary>The rank of a match in title, names and summary; one in title and names alone has the title's length.</summary>
    protected internal const int RankInLead = 1_000_000;

    /// <summary>The rank of a match elsewhere in the text.</summary>
    protected internal const int RankInText = 2_000_000;

    /// <summary>What a word in the title or a name adds to one in the text, where not all words must occur.</summary>
    protected internal const int WeightOfTitle = 2;

    /// <summary>The collation that compares texts byte by byte.</summary>
    public abstract string ByteOrder { get; }

    /// <summary>The end of validity of what still stands, as this database writes it.</summary>
    internal abstract string OpenEnd { get; }

    /// <summary>
    /// The statements a migration runs once the tables are there: guards and full text. They can be run again, so that a later migration
    /// brings older guards up to date.
    /// </summary>
    public abstract IReadOnlyList<string> AfterTables { get; }

    /// <summary>
    /// The statements a migration runs first when it makes a table of the ledger anew: SQLite looks at all triggers when a table is
    /// renamed. The statements of <see cref="AfterTables"/> then make the guards again.
    /// </summary>
    public IEnumerable<string> WithoutGuards => AfterTables.Select(s => Guarding().Match(s)).Where(m => m.Success).Select(m => m.Value);

    /// <summary>The names of the tables and guards that those statements make.</summary>
    internal IEnumerable<string> PartsAfterTables => AfterTables.Select(s => Made().Match(s)).Where(m => m.Success)
        .Select(m => m.Groups[1].Value);

    /// <summary>The names of the tables and of the guards that are switched on in the database.</summary>
    internal abstract Task<IReadOnlyList<string>> PartsAsync(DbContext db, CancellationToken cancel);
    /// <summary>The ledger's tables that no entity is mapped to.</summary>
    public virtual IReadOnlyList<string> OtherTables => [];

    /// <summary>What the site does to a table: what it must be allowed, and no more.</summary>
    public static string RightsOn(string table) =>
        table switch
        {
            "records" or "releases" or "editions" or "redactions" or "leaves" or "log_gaps" => "SELECT, INSERT",
            "edition_contents" or "entry_facets" or "links" or "entry_texts" => "SELECT, INSERT, DELETE",
            "entries" or "hidings" or "reindexings" => "SELECT, INSERT, UPDATE",
            _ => "SELECT, INSERT, UPDATE, DELETE",
        };

    /// <summary>The database's own time, UTC.</summary>
    internal abstract Task<DateTime> NowAsync(DbContext db, CancellationToken cancel);

    /// <summary>Waits until no other publish is under way. Held until the transaction ends.</summary>
    internal abstract Task LockPublishingAsync(DbContext db, CancellationToken cancel);

    /// <summary>Makes an edition's text findable.</summary>
    internal abstract Task AddTextAsync(DbContext db, EditionText text, CancellationToken cancel);

    /// <summary>Makes an edition's text unfindable and forgets it.</summary>
    internal abstract Task RemoveTextAsync(DbContext db, string programme, long sequence, CancellationToken cancel);

    /// <summary>What full text keeps of editions of one programme, by sequence.</summary>
    internal abstract Task<IReadOnlyDictionary<long, EditionText>> TextsAsync(
        DbContext db, string programme, IReadOnlyCollection<long> sequences, CancellationToken cancel);

    /// <summary>Clears what was destroyed out of the database's own left-overs; after the commit.</summary>
    /// <returns>Whether it is all gone; when not, someone reads what stood there before, and it has to be tried again.</returns>
    internal abstract Task<bool> WipeAsync(DbContext db, CancellationToken cancel);

    /// <summary>The sequences of editions whose text matches, to filter a list by.</summary>
    internal abstract IQueryable<long> Matching(DbContext db, TextQuery query);

    /// <summary>
    /// The best matches among editions that a viewer may see, with snippets: first those with all words in title and names, the
    /// shortest title first, then those with all words in title and summary, then the others, the newest first. Where not all words must
    /// occur, those with most of them come first. Only this order costs the same however much else is in the ledger, tells nothing
    /// of hidden texts, and is the same on both databases.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="query">What to find.</param>
    /// <param name="visible">The sequences of the entries the viewer may see.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancel">Ends the search.</param>
    internal async Task<IReadOnlyList<TextMatch>> SearchAsync(
        DbContext db, TextQuery query, IQueryable<long> visible, int take, CancellationToken cancel)
    {
        var matches = Ranked(db, query).Where(m => visible.Contains(m.Sequence));
        if (query.IsSome)
            matches = matches.Where(m => m.Words >= query.Least);
        var best = await matches.OrderBy(m => m.Rank).ThenByDescending(m => m.Sequence).Take(take).ToListAsync(cancel);
        // Only what is shown gets a snippet: making one reads the whole text.
        var texts = (await MarkedAsync(db, query, [.. best.Select(m => m.Sequence)], cancel)).ToDictionary(t => t.Sequence);
        return [.. from m in best
                   let t = texts.GetValueOrDefault(m.Sequence) ?? new MarkedText()
                   select new TextMatch(
                       m.Sequence, m.Rank, t.Title, t.Names, Snippet.Of(t.Lead, t.Body, !query.IsSome && m.Rank < RankInLead))];
    }

    /// <summary>What matches, with how well.</summary>
    private protected abstract IQueryable<RankedText> Ranked(DbContext db, TextQuery query);

    /// <summary>The sentences of these editions, with each match between the marks.</summary>
    private protected abstract Task<IReadOnlyList<MarkedText>> MarkedAsync(
        DbContext db, TextQuery query, long[] sequences, CancellationToken cancel);

    [GeneratedRegex(@"^(?:\s*DROP TRIGGER IF EXISTS \w+;)?\s*CREATE (?:OR REPLACE )?(?:VIRTUAL )?(?:TABLE|TRIGGER) (?:IF NOT EXISTS "
        + @")?(\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Made();

    [GeneratedRegex(@"^\s*DROP TRIGGER IF EXISTS \w+;", RegexOptions.CultureInvariant)]
    private static partial Regex Guarding();
}

/// <summary>What full text is asked for.</summary>
/// <param name="Words">Words to find, all of them, as <see cref="SearchWords"/> gives them.</param>
/// <param name="Programme">The programme whose texts are asked for; null for all.</param>
/// <param name="MayBeStart">Whether the last word may be the start of one. Costs a look at every text with such a word.</param>
internal sealed record TextQuery(IReadOnlyList<string> Words, string? Programme, bool MayBeStart = false)
{
    /// <summary>How many of the words must occur.</summary>
    public int Least { get; init; } = Words.Count;

    /// <summary>Whether some of the words are enough.</summary>
    public bool IsSome => Least < Words.Count;
}

/// <summary>What full text keeps of an edition that everyone may read; no other is ever indexed.</summary>
internal sealed record EditionText(string Programme, long Sequence, SearchText Text);

/// <summary>An edition that matches, with a piece of its text in which the matches are marked.</summary>
internal sealed record TextMatch(long Sequence, int Rank, string Title, string Names, string Snippet);

/// <summary>An edition that matches: the lower its rank, the better.</summary>
internal sealed class RankedText
{
    public long Sequence { get; init; }
    public int Rank { get; init; }
    public int Words { get; init; }
}

/// <summary>An edition's text as its table has it.</summary>
internal sealed class TextRow
{
    public long Sequence { get; init; }
    public string Title { get; init; } = "";
    public string Names { get; init; } = "";
    public string Lead { get; init; } = "";
    public string Body { get; init; } = "";
    public string Terms { get; init; } = "";

    public EditionText In(string programme) => new(programme, Sequence, new SearchText(Title, Names, Lead, Body, Terms));
}

/// <summary>An edition's title, names and sentences, with the matches in these marked.</summary>
internal sealed class MarkedText
{
    public long Sequence { get; init; }
    public string Title { get; init; } = "";
    public string Names { get; init; } = "";
    public string Lead { get; init; } = "";
    public string Body { get; init; } = "";
}
