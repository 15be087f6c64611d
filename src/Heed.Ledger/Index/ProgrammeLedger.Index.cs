using System.Text;
using System.Text.RegularExpressions;
using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Heed.Ledger.Search;
using Heed.Ledger.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class ProgrammeLedger
{
    // Longer values are no choice to filter by, and PostgreSQL could not index them.
    private const int LongestFacet = 300;

    // Derives from an edition what lists, links and search read. Its entry ends that of every edition it takes the place of:
    // those whose readers can all read this one.
    private async Task IndexAsync(
        EditionRow edition, RecordRow record, Content content, IReadOnlyList<FoundLink> links, CancellationToken cancel)
    {
        await DeriveAsync(edition, record, content, links, cancel);
        // The entry comes last: once it is there, the database takes in nothing more that is served of this edition.
        await CloseAsync(edition, cancel);
        db.Add(EntryOf(edition, record, content, await FirstDueByAsync(edition, content, cancel), Seal));
        await db.SaveChangesAsync(cancel);
    }

    // A later date adds to what was promised and never takes its place. Only what this edition's readers could read counts.
    // A record that begins with a date that was put off already was promised for the first of them.
    private async Task<DateOnly?> FirstDueByAsync(EditionRow edition, Content content, CancellationToken cancel) =>
        await db.Set<EntryRow>()
            .Where(e => e.RecordId == edition.RecordId && e.Sequence < edition.Sequence
                && (e.Audience == Audience.Public.Value || e.Audience == edition.Audience))
            .OrderBy(e => e.Sequence)
            .Select(e => e.FirstDueBy)
            .FirstOrDefaultAsync(due => due != null, cancel)
        ?? FirstDueIn(content);

    private static DateOnly? FirstDueIn(Content content) =>
        content.OwnDueBy is null ? null : content.Promised.Select(date => date?.Latest)
            .FirstOrDefault(day => day is not null) ?? content.OwnDueBy.Latest;

    private async Task DeriveAsync(
        EditionRow edition, RecordRow record, Content content, IReadOnlyList<FoundLink> links, CancellationToken cancel)
    {
        var kind = kinds[record.Kind];
        db.AddRange(FacetsOf(edition.Sequence, kind, content, Seal));
        db.AddRange(LinksOf(edition, record, links));
        await db.SaveChangesAsync(cancel);
        if (TextOf(edition, record, content) is { } text)
            await storage.AddTextAsync(db, text, cancel);
    }

    // A text for fewer readers is never indexed: search opens it, see Reading.ClosedTextsAsync.
    private EditionText? TextOf(EditionRow edition, RecordRow record, Content content) =>
        edition.Standing == Standing.InForce && edition.Audience == Audience.Public.Value
            ? new EditionText(record.Programme, edition.Sequence, SearchText.Of(content, kinds[record.Kind], record.Reference, kinds))
            : null;

    private static IEnumerable<LinkRow> LinksOf(EditionRow edition, RecordRow record, IReadOnlyList<FoundLink> links) =>
        links
            .Where(l => l.Target is not null)
            .Select((l, i) => (l.Link.Role, Ordinal: i, Target: l.Target!.Value))
            .Select(l => new LinkRow
            {
                Sequence = edition.Sequence,
                Ordinal = l.Ordinal,
                Role = l.Role,
                FromRecord = record.Id,
                ToRecord = l.Target,
            });

    private async Task CloseAsync(EditionRow edition, CancellationToken cancel)
    {
        var open = await db.Set<EntryRow>().Where(e => e.RecordId == edition.RecordId && e.ValidTo == EntryRow.Open).ToListAsync(cancel);
        foreach (var earlier in open.Where(e => TakesThePlaceOf(edition.Audience, e.Audience)))
            earlier.ValidTo = edition.PublishedAt;
    }

    private static bool TakesThePlaceOf(string newer, string older) =>
        newer == Audience.Public.Value || older == Audience.Staff.Value || newer == older;

    internal static EntryRow EntryOf(EditionRow edition, RecordRow record, Content content, DateOnly? firstDueBy, ContentProtector seal) =>
        new()
        {
            Sequence = edition.Sequence,
            RecordId = record.Id,
            Programme = record.Programme,
            Kind = record.Kind,
            Reference = record.Reference,
            ReferenceKey = SortKey(record.Reference),
            Number = edition.Number,
            Audience = edition.Audience,
            Standing = edition.Standing,
            Title = seal.Keep(content.Title, edition.Audience),
            TitleKey = edition.Audience == Audience.Public.Value ? content.Title.ToLowerInvariant() : SortKey(record.Reference),
            State = content.State,
            IsSettled = content.IsSettled,
            OnFrom = content.On?.Earliest,
            OnTo = content.On?.Latest,
            OnKey = content.On?.Earliest ?? content.On?.Latest ?? DateOnly.MinValue,
            DueBy = content.DueBy?.Latest,
            DueKey = content.DueBy?.Latest ?? DateOnly.MaxValue,
            FirstDueBy = firstDueBy,
            NotDoneOn = content.IsSettled ? null : content.NotDoneOn?.Earliest,
            ValidFrom = edition.PublishedAt,
            ValidTo = EntryRow.Open,
        };

    internal static IEnumerable<FacetRow> FacetsOf(long sequence, Kind kind, Content content, ContentProtector seal) =>
        (
            from facet in kind.Shape.Facets
            from value in facet.ValuesIn(content).Distinct()
            where value.Length is > 0 and <= LongestFacet
            select new FacetRow { Sequence = sequence, Name = facet.Name, Value = value }
        ).Concat(FilesOf(content).Select(hash => new FacetRow { Sequence = sequence, Name = Attachment.Facet, Value = seal.Mark(hash) }));

    // By the same rows it is known who may read a file; they go with the edition's content. Only their marks: a hash names a known
    // document.
    // What can't be read may name files too: any hash in it counts, so that no file is taken for one that nobody holds.
    private static IEnumerable<string> FilesOf(Content content) =>
        content.Attachments.Select(a => a.Hash).OfType<string>()
            .Concat(content.AlsoRecorded.SelectMany(a => Hashes().Matches(a.Json).Select(m => m.Value))).Distinct();

    [GeneratedRegex("[0-9a-f]{64}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Hashes();

    // Numbers sort as numbers: 2 before 10, neglect-2 before neglect-10.
    internal static string SortKey(string reference)
    {
        var key = new StringBuilder();
        foreach (Match part in Digits().Matches(reference))
            key.Append(char.IsAsciiDigit(part.Value[0]) ? part.Value.PadLeft(10, '0') : part.Value);
        return key.ToString();
    }

    [GeneratedRegex("[0-9]+|[^0-9]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
