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
