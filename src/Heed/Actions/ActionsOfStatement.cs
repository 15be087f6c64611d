using Heed.Delivery;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.Records;

namespace Heed.Actions;

/// <summary>
/// Shows on the page of a statement how far the actions have come that it is about, alone or with their whole plan, or that name it as
/// evidence.
/// </summary>
public sealed class ActionsOfStatement : IAddsToRecords
{
    public async Task<RecordAddition?> OnAsync(RecordPage page, CancellationToken cancel)
    {
        if (page.Entry.Kind.Name != "statement")
            return null;
        var links = page.LinksFrom.Concat(page.LinksTo).Select(l => l.Other).ToList();
        var found = links.Where(o => o.Kind.Name == "action").Select(o => o.Path).ToHashSet();
        foreach (var plan in page.LinksFrom.Select(l => l.Other).Where(o => o.Kind.Name == "plan"))
        {
            var its = new ListQuery(
                page.Here.Programme) { Kinds = ["action"], LinkedTo = [new LinkedTo(plan.Path, "plan")], Take = Most.Related };
            found.UnionWith((await page.Reading.ListAsync(its, cancel)).Records.Select(r => r.Entry.Path));
        }
        string[] paths = [.. found.Order(StringComparer.Ordinal).Take(Most.Related)];
        if (paths.Length == 0)
            return null;
        var query = new ListQuery(page.Here.Programme) { Among = paths, Order = EntryOrder.Awaited, Take = paths.Length };
        var rows = await ListOfRecords.RowsAsync(page.Here, (await page.Reading.ListAsync(query, cancel)).Records, cancel);
        return rows.Count == 0 ? null : new RecordAddition("/Actions/_OfStatement.cshtml", new ActionsSince(page.Here, rows));
    }
}

/// <summary>Actions that a statement has to do with.</summary>
/// <param name="Here">Where the reader is.</param>
/// <param name="Rows">The actions: what is open and due soonest comes first.</param>
public sealed record ActionsSince(RequestContext Here, IReadOnlyList<ListRow> Rows)
{
    /// <summary>How many are how far, in a sentence.</summary>
    public string Answer
    {
        get
        {
            var states = Rows.GroupBy(r => r.Entry.State ?? "no-return").ToDictionary(g => g.Key, g => g.Count());
            return T($"Of {Rows.Count:# action|# actions}, {Answers.OfDelivery(states, Rows.Count)}.");
        }
    }
}
