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
                new("no-evidence", TagColour.Grey, "No report or evidence of its own"),
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
            Progress = Progress.Bar,
            AnswersAtHome = async (here, cancel) => await new PlainAnswer(here, cancel).SentenceAsync(),
            News = new()
            {
                Tell = news => DeliveryNews.Tell(news, c => ((Recommendation)c).Findings),
                Gather = AnswerNews.Gather,
                TellsReasons = news => !news.IsNew,
            },
        };
}
