using Heed.Delivery;
using Heed.Design;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Offering;

namespace Heed.Recommendations;

/// <summary>What the rest of Heed knows of a recommendation.</summary>
public static class RecommendationDeclaration
{
    public static KindPages Pages { get; } =
        new(Kind.Of<Recommendation>("recommendation", "Recommendation", "Recommendations", "recommendations/{number}",
                steps: RecommendationShapes.Steps),
            "/Recommendations/Recommendation.cshtml", RecommendationList.Definition)
        {
            IsInMenu = true,
            States =
            [
                new("no-return", TagColour.Grey, "Not known"),
                new("no-response", TagColour.Grey),
                new("ended-another-way", TagColour.Grey),
                new("evidence-only", TagColour.Yellow, "Evidence but no progress report"),
                new("no-evidence", TagColour.Grey, "No report or evidence"),
                new("no-words", TagColour.Grey, "Wording not known"),
                new("split", TagColour.Purple, "Different responses"),
            ],
            Promise = new("addressees", "Asked to act") { Place = 3, IsTask = false },
            Begins = [new("New action for this recommendation", "action", "serves"),
                new("New assessment of this recommendation", "assessment", "of")],
            DeskWays = [new("Add a response", "edit/{0}#responses", NeedsRecord: true)],
            Identity = new()
            {
                Asks = "number",
                Within = "report",
                Hint = "The number in the report, such as 7 or 7(a). It becomes part of the web address, which never changes. "
                    + "Leave empty if you do not know it.",
            },
            // The first deadline of a part is the record's own where it has no other.
            FurtherDates = content => content is Recommendation { Parts.Count: > 0 } it
                ? it.PlacedParts
                    .Where(p => p.Part.DueBy is not null && Whole.IsOpen(it, p) && (it.OwnDueBy is not null || p != it.NextDue))
                    .Select(p => new FurtherDate(p.Part.DueBy, "Part due") { What = $"{it.Title}, part {p.Part.Label}" })
                : [],
            Progress = Progress.Bar,
            AnswersAtHome = async (here, cancel) => await new PlainAnswer(here, cancel).SentenceAsync(),
            News = new()
            {
                Tell = news => DeliveryNews.Tell(news, c => ((Recommendation)c).Findings).Concat(PartNews.Tell(news)),
                Gather = AnswerNews.Gather,
                TellsReasons = news => !news.IsNew,
            },
        };
}
