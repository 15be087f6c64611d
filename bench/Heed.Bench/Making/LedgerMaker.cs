using System.Security.Cryptography;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Heed.Ledger.Search;
using Heed.Ledger.Storage;

namespace Heed.Bench.Making;

/// <summary>An edition to be made.</summary>
internal readonly record struct PlannedEdition(PlannedRecord Record, int Number, long Sequence)
{
    public DateTime At => Record.Moments[Number - 1];

    /// <summary>Papers of a meeting go to its group first; risks are for staff; all else is public.</summary>
    public Audience Audience =>
        Record.Kind.Name switch
        {
            "risk" => Audience.Staff,
            "meeting" when Number == 1 && Record.Seed % 3 == 0 => Audience.MembersOf(Record.Reference.Split('/')[0]),
            _ => Audience.Public,
        };

    /// <summary>About one record in 200 ends withdrawn.</summary>
    public Standing Standing => Number > 1 && Number == Record.Moments.Length && Record.Seed % 200 == 63 ? Standing.Withdrawn
        : Standing.InForce;
}

/// <summary>Rows of some editions, ready for bulk loading; the same rows that publishing them one by one writes.</summary>
internal sealed class Batch
{
    public List<EditionRow> Editions { get; } = [];
    public List<ContentRow> Contents { get; } = [];
    public List<LeafRow> Leaves { get; } = [];
    public List<EntryRow> Entries { get; } = [];
    public List<FacetRow> Facets { get; } = [];
    public List<LinkRow> Links { get; } = [];
}

/// <summary>A whole ledger: programmes whose editions follow one another in time, all programmes mingled.</summary>
internal sealed class LedgerMaker
{
    private readonly Dictionary<(string, DateTime), Guid> releases = [];

    public LedgerMaker(IReadOnlyList<ProgrammePlan> programmes)
    {
        Programmes = programmes;
        var all = programmes.SelectMany(p => p.Records).SelectMany(
            r => Enumerable.Range(1, r.Moments.Length).Select(n => (Record: r, Number: n))).ToArray();
        Array.Sort(all.Select(e => (e.Record.Moments[e.Number - 1], e.Record.Programme.Number, e.Record.Seed)).ToArray(), all);
        Editions = [.. all.Select((e, i) => new PlannedEdition(e.Record, e.Number, i + 1))];
        var dice = Dice.Of(3);
        Span<byte> id = stackalloc byte[16];
        foreach (var edition in Editions)
        {
            if (releases.ContainsKey((edition.Record.Programme.Slug, edition.At)))
                continue;
            dice.Fill(id);
            releases.Add((edition.Record.Programme.Slug, edition.At), new Guid(id));
        }
    }

    /// <summary>Programmes of full size for a number of editions; a part of one for a small number.</summary>
    public static LedgerMaker OfSize(int editions)
    {
        var count = Math.Max(1, (int)Math.Round(editions / (double)ProgrammePlan.FullSize));
        var scale = Math.Min(1, editions / (double)ProgrammePlan.FullSize);
        return new LedgerMaker([.. Enumerable.Range(1, count).Select(n => new ProgrammePlan(n, scale))]);
    }

    public IReadOnlyList<ProgrammePlan> Programmes { get; }

    public IReadOnlyList<PlannedEdition> Editions { get; }

    public IEnumerable<RecordRow> Records => Programmes.SelectMany(p => p.Records).Select(r => r.Row);

    public IEnumerable<ReleaseRow> Releases =>
        releases.Select(r => new ReleaseRow { Id = r.Value, Programme = r.Key.Item1, PublishedAt = r.Key.Item2, By = "bench" });

    public IEnumerable<Batch> Batches(int size) => Editions.Chunk(size).Select(chunk => Make(chunk));

    /// <summary>The texts that search reads, programme after programme, as the SQLite index lays them.</summary>
    public IEnumerable<IReadOnlyList<EditionText>> Texts(int size)
    {
        var byProgramme = Editions.Where(e => e.Standing == Standing.InForce && e.Audience.IsPublic).GroupBy(e => e.Record.Programme);
        return byProgramme.OrderBy(p => SqliteLedgerStorage.RowOf(p.Key.Slug, 0)).SelectMany(p => p).Chunk(size)
            .Select(chunk => chunk.Select(TextOf).ToList());
    }

    private static EditionText TextOf(PlannedEdition edition)
    {
        var content = Contents.Of(edition.Record, edition.Number);
        return new EditionText(
            edition.Record.Programme.Slug, edition.Sequence,
            SearchText.Of(content, edition.Record.Kind, edition.Record.Reference, Slices.Kinds));
    }

    private Batch Make(IEnumerable<PlannedEdition> editions)
    {
        var batch = new Batch();
        foreach (var edition in editions)
            Make(edition, batch);
        return batch;
    }

    private void Make(PlannedEdition planned, Batch batch)
    {
        var (record, number, sequence) = planned;
        // A withdrawal says again what stood before it.
        var content = Contents.Of(record, planned.Standing == Standing.Withdrawn ? number - 1 : number);
        var stored = StoredBytes.Of(content, record.Kind);
        var salt = new byte[32];
        Dice.Of(record.Programme.Number, record.Seed, 19, number).Fill(salt);
        var edition = new EditionRow
        {
            Sequence = sequence,
            RecordId = record.Row.Id,
            Programme = record.Programme.Slug,
            Number = number,
            Standing = planned.Standing,
            Audience = planned.Audience.Value,
            PublishedAt = planned.At,
            RecordedAt = planned.At,
            Why = ContentProtector.None.Keep(number == 1 ? "First published" : "Progress return", planned.Audience.Value),
            DraftedBy = "bench",
            ReleaseId = releases[(record.Programme.Slug, planned.At)],
            DraftVersion = number,
            Hash = SHA256.HashData([.. salt, .. stored.Bytes]),
        };
        batch.Editions.Add(edition);
        batch.Contents.Add(ContentProtector.None.Keep(sequence, stored, salt, edition.Audience));
        batch.Leaves.Add(
            new LeafRow { Sequence = sequence, RecordId = record.Row.Id, Number = number, Hash = edition.Hash, PublishedAt = planned.At });
        var entry = ProgrammeLedger.EntryOf(
            edition, record.Row, content, FirstDueBy(record.Row.Id, edition.Audience, content), ContentProtector.None);
        if (number < record.Moments.Length)
            entry.ValidTo = record.Moments[number];
        batch.Entries.Add(entry);
        batch.Facets.AddRange(ProgrammeLedger.FacetsOf(sequence, record.Kind, content, ContentProtector.None));
        var ordinal = 0;
        foreach (var link in ContentFacts.Links(content, record.Kind, Slices.Kinds, record.Programme.Slug))
        {
            if (record.Programme.At(link.Path) is { } target)
                batch.Links.Add(
                    new LinkRow { Sequence = sequence, Ordinal = ordinal++, Role = link.Role, FromRecord = record.Row.Id,
                        ToRecord = target.Row.Id });
        }
    }

    private readonly Dictionary<Guid, List<(string Audience, DateOnly Due)>> due = [];

    // As the ledger finds it among earlier editions: only those that everyone, or the same readers, could read count.
    private DateOnly? FirstDueBy(Guid record, string audience, Content content)
    {
        var earlier = due.TryGetValue(record, out var known) ? known : due[record] = [];
        var first = earlier.Where(e => e.Audience == Audience.Public.Value || e.Audience == audience).Select(e => (DateOnly?)e.Due)
            .FirstOrDefault() ?? content.DueBy?.Latest;
        if (first is { } day)
            earlier.Add((audience, day));
        return first;
    }
}
