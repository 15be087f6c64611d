using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.Records;

namespace Heed.Recommendations;

/// <summary>Shows on the page of whatever responses were given in, such as a statement, what they were and what became of them.</summary>
public sealed class ResponsesGiven : IAddsToRecords
{
    private const string Role = "in";

    public async Task<RecordAddition?> OnAsync(RecordPage page, CancellationToken cancel)
    {
        if (!page.LinksTo.Any(l => l.Role == Role && l.Other.Kind.Name == "recommendation"))
            return null;
        var all = page.LinkedHere("recommendation", Role);
        var counted = all with { WithoutLinkIn = [Recommendation.CountedElsewhere] };
        var count = await page.Reading.CountAsync(counted, cancel);
        if (count == 0)
            return null;
        var answer = Delivery.Answers.OfRecommendations(
            await page.Reading.CountByFacetAsync(counted, "response", cancel),
            ProgressBar.Placed(
                await page.Reading.CountByStateAsync(counted, cancel), await page.Reading.CountByStateAsync(all, cancel), "no-return"),
            count);
        var list = page.Here.Url(Related.ListAddress(page.Here.Kinds["recommendation"], page.Entry.Path, Role));
        return new RecordAddition("/Recommendations/_Given.cshtml", new GivenResponses(answer, list, count));
    }
}

/// <summary>Responses that were given in one place.</summary>
/// <param name="Answer">What they were and what became of the recommendations, in sentences.</param>
/// <param name="Address">The list of those recommendations.</param>
/// <param name="Count">How many there are.</param>
public sealed record GivenResponses(string Answer, string Address, int Count);
