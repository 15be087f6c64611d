using Heed.Delivery;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Offering;

namespace Heed.Actions;

/// <summary>What the rest of Heed knows of an action.</summary>
public static class ActionDeclaration
{
    public static KindPages Pages { get; } =
        new(Kind.Of<ActionItem>("action", "Action", "Actions", "actions/{number}", steps: ActionShapes.Steps),
            "/Actions/Action.cshtml", ActionList.Definition)
        {
            Table = ActionTable.Table,
            IsInMenu = true,
            Day = new(11, DaySort.Done, "Action done"),
            Promise = new("lead", "Leads") { Place = 2 },
            Begins = [new("New assessment of this action", "assessment", "of")],
            Identity = new() { Follows = "plan" },
            SaysOfStrands = OfStrandsAsync,
            News = new()
            {
                Tell = news => DeliveryNews.Tell(news, c => ((ActionItem)c).Findings),
                Gather = ActionNews.Gather,
                TellsReasons = news => !news.IsNew,
            },
        };

    private static async Task<Func<string, IEnumerable<string>>> OfStrandsAsync(RequestContext here, CancellationToken cancel)
    {
        var actions = Slices.Registry.Counted(here.Programme, [Pages.Kind]);
        var all = await here.Reading.CountByFacetAsync(actions, "strand", cancel);
        var late = await here.Reading.CountByFacetAsync(
            here.Overdue(Slices.Registry.Counted(here.Programme, Slices.Registry.Tasks)), "strand", cancel);
        var silent = await here.Reading.CountByFacetAsync(actions with { States = ["no-return"] }, "strand", cancel);
        return strand => Said(all.GetValueOrDefault(strand), silent.GetValueOrDefault(strand), late.GetValueOrDefault(strand));
    }

    private static IEnumerable<string> Said(int all, int silent, int late)
    {
        yield return all == 0 ? T("No actions")
            : silent == 0 ? T($"{all:# action|# actions}")
            : T($"{all:# action|# actions}, {silent} with no known progress");
        if (late > 0)
            yield return T($"{late} overdue");
    }
}
