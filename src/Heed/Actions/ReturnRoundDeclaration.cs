using Heed.Delivery;
using Heed.Design;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Offering;

namespace Heed.Actions;

/// <summary>What the rest of Heed knows of a round of progress returns.</summary>
public static class ReturnRoundDeclaration
{
    public static KindPages Pages { get; } =
        new(Kind.Of<ReturnRound>("return-round", "Progress report request", "Progress report requests", "returns/{name}"),
            "/Actions/ReturnRound.cshtml", ReturnRoundList.Definition)
        {
            States =
            [
                new("open", TagColour.Blue),
                new("all-received", TagColour.Green),
                new("some-missing", TagColour.Orange, "Not all received"),
                new("none-received", TagColour.Red),
            ],
            News = new() { Tell = news => DeliveryNews.Tell(news, _ => []) },
        };
}
