using Heed.Design;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Offering;

namespace Heed.Groups;

/// <summary>What the rest of Heed knows of a group.</summary>
public static class GroupDeclaration
{
    public static KindPages Pages { get; } =
        new(Kind.Of<Group>("group", "Group", "Groups", "groups/{group}"),
            "/Groups/Group.cshtml", GroupList.Definition)
        {
            Table = GroupTables.OfGroups,
            IsInMenu = true,
            HasMembers = true,
            CanBeAddressed = true,
            SchemaType = "Organization",
            States = [new("no-end-known", TagColour.Blue, "No closing date known"), new("closed", TagColour.Grey)],
            Begins = [new("New meeting of this group", "meeting", "group"), new("New submission from this group", "submission", "from")],
            News = new() { Tell = news => GroupNews.Tell(news, (Group)news.After) },
        };
}
