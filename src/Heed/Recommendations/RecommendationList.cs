using Heed.Delivery;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;

namespace Heed.Recommendations;

/// <summary>The list of recommendations: what was asked, what was answered, what was done.</summary>
public static class RecommendationList
{
    private const string SecondNumber = "Paragraph or second number";

    /// <summary>Its columns, filters and answer.</summary>
    public static ListDefinition Definition { get; } =
        new()
        {
            Lead = "What was recommended, the response, and progress since then.",
            Columns =
            [
                new("Number", r => Cell.Or(Of(r).Number, T("Number not given")), EntryOrder.Reference),
                new("Recommendation", r => new Cell([new CellPart(r.Entry.Title, r.Entry.Path)]), EntryOrder.Title),
                new(SecondNumber, r => Of(r).SecondNumber),
                new("Response", r => PartsInWords.ResponseCell(Of(r))),
                new("Delivery", PartsInWords.DeliveryCell),
                DeliveryColumns.Evidence(r => Of(r).DeliveryOfWhole, r => Of(r).Findings),
                new("Addressed to", r => r.Links(Of(r).AllAddressees.Select(a => (Ledger.Kinds.Ref<People.Body>?)a)).OrNotGiven()),
                new("Due", r => Cell.Or(r.Content.DueBy?.ToString(), T("No date given")), EntryOrder.Due),
            ],
            Filters =
            [
                Filter.State,
                Filter.Facet("response", "Response"),
                Filter.Facet("progress", "Progress"),
                Filter.Strand,
                Filter.Facet("theme", "Theme"),
                Filter.Facet("scope", "Scope"),
                Filter.Linked("addressee", "Addressed to", "addressees", "bodies"),
                Filter.Linked("report", "Report", "report", "reports"),
            ],
            Orders = [new("second-number", SecondNumber, "second-number-order")],
            HasDue = true,
            Folded = new(
                r => Of(r).Progress == "no-words", count => T($"{count:# recommendation|# recommendations} whose wording is not known")),
            CountedElsewhere = Recommendation.CountedElsewhere,
            IsOneOfCounted = true,
            Apart = apart => T($"{apart:# is|# are} also listed without a number, because our sources do not give it."),
            Charts = [OverTime.ProgressAsync, OverTime.ResponsesAsync],
            Answer = AnswerAsync,
        };

    private static async Task<string?> AnswerAsync(RequestContext here, CancellationToken cancel)
    {
        var counted = new ListQuery(here.Programme) { Kinds = ["recommendation"], WithoutLinkIn = [Recommendation.CountedElsewhere] };
        var all = await here.Reading.CountAsync(counted, cancel);
        if (all == 0)
            return null;
        var answers = await here.Reading.CountByFacetAsync(counted, "response", cancel);
        var states = ProgressBar.Placed(
            await here.Reading.CountByStateAsync(counted, cancel),
            await here.Reading.CountByStateAsync(new ListQuery(here.Programme) { Kinds = ["recommendation"] }, cancel), "no-return");
        var answer = Answers.OfRecommendations(answers, states, all);
        return await AssessmentList.InShortAsync(here, cancel) is { } judged ? $"{answer} {judged}" : answer;
    }

    private static Recommendation Of(ListRow row) => (Recommendation)row.Content;
}
