using Heed.Language;
using Heed.Layout;
using Heed.Lists;

namespace Heed.OpenData;

/// <summary>
/// Describes a programme's open data for catalogues of open data: DCAT (W3C) as the European application profile has it (DCAT-AP 3).
/// </summary>
public static class Catalogue
{
    private const string Authority = "http://publications.europa.eu/resource/authority/";

    // The names of formats in the European list of file types.
    private static readonly Dictionary<string, string> FileTypes = new()
    {
        [".csv"] = "CSV",
        [".json"] = "JSON",
        [".atom"] = "ATOM",
        [".feed.json"] = "JSON",
        [".ics"] = "ICS",
    };

    private static readonly Dictionary<string, string> MediaTypes = new()
    {
        [".csv"] = "text/csv",
        [".json"] = "application/json",
        [".atom"] = "application/atom+xml",
        [".feed.json"] = "application/feed+json",
        [".ics"] = "text/calendar",
    };

    private static string Language => (LanguageTags.ThreeLetters(RecordLanguage.Tag) ?? "eng").ToUpperInvariant();

    /// <summary>The media type of a format.</summary>
    public static string MediaTypeOf(string ending) => MediaTypes[ending];

    /// <summary>The catalogue as JSON-LD.</summary>
    public static Dictionary<string, object?> Of(KindRegistry registry, RequestContext here) =>
        new()
        {
            ["@context"] = new Dictionary<string, object?>
            {
                ["dcat"] = "http://www.w3.org/ns/dcat#",
                ["dct"] = "http://purl.org/dc/terms/",
                ["dcatap"] = "http://data.europa.eu/r5r/",
                ["foaf"] = "http://xmlns.com/foaf/0.1/",
                ["skos"] = "http://www.w3.org/2004/02/skos/core#",
            },
            ["@type"] = "dcat:Catalog",
            ["@id"] = here.Lasting("data"),
            ["dct:title"] = Text($"Open data of {here.ProgrammeTitle}"),
            ["dct:description"] = Text("Everything public in the record of this programme: lists, records, changes and calendars."),
            ["dct:publisher"] = Publisher(here),
            ["dct:language"] = Node($"{Authority}language/{Language}", "dct:LinguisticSystem"),
            ["dct:license"] = Node(Licence.Address, "dct:LicenseDocument"),
            ["foaf:homepage"] = Node(here.Lasting(""), "foaf:Document"),
            ["dcat:dataset"] = registry.All.Where(f => f.Kind.List.Length > 0).Select(f => DataSet(f, here)).Append(Record(here)).ToList(),
        };

    // Every record with every edition.
    private static Dictionary<string, object?> Record(RequestContext here)
    {
        var address = here.Lasting("data/record.jsonl");
        return new()
        {
            ["@type"] = "dcat:Dataset",
            ["@id"] = here.Lasting("data") + "#record",
            ["dct:title"] = Text($"The whole record of {here.ProgrammeTitle}"),
            ["dct:description"] = Text("Every public version of every record, with what is needed to check each against its hash."),
            ["dct:identifier"] = $"{here.Programme}/record",
            ["dct:publisher"] = Publisher(here),
            ["dcat:theme"] = Concept("data-theme/GOVE", "Government and public sector"),
            ["dcat:landingPage"] = Node(here.Lasting("data"), "foaf:Document"),
            ["dcat:distribution"] = new[] { Distribution(address, address, "application/jsonl", null, null) },
        };
    }

    private static Dictionary<string, object?> DataSet(KindPages pages, RequestContext here) =>
        new()
        {
            ["@type"] = "dcat:Dataset",
            ["@id"] = here.Lasting(pages.Kind.List),
            ["dct:title"] = Text($"{pages.Kind.Plural}, {here.ProgrammeTitle}"),
            ["dct:description"] = Text(pages.List.Lead),
            ["dct:identifier"] = $"{here.Programme}/{pages.Kind.List}",
            ["dct:publisher"] = Publisher(here),
            ["dcat:theme"] = Concept("data-theme/GOVE", "Government and public sector"),
            ["dcat:landingPage"] = Node(here.Lasting(pages.Kind.List), "foaf:Document"),
            ["dcat:distribution"] = pages.ListFormats.Select(ending => Distribution(
                here.Lasting(pages.Kind.List) + ending, here.Lasting(pages.Kind.List), MediaTypes[ending], FileTypes[ending],
                ending == ".csv" ? "https://www.w3.org/TR/tabular-data-model/" : null)).ToList(),
        };

    private static Dictionary<string, object?> Distribution(
        string address, string page, string mediaType, string? fileType, string? standard) =>
        Answers.Given(new()
        {
            ["@type"] = "dcat:Distribution",
            ["@id"] = address + "#distribution",
            ["dcat:downloadURL"] = Id(address),
            ["dcat:accessURL"] = Id(page),
            ["dcat:mediaType"] = Node("https://www.iana.org/assignments/media-types/" + mediaType, "dct:MediaType"),
            ["dct:format"] = fileType is null ? null : Node(Authority + "file-type/" + fileType, "dct:MediaTypeOrExtent"),
            ["dcatap:availability"] = Concept("planned-availability/STABLE", "stable"),
            ["dct:conformsTo"] = standard is null ? null : Node(standard, "dct:Standard"),
            ["dct:license"] = Node(Licence.Address, "dct:LicenseDocument"),
        });

    // Whoever compiles a record from public sources does not publish it in the programme's name.
    private static Dictionary<string, object?> Publisher(RequestContext here) =>
        new()
        {
            ["@type"] = "foaf:Agent",
            ["@id"] = here.IsKeptByProgramme ? here.Lasting("") + "#publisher" : here.Origin + "/#publisher",
            ["foaf:name"] = here.IsKeptByProgramme ? here.ProgrammeTitle : new Uri(here.Origin).Host,
        };

    private static Dictionary<string, object?> Concept(string name, string label) =>
        new() { ["@id"] = Authority + name, ["@type"] = "skos:Concept", ["skos:prefLabel"] = Text(label) };

    private static Dictionary<string, string> Text(string words) => new() { ["@value"] = words, ["@language"] = "en" };

    private static Dictionary<string, string> Node(string address, string type) => new() { ["@id"] = address, ["@type"] = type };

    private static Dictionary<string, string> Id(string address) => new() { ["@id"] = address };
}
