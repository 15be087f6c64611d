using System.Text.Json;
using System.Text.Json.Nodes;
using Heed.Ledger.Dates;

namespace Heed.Demo;

/// <summary>
/// Reads the demonstration data: JSON files, each a list of records. An edition after the first contains only what changed:
/// <c>change</c> replaces whole fields (null removes one), <c>add</c> appends to lists.
/// </summary>
public static class DemoFile
{
    private static readonly string[] RecordMembers = ["path", "editions"];
    private static readonly string[] EditionMembers = ["on", "why", "content", "change", "add"];

    /// <summary>All records of a programme's demonstration data, in the order of files and of records in them.</summary>
    /// <param name="programme">The programme's short name, such as <c>cpip</c>.</param>
    /// <exception cref="InvalidDataException">A file has the wrong form. The message names file, record and edition.</exception>
    public static IReadOnlyList<DemoRecord> Read(string programme)
    {
        var prefix = $"{typeof(DemoFile).Namespace}.{programme}.";
        var assembly = typeof(DemoFile).Assembly;
        var records = new List<DemoRecord>();
        foreach (var resource in assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal) && n.EndsWith(".json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            records.AddRange(ReadFile(resource[prefix.Length..], stream));
        }
        return records;
    }

    /// <summary>The records of one file.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="stream">Its bytes.</param>
    /// <exception cref="InvalidDataException">The file has the wrong form.</exception>
    public static IReadOnlyList<DemoRecord> ReadFile(string file, Stream stream)
    {
        try
        {
            return [.. JsonNode.Parse(stream)!.AsArray().Select(record => ReadRecord(file, record!.AsObject()))];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{file} is not a list of records: {e.Message}", e);
        }
    }

    private static DemoRecord ReadRecord(string file, JsonObject record)
    {
        var path = (string?)record["path"] ?? throw new InvalidDataException($"{file} has a record with no path.");
        RefuseOthers(record, RecordMembers, $"{file}, record '{path}'");
        var editions = new List<DemoEdition>();
        foreach (var edition in record["editions"]?.AsArray() ?? [])
            editions.Add(
                ReadEdition(edition!.AsObject(), editions.LastOrDefault(), $"{file}, record '{path}', edition {editions.Count + 1}"));
        return editions.Count == 0
            ? throw new InvalidDataException($"{file}, record '{path}' has no edition.")
            : new DemoRecord(path, editions) { File = file };
    }

    private static DemoEdition ReadEdition(JsonObject edition, DemoEdition? before, string place)
    {
        RefuseOthers(edition, EditionMembers, place);
        if (!Edtf.TryParse((string?)edition["on"] ?? "", out var on, out _) || on is not
            { Precision: EdtfPrecision.Day or EdtfPrecision.Month or EdtfPrecision.Year, Earliest: not null, Latest: not null })
            throw new InvalidDataException(
                $"{place} needs the date it became public in \"on\", like 2017-06-22, or 2017-06 or 2017 where the day is not known.");
        if (before is null != edition.ContainsKey("content"))
            throw new InvalidDataException(
                $"{place} has the wrong members. Use \"content\" in the first edition, and \"change\" or \"add\" in later ones.");
        var content = (edition["content"] ?? before!.Content).DeepClone().AsObject();
        foreach (var (field, value) in edition["change"]?.AsObject() ?? [])
        {
            if (value is null)
                content.Remove(field);
            else
                content[field] = value.DeepClone();
        }
        foreach (var (field, values) in edition["add"]?.AsObject() ?? [])
        {
            if (!content.ContainsKey(field))
                content[field] = new JsonArray();
            foreach (var value in values!.AsArray())
                content[field]!.AsArray().Add(value?.DeepClone());
        }
        return new DemoEdition(on, (string?)edition["why"] ?? "", content);
    }

    private static void RefuseOthers(JsonObject json, string[] members, string place)
    {
        if (json.Select(m => m.Key).FirstOrDefault(key => !members.Contains(key)) is { } other)
            throw new InvalidDataException($"{place} has '{other}', which is not one of {string.Join(", ", members)}.");
    }
}
