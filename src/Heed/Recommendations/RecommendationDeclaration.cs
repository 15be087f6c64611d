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
                new("split", TagColour.Purple, "Different answers"),
            ],
            Promise = new("addressees", "Was asked") { Place = 3, IsTask = false },
            Begins = [new("New action that serves it", "action", "serves"), new("New assessment of it", "assessment", "of")],
            DeskWays = [new("Record an answer to it", "edit/{0}#responses", NeedsRecord: true)],
            Identity = new()
            {
                Asks = "number",
                Within = "report",
                Hint = "The number in the report, such as 7 or 7(a). The address is made of it and never changes. "
                    + "Leave empty if you do not know it.",
            },
            AnswersAtHome = async (here, cancel) => await new PlainAnswer(here, cancel).SentencesAsync(),
            News = new()
            {
                Tell = news => DeliveryNews.Tell(news, c => ((Recommendation)c).Findings),
                Gather = AnswerNews.Gather,
                TellsReasons = news => !news.IsNew,
            },
        };
}
