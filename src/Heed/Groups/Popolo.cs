using System.Text.RegularExpressions;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.OpenData;
using Heed.People;
using Heed.Platform.Http;
using Heed.Records;

namespace Heed.Groups;

/// <summary>
/// People, posts, organisations and memberships in the words of Popolo (popoloproject.com), which tools for civic data read. Ids are the
/// addresses of records below the programme.
/// </summary>
public static partial class Popolo
{
    /// <summary>Maps it below a programme.</summary>
    public static void MapPopolo(this IEndpointRouteBuilder site) =>
        site.MapGroup("/{programme}").Open().WithMementos().MapGet("/data/popolo.json", AskAsync).Takes("page");

    private static async Task<IResult> AskAsync(RequestContext here, CancellationToken cancel)
    {
        KindPages[] kinds = [PeopleDeclarations.OfPerson, PeopleDeclarations.OfBody, GroupDeclaration.Pages];
        var most = 0;
        foreach (var kind in kinds)
        {
            var all = new ListQuery(here.Programme) { Kinds = [kind.Kind.Name], WithWithdrawn = true };
            most = Math.Max(most, await here.Reading.CountAsync(all, cancel));
        }
        var page = PageOf.Read(here, Most.InPart, most);
        var records = new List<ReadRecord>();
        foreach (var kind in kinds)
        {
            var paths = new List<string>();
            await foreach (var entry in here.Reading.OutlineAsync(here.Programme, kind.Kind.Name, page.Skip, page.Size, cancel))
                paths.Add(entry.Path);
            records.AddRange((await here.Reading.FindManyAsync(here.Programme, paths, cancel)).Values
                .Where(r => r.Entry.Standing == Standing.InForce).OrderBy(r => r.Entry.Sequence));
        }
        var next = page.Next is { } number ? here.Whole($"data/popolo.json?page={number}") : null;
        if (next is not null)
            Answers.LinkNext(here.Request.HttpContext.Response, next);
        return Answers.Json(Of(records, here, next), "application/json; charset=utf-8");
    }

    private static Dictionary<string, object?> Of(IReadOnlyList<ReadRecord> records, RequestContext here, string? next)
    {
        var people = records.Where(r => r.Content is Person).Select(r => (r.Entry.Path, Content: (Person)r.Content!)).ToList();
        var groups = records.Where(r => r.Content is Group).Select(r => (r.Entry.Path, Content: (Group)r.Content!)).ToList();
        var held = people.SelectMany(p => p.Content.Posts.Select((h, i) => (p.Path, Held: h, Number: i + 1)))
            .Where(h => h.Held.Body is not null).ToList();
        var seats = groups.SelectMany(g => g.Content.Members.Select((m, i) => (g.Path, Seat: m, Number: i + 1))).ToList();
        return new()
        {
            ["licence"] = Licence.Address,
            ["next"] = next,
            ["persons"] = people.Select(p => Answers.Given(Named(p.Path, p.Content, p.Content.Aliases, here))),
            ["organizations"] = records.Where(r => r.Content is Body).Select(r => OfBody(r.Entry.Path, (Body)r.Content!, here))
                .Concat(groups.Select(g => OfGroup(g.Path, g.Content, here))).Select(Answers.Given),
            ["posts"] = held.Select(h => (Body: h.Held.Body!.Value.Path, h.Held.Name)).DistinctBy(p => PostId(p.Body, p.Name))
                .Select(p => new Dictionary<string, object?>
                {
                    ["id"] = PostId(p.Body, p.Name),
                    ["label"] = p.Name,
                    ["role"] = p.Name,
                    ["organization_id"] = p.Body,
                }),
            ["memberships"] = held.Select(h => Membership(
                $"{h.Path}#{h.Number}", h.Path, h.Held.Body!.Value.Path, h.Held.Name, (h.Held.From, h.Held.To, h.Held.DatesAreSightings),
                h.Held.Source, [("post_id", PostId(h.Held.Body.Value.Path, h.Held.Name))]))
                .Concat(seats.Where(s => s.Seat.Person is not null).Select(s => Membership(
                    $"{s.Path}#{s.Number}", s.Seat.Person!.Value.Path, s.Path, s.Seat.Role?.Label, (s.Seat.From, s.Seat.To,
                        s.Seat.DatesAreSightings), s.Seat.Source, [("on_behalf_of_id", s.Seat.Body?.Path), ("label", s.Seat.Post)]))),
        };
    }

    private static Dictionary<string, object?> Named(string path, Content content, IReadOnlyList<Alias> names, RequestContext here) =>
        new()
        {
            ["id"] = path,
            ["name"] = content.Title,
            ["other_names"] = names.Count == 0 ? null
                : names.Select(n => Answers.Given(new() { ["name"] = n.Name, ["note"] = n.Where })),
            ["links"] = new[] { Link(here.Lasting(path), "Heed") },
            ["sources"] = Sources(content.Sources),
        };

    private static Dictionary<string, object?> OfBody(string path, Body body, RequestContext here)
    {
        var organisation = Named(path, body, body.Aliases, here);
        organisation["classification"] = body.Kind;
        organisation["parent_id"] = body.PartOf?.Path;
        if (Uri.TryCreate(body.Website, UriKind.Absolute, out var website) && website.Scheme is "http" or "https")
            organisation["links"] = new[] { Link(here.Lasting(path), "Heed"), Link(website.AbsoluteUri, "Website") };
        return organisation;
    }

    private static Dictionary<string, object?> OfGroup(string path, Group group, RequestContext here)
    {
        var organisation = Named(path, group, group.Aliases, here);
        organisation["classification"] = group.Kind?.Label;
        organisation["parent_id"] = group.ReportsTo?.Path;
        organisation["founding_date"] = Date(group.Opened);
        organisation["dissolution_date"] = Date(group.Closed);
        return organisation;
    }

    // When a source only mentions somebody on a day, that is not the day on which they began or left.
    private static Dictionary<string, object?> Membership(
        string id, string person, string organisation, string? role, (FuzzyDate? From, FuzzyDate? To, bool AreSightings) dates,
        Source? source, (string Name, string? Value)[] more)
    {
        var (start, end) = dates.AreSightings ? ("mentioned_from", "mentioned_to") : ("start_date", "end_date");
        var membership = new Dictionary<string, object?>
        {
            ["id"] = id,
            ["person_id"] = person,
            ["organization_id"] = organisation,
            ["role"] = role,
            [start] = Date(dates.From),
            [end] = Date(dates.To),
            ["sources"] = source is null ? null : Sources([source]),
        };
        foreach (var (name, value) in more)
            membership[name] = value;
        return Answers.Given(membership);
    }

    private static string PostId(string body, string name) =>
        $"{body}#{string.Join('-', name.ToLowerInvariant().Split([' ', ',', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries))}";

    private static Dictionary<string, object?>[]? Sources(IEnumerable<Source> sources) =>
        sources.Where(s => s.Address is not null).Select(s => Link(s.Address!, s.Title)).ToArray() is { Length: > 0 } links ? links : null;

    private static Dictionary<string, object?> Link(string address, string? note) =>
        Answers.Given(new() { ["url"] = address, ["note"] = note });

    // Popolo has years, months and days; a vaguer date is left out.
    private static string? Date(FuzzyDate? date) => date is { } given && Plain().IsMatch(given.When.Text) ? given.When.Text : null;

    [GeneratedRegex(@"^[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
