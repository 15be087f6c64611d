using Heed.Layout;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Offering;

namespace Heed.Publications;

/// <summary>What the rest of Heed knows of a publication.</summary>
public static class PublicationDeclaration
{
    public static KindPages Pages { get; } =
        new(Kind.Of<Publication>("publication", "Publication", "Publications", "publications/{name}", also: "published document documents",
                // 1 to 2: identifiers.
                steps: [new()]),
            "/Publications/Publication.cshtml", PublicationList.Definition)
        {
            Table = new()
            {
                Headings = new Dictionary<string, string[]>
                {
                    ["title"] = ["Publication", "Title", "Document", "Name"],
                    ["publishedOn"] = ["Date", "Published", "Date published", "Published on"],
                    ["publisher"] = ["Publisher", "Published by", "Author"],
                    ["kind"] = ["Type", "Kind"],
                    ["where[].address"] = ["Link", "URL", "Web address", "Address"],
                    ["sources[].address"] = ["Source", "Sources"],
                },
                ColumnEach = new Dictionary<string, string>([IdentifierTable.Columns]),
                ItemKeys = new Dictionary<string, string[]> { ["identifiers"] = ["scheme"] },
                Words = [IdentifierTable.Words],
            },
            IsInMenu = true,
            SchemaType = "Report",
            SchemaFacts = content => Identifier.InSchemaOrg(((Publication)content).Identifiers),
            Day = new(2),
            Whose = ["publisher"],
            FurtherDates = content => [new(((Publication)content).ReviewBy, "Review due")],
            SaysOfStrands = OfStrandsAsync,
            News = new() { Tell = news => PublicationNews.Tell(news, (Publication)news.After) },
        };

    private static async Task<Func<string, IEnumerable<string>>> OfStrandsAsync(RequestContext here, CancellationToken cancel)
    {
        var counts = await here.Reading.CountByFacetAsync(Slices.Registry.Counted(here.Programme, [Pages.Kind]), "strand", cancel);
        return strand => counts.GetValueOrDefault(strand) is > 0 and var count ? [T($"{count:# publication|# publications}")] : [];
    }
}
