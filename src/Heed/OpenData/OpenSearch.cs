using System.Text;
using System.Xml.Linq;
using Heed.Language;
using Heed.Layout;

namespace Heed.OpenData;

/// <summary>Tells browsers how to search a programme from their address bar (OpenSearch 1.1).</summary>
public static class OpenSearch
{
    private static readonly XNamespace Namespace = "http://a9.com/-/spec/opensearch/1.1/";

    /// <summary>Maps the description below a programme.</summary>
    public static void MapOpenSearch(this IEndpointRouteBuilder below) =>
        below.MapGet("/opensearch.xml", (RequestContext here) => Answer(here));

    private static IResult Answer(RequestContext here)
    {
        var title = AtomFeed.Clean(here.ProgrammeTitle);
        var description = new XElement(
            Namespace + "OpenSearchDescription",
            // The format allows 16 characters for the name and 48 for the long one.
            new XElement(Namespace + "ShortName", Shortened(here.Programme.ToUpperInvariant(), 16)),
            new XElement(Namespace + "LongName", Shortened(title, 48)),
            new XElement(Namespace + "Description", Shortened(T($"Search the record of {title}"), 1024)),
            new XElement(Namespace + "InputEncoding", "UTF-8"),
            new XElement(Namespace + "Language", Localizer.LanguageTag),
            new XElement(
                Namespace + "Url", new XAttribute("type", "text/html"),
                new XAttribute("template", $"{here.Origin}/{here.Name}/search?q={{searchTerms}}"))
        );
        return Results.Bytes(
            Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{description}\n"),
            "application/opensearchdescription+xml; charset=utf-8");
    }

    private static string Shortened(string text, int most) => text.Length <= most ? text : text[..most];
}
