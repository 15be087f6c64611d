using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Offering;
using Heed.Publications;

namespace Heed.Recommendations;

/// <summary>What the rest of Heed knows of a report.</summary>
public static class ReportDeclaration
{
    public static KindPages Pages { get; } =
        new(Kind.Of<Report>("report", "Report", "Reports", "reports/{name}",
                // 1 to 2: identifiers, figures, and counts that others reported.
                steps: [new()]),
            "/Recommendations/Report.cshtml", ReportList.Definition)
        {
            Table = new()
            {
                Headings = new Dictionary<string, string[]>
                {
                    ["title"] = ["Report", "Title", "Name"],
                    ["author"] = ["Author", "Chair", "By"],
                    ["publishedOn"] = ["Date", "Published", "Date published", "Published on"],
                    ["sources[].address"] = ["Source", "Sources", "Link"],
                    ["counts[].on"] = ["As at", "As of", "Date of count", "Counted on", "Date"],
                    ["counts[].countedBy"] = ["Counted by", "Assessor", "Auditor"],
                    ["counts[].theme"] = ["Theme", "Chapter"],
                    ["counts[].base"] = ["Base", "Out of", "Total", "Total recommendations", "All recommendations", "In all"],
                    ["counts[].source.address"] = ["Source", "Link"],
                    ["figures[].what"] = ["What", "Fact", "What it is", "Measure"],
                    ["figures[].amount"] = ["Value", "Figure", "Amount"],
                    ["figures[].unit"] = ["Unit"],
                    ["figures[].source.address"] = ["Source", "Link"],
                },
                ColumnEach = new Dictionary<string, string>([IdentifierTable.Columns])
                {
                    ["counts[].numbers[].number"] = "counts[].numbers[].status",
                },
                Words = [IdentifierTable.Words],
                ItemKeys = new Dictionary<string, string[]>
                {
                    ["identifiers"] = ["scheme"], ["figures"] = ["what"], ["counts"] = ["on", "countedBy", "theme"],
                    ["counts.numbers"] = ["status"],
                },
            },
            StartsProgramme = true,
            SchemaType = "Report",
            SchemaFacts = content => Identifier.InSchemaOrg(((Report)content).Identifiers),
            Day = new(6),
            Whose = ["group"],
            SaysOnTimeline = MakesAsync,
            Begins = [new("New recommendation from this report", "recommendation", "report")],
            News = new() { Tell = news => ReportNews.Tell(news, (Report)news.After), TellsOf = c => ((Report)c).Publication },
        };

    // How many recommendations it makes.
    private static async Task<string?> MakesAsync(RequestContext here, string path, CancellationToken cancel)
    {
        var made = new ListQuery(here.Programme)
        {
            Kinds = ["recommendation"],
            WithoutLinkIn = [Recommendation.CountedElsewhere],
            LinkedTo = [new LinkedTo(path, "report")],
        };
        var count = await here.Reading.CountAsync(made, cancel);
        return count > 0 ? T($"Makes {count:# recommendation|# recommendations}.") : null;
    }
}
