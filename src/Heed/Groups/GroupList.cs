using Heed.Language;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Groups;

public static class GroupList
{
    /// <summary>Its columns and filters.</summary>
    public static ListDefinition Definition { get; } =
        new()
        {
            Lead = "Groups that lead, advise, review or do the work, how often they said they would meet, and which have closed.",
            Columns =
            [
                new("Group", r => new Cell([new CellPart(r.Entry.Title, r.Entry.Path)]), EntryOrder.Title),
                new("Kind", r => T(Of(r).Kind.Label)),
                new("Status", r => Of(r) switch
                {
                    { Closed: not null } => r.State(),
                    { LastSeen: { } seen } => T($"Last mentioned {seen}"),
                    _ => T("No closing date known"),
                }),
                new("Planned meetings", r => Of(r).Cadence?.ToString()),
                new("Members named", r => Seating.Named(Of(r)) is > 0 and var named ? Localizer.Number(named) : Cell.Empty,
                    IsNumber: true),
                new("Set up", r => Of(r).Opened?.ToString(), EntryOrder.On),
            ],
            Filters = [Filter.Facet("kind", "Kind of group"), Filter.State, Filter.Strand,
                Filter.Linked("member", "Member from", "body", "bodies"), Filter.Year],
            Order = EntryOrder.Title,
        };

    private static Group Of(ListRow row) => (Group)row.Content;
}
