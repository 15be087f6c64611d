using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Offering;

namespace Heed.People;

/// <summary>What the rest of Heed knows of bodies and people.</summary>
public static class PeopleDeclarations
{
    public static KindPages OfBody { get; } =
        new(Kind.Of<Body>("body", "Body", "Bodies", "bodies/{name}", also: "organisation organisations"),
            "/People/Body.cshtml", BodyList.Definition)
        {
            IsNamedByOthers = true,
            IsAnswerable = true,
            SchemaType = "Organization",
            PublicNames = content => ((Body)content).Aliases.Select(a => a.Name).Prepend(content.Title),
            Begins = [new("New report it commissioned", "report", "commissionedBy")],
            News = KindNews.None,
        };

    public static KindPages OfPerson { get; } =
        new(Kind.Of<Person>("person", "Person", "People", "people/{number}"),
            "/People/Person.cshtml", PersonList.Definition)
        {
            IsNamedByOthers = true,
            SchemaType = "Person",
            // A post such as "Chair" or "Member" is part of many people's own words for themselves.
            PublicNames = content =>
                ((Person)content).Posts.Select(p => p.Name).Where(n => n.Contains(' ', StringComparison.Ordinal)).Prepend(content.Title),
            Identity = new()
            {
                OnlyNumbers = "People have a number, such as “12”, so that the address does not hold their name. Choose a number.",
            },
            News = new() { TellsReasons = _ => false },
        };
}
