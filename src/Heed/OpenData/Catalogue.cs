using Heed.Layout;
using Heed.Lists;

namespace Heed.OpenData;

/// <summary>Describes a programme's open data for catalogues of open data (DCAT, W3C).</summary>
public static class Catalogue
{
    private static readonly Dictionary<string, string> MediaTypes = new()
    {
        [".csv"] = "text/csv",
        [".json"] = "application/json",
        [".atom"] = "application/atom+xml",
        [".feed.json"] = "application/feed+json",
        [".ics"] = "text/calendar",
    };

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
                ["foaf"] = "http://xmlns.com/foaf/0.1/",
            },
            ["@type"] = "dcat:Catalog",
            ["@id"] = here.Lasting("data"),
            ["dct:title"] = $"Open data of {here.ProgrammeTitle}",
            ["dct:description"] = "Everything public in the record of this programme: lists, records, changes and calendars.",
            ["dct:language"] = "en-GB",
            ["dct:license"] = Id(Licence.Address),
            ["foaf:homepage"] = Id(here.Lasting("")),
            ["dcat:dataset"] = registry.All.Where(f => f.Kind.List.Length > 0).Select(f => DataSet(f, here)).ToList(),
        };

    private static Dictionary<string, object?> DataSet(KindPages pages, RequestContext here) =>
        new()
        {
            ["@type"] = "dcat:Dataset",
            ["@id"] = here.Lasting(pages.Kind.List),
            ["dct:title"] = $"{pages.Kind.Plural}, {here.ProgrammeTitle}",
            ["dct:description"] = pages.List.Lead,
            ["dct:identifier"] = $"{here.Programme}/{pages.Kind.List}",
            ["dct:license"] = Id(Licence.Address),
            ["dcat:landingPage"] = Id(here.Lasting(pages.Kind.List)),
            ["dcat:distribution"] = pages.ListFormats.Select(ending => Distribution(pages, ending, here)).ToList(),
        };

    private static Dictionary<string, object?> Distribution(KindPages pages, string ending, RequestContext here)
    {
        var address = here.Lasting(pages.Kind.List) + ending;
        return Answers.Given(new()
        {
            ["@type"] = "dcat:Distribution",
            ["@id"] = address,
            ["dcat:downloadURL"] = Id(address),
            ["dcat:accessURL"] = Id(here.Lasting(pages.Kind.List)),
            ["dcat:mediaType"] = Id("https://www.iana.org/assignments/media-types/" + MediaTypes[ending]),
            ["dct:conformsTo"] = ending == ".csv" ? Id("https://www.w3.org/TR/tabular-data-model/") : null,
            ["dct:license"] = Id(Licence.Address),
        });
    }

    private static Dictionary<string, string> Id(string address) => new() { ["@id"] = address };
}
