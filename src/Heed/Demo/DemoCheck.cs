using System.Text.Json;
using Heed.Ledger.Kinds;
using Heed.Programmes;

namespace Heed.Demo;

/// <summary>
/// Finds problems in demonstration data before any of it is published: one sentence for each, with file, record and edition.
/// </summary>
public sealed class DemoCheck
{
    private readonly KindCatalogue kinds;
    private readonly string programme;
    private readonly Dictionary<string, DemoRecord> records = [];
    private readonly List<string> problems = [];
    private readonly HashSet<string> strands = [];

    private DemoCheck(KindCatalogue kinds, string programme) => (this.kinds, this.programme) = (kinds, programme);

    /// <summary>The problems in a programme's records; empty when they can be published.</summary>
    /// <param name="records">All its records.</param>
    /// <param name="kinds">The kinds they may be of.</param>
    /// <param name="programme">Its short name, such as <c>cpip</c>.</param>
    public static IReadOnlyList<string> Problems(IReadOnlyList<DemoRecord> records, KindCatalogue kinds, string programme)
    {
        var check = new DemoCheck(kinds, programme);
        foreach (var record in records.Where(record => !check.records.TryAdd(record.Path, record)))
            check.problems.Add($"{record.File}, record '{record.Path}' appears twice. Use each path once.");
        foreach (var edition in check.records.GetValueOrDefault("")?.Editions ?? [])
            check.strands.UnionWith((Read(check.records[""], edition, kinds, out _) as Programme)?.Strands.Select(s => s.Slug) ?? []);
        foreach (var record in records)
            check.Check(record);
        return check.problems;
    }

    /// <summary>The content of an edition as its kind's type, or null with the reason.</summary>
    public static Content? Read(DemoRecord record, DemoEdition edition, KindCatalogue kinds, out string? problem)
    {
        problem = null;
        if (!kinds.TryResolve(record.Path, out var kind, out _))
        {
            problem = "has a path that matches no kind of record";
            return null;
        }
        try
        {
            return ContentJson.Read(JsonSerializer.SerializeToUtf8Bytes(edition.Content), kind.ContentType);
        }
        catch (JsonException e)
        {
            problem = $"is not a {kind.Name}: {e.Message}";
            return null;
        }
    }

    private void Check(DemoRecord record)
    {
        DemoEdition? before = null;
        foreach (var (index, edition) in record.Editions.Index())
        {
            var place = $"{record.File}, record '{record.Path}', edition {index + 1} of {edition.On:yyyy-MM-dd}";
            if (edition.On <= before?.On)
                problems.Add($"{place} has a date that is not after the edition before it.");
            if (string.IsNullOrWhiteSpace(edition.Why))
                problems.Add($"{place} has no reason for publication in \"why\".");
            if (Read(record, edition, kinds, out var problem) is { } content)
                CheckContent(content, kinds.Of(content), edition.On, place);
            else
                problems.Add($"{place} {problem}.");
            before = edition;
        }
    }

    private void CheckContent(Content content, Kind kind, DateOnly on, string place)
    {
        problems.AddRange(ContentCheck.Problems(content, kind).Select(p => $"{place}, {p.Field}: {p.Sentence}"));
        if (content.Sources.Count == 0)
            problems.Add($"{place} has no source.");
        var named = kind.Shape.Facets.Where(f => f.Name == "strand").SelectMany(f => f.ValuesIn(content));
        problems.AddRange(
            named.Where(s => !strands.Contains(s)).Select(s => $"{place} names the strand '{s}', which the programme does not have."));
        foreach (var (at, _, value) in ContentWalk.Values(content, kind.Shape))
        {
            if (value is Source source)
                CheckSource(source, $"{place}, {at}");
            else if (value is IRef link)
                CheckLink(link.Path, link.Target, on, $"{place}, {at}");
            else if (value is Prose prose)
                foreach (var path in ContentFacts.Mentions(prose, programme))
                    CheckLink(path, null, on, $"{place}, {at}");
        }
    }

    private void CheckSource(Source source, string place)
    {
        if (source is { Address: null, Title: null })
            problems.Add($"{place} has neither an address nor a title.");
        if (source.Address is { } address && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https")))
            problems.Add($"{place} has '{address}', which is not a web address.");
    }

    private void CheckLink(string path, Type? target, DateOnly on, string place)
    {
        if (!records.TryGetValue(path, out var record))
            problems.Add($"{place} links to '{path}', which does not exist.");
        else if (target is not null && (!kinds.TryResolve(path, out var kind, out _) || kind.ContentType != target))
            problems.Add($"{place} links to '{path}', which is not a {target.Name}.");
        else if (record.Editions[0].On > on)
            problems.Add($"{place} links to '{path}', which was not public before {record.Editions[0].On:yyyy-MM-dd}.");
    }
}
