using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.RegularExpressions;
using Heed.Ledger.Kinds;
using Heed.Programmes;

namespace Heed.Demo;

/// <summary>Finds what is wrong with demonstration data before any of it is published: one sentence a problem, with file, record and edition.</summary>
public sealed partial class DemoCheck
{
    private readonly KindCatalogue kinds;
    private readonly string programme;
    private readonly Dictionary<string, DemoRecord> records = [];
    private readonly List<string> problems = [];
    private HashSet<string> strands = [];

    private DemoCheck(KindCatalogue kinds, string programme) => (this.kinds, this.programme) = (kinds, programme);

    /// <summary>The problems of a programme's records; none when they can be published.</summary>
    public static IReadOnlyList<string> Problems(IReadOnlyList<DemoRecord> records, KindCatalogue kinds, string programme)
    {
        var check = new DemoCheck(kinds, programme);
        foreach (var record in records.Where(record => !check.records.TryAdd(record.Path, record)))
            check.problems.Add($"{record.File}, record '{record.Path}' stands there a second time; a path is used once.");
        check.strands = [.. check.Contents(records).SelectMany(c => c is Programme p ? p.Strands.Select(s => s.Slug) : [])];
        check.problems.Clear();
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
            problem = "has a path that no kind of record has";
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

    private IEnumerable<Content> Contents(IEnumerable<DemoRecord> all) =>
        all.SelectMany(r => r.Editions.Select(e => Read(r, e, kinds, out _))).OfType<Content>();

    private void Check(DemoRecord record)
    {
        DemoEdition? before = null;
        foreach (var (number, edition) in record.Editions.Index())
        {
            var place = $"{record.File}, record '{record.Path}', edition {number + 1} of {edition.On:yyyy-MM-dd}";
            if (before is not null && edition.On <= before.On)
                problems.Add($"{place} does not come after the edition before it.");
            if (string.IsNullOrWhiteSpace(edition.Why))
                problems.Add($"{place} does not say why it was published.");
            if (Read(record, edition, kinds, out var problem) is { } content)
                CheckContent(content, edition.On, place);
            else
                problems.Add($"{place} {problem}.");
            before = edition;
        }
    }

    private void CheckContent(Content content, DateOnly on, string place)
    {
        foreach (var rule in content.Problems())
            problems.Add($"{place}: {rule.ErrorMessage}");
        if (content.Sources.Count == 0)
            problems.Add($"{place} names no source.");
        foreach (var strand in content.GetType().GetProperty("Strand")?.GetValue(content) as IReadOnlyList<string> ?? [])
            if (!strands.Contains(strand))
                problems.Add($"{place} names the strand '{strand}', which the programme does not have.");
        CheckPart(content, kinds.Of(content).Shape, on, place);
    }

    private void CheckPart(object part, ContentShape shape, DateOnly on, string place)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(part, new ValidationContext(part), results, validateAllProperties: true);
        problems.AddRange(results.Select(result => $"{place}: {result.ErrorMessage}"));
        if (part is Source { Address: null, Title: null } or Source { Address: not null and not ['h', 't', 't', 'p', ..] })
            problems.Add($"{place} has a source that has neither a web address nor a title.");
        foreach (var field in shape.Fields)
        {
            foreach (var value in field.ValuesIn(part))
            {
                if (value is IRef link)
                    CheckLink(link.Path, link.Target, on, $"{place}, {field.Name}");
                else if (value is Prose prose)
                    foreach (Match mention in Mention.Matches(prose.Text))
                        CheckMention(mention.Groups[1].Value, on, $"{place}, {field.Name}");
                else if (field.Part is { } inner)
                    CheckPart(value, inner, on, place);
            }
        }
    }

    private void CheckMention(string address, DateOnly on, string place)
    {
        if (address == programme || address.StartsWith(programme + "/", StringComparison.Ordinal))
            CheckLink(address[programme.Length..].TrimStart('/'), null, on, place);
        else
            problems.Add($"{place} mentions '/{address}', which is outside the programme.");
    }

    private void CheckLink(string path, Type? target, DateOnly on, string place)
    {
        if (!records.TryGetValue(path, out var record))
            problems.Add($"{place} links to '{path}', which is not there.");
        else if (target is not null && (!kinds.TryResolve(path, out var kind, out _) || kind.ContentType != target))
            problems.Add($"{place} links to '{path}', which is not a {target.Name}.");
        else if (record.Editions[0].On > on)
            problems.Add($"{place} links to '{path}', which was not public before {record.Editions[0].On:yyyy-MM-dd}.");
    }

    [GeneratedRegex(@"\]\(/([a-z0-9][a-z0-9./-]*)\)")]
    private static partial Regex Mention { get; }
}
