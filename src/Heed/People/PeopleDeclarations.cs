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
            Table = new()
            {
                Headings = new Dictionary<string, string[]>
                {
                    ["title"] = ["Body", "Organisation", "Name", "Title"],
                    ["kind"] = ["Kind", "Type"],
                    ["aliases[].name"] = ["Also known as", "Abbreviation", "Short name", "Acronym"],
                    ["website"] = ["Website", "Web", "URL"],
                    ["sources[].address"] = ["Source", "Sources", "Link"],
                },
                SeveralInCell = ["aliases[].name"],
            },
            CanBeAddressed = true,
            IsNamedByOthers = true,
            IsAnswerable = true,
            Shared = new(Body.NamesFacet, content => ((Body)content).Aliases.Select(a => a.Name), content => ((Body)content).Copied),
            SchemaType = "Organization",
            PublicNames = content => ((Body)content).Aliases.Select(a => a.Name).Prepend(content.Title),
            Begins = [new("New report commissioned by this body", "report", "commissionedBy")],
            News = KindNews.None,
        };

    public static KindPages OfPerson { get; } =
        new(Kind.Of<Person>("person", "Person", "People", "people/{number}"),
            "/People/Person.cshtml", PersonList.Definition)
        {
            Table = new()
            {
                Headings = new Dictionary<string, string[]>
                {
                    ["title"] = ["Name", "Person", "Full name"],
                    ["posts[].name"] = ["Post", "Job title", "Position", "Role"],
                    ["posts[].body"] = ["Organisation", "Body"],
                    ["posts[].from"] = ["From", "Since"],
                    ["posts[].to"] = ["To", "Until"],
                    ["sources[].address"] = ["Source", "Sources", "Link"],
                },
            },
            IsNamedByOthers = true,
            SchemaType = "Person",
            // A post such as "Chair" or "Member" is part of many people's own words for themselves.
            PublicNames = content =>
                ((Person)content).Posts.Select(p => p.Name).Where(n => n.Contains(' ', StringComparison.Ordinal)).Prepend(content.Title),
            Identity = new()
            {
                OnlyNumbers = "Enter a number, such as 12. A number keeps the person’s name out of the web address.",
            },
            News = new() { TellsReasons = _ => false },
        };
}
