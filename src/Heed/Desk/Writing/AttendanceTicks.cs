using Heed.Groups;
using Heed.Layout;
using Heed.Ledger.Kinds;
using Heed.Meetings;

namespace Heed.Desk.Writing;

/// <summary>Who of a group's members came to a meeting: a tick each, which fills in the rows of its attendance.</summary>
/// <param name="Members">Those with no row yet: person, name and post.</param>
public sealed record AttendanceTicks(IReadOnlyList<(string Person, string Name, string? Post, string? Body)> Members)
{
    /// <summary>The field of the form that holds the rows.</summary>
    public const string Field = "attendance";

    /// <summary>What the ticks of those who came begin with.</summary>
    public const string Came = "form.came.";

    /// <summary>What the ticks of those who sent apologies begin with.</summary>
    public const string Apologies = "form.apologies.";

    /// <summary>The members of the group that met who have no row yet; none for other records.</summary>
    public static async Task<AttendanceTicks> OfAsync(Here here, Kind kind, Content content, CancellationToken cancel)
    {
        if (content is not Meeting { Group: { } group } meeting || (await here.Reading.FindAsync(here.Programme, group.Path, cancel))?.Content is not Group of)
            return new([]);
        var on = meeting.HeldOn?.Earliest;
        var there = meeting.Attendance.Select(a => a.Person?.Path).ToHashSet();
        var members = of.Members
            .Where(m => m.To?.Latest is not { } last || on is null || m.DatesAreSightings || last >= on)
            .Select(m => (Person: m.Person?.Path, m.Post, Body: m.Body?.Path))
            .Where(m => m.Person is not null && !there.Contains(m.Person))
            .DistinctBy(m => m.Person)
            .ToList();
        var names = await here.Reading.TitlesAsync(here.Programme, members.Select(m => m.Person!), cancel);
        return new([.. members.Where(m => names.ContainsKey(m.Person!)).Select(m => (m.Person!, names[m.Person!], m.Post, m.Body))]);
    }

    /// <summary>Adds a row to a form for each member ticked.</summary>
    public static async Task AddAsync(Here here, Kind kind, Typed typed, IFormCollection posted, CancellationToken cancel)
    {
        if (!posted.Keys.Any(k => k.StartsWith(Came, StringComparison.Ordinal) || k.StartsWith(Apologies, StringComparison.Ordinal)))
            return;
        var list = typed.Open(Field);
        var next = list.Items is [.., var last] ? last.Number + 1 : 0;
        foreach (var (person, _, post, body) in (await OfAsync(here, kind, TypedReading.Of(typed, kind).Content, cancel)).Members)
        {
            var capacity = posted.ContainsKey(Apologies + person) ? Capacity.Apologies : posted.ContainsKey(Came + person) ? Capacity.Member : (Capacity?)null;
            if (capacity is null)
                continue;
            var row = list.Open(Typed.Number(next++));
            (row.Text, row.Open("person").Text, row.Open("capacity").Text) = ("", person, capacity.Slug);
            (row.Open("post").Text, row.Open("body").Text) = (post, body);
        }
    }
}
