using Heed.Design;
using Heed.History;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Differences;

namespace Heed.Desk.Writing;

/// <summary>Who may read a record once it is published: everyone, the members of a group, or staff.</summary>
public static class Audiences
{
    /// <summary>What the choice is called.</summary>
    public const string Label = "Once published, who can read it";

    private const string OfGroup = "group:";

    /// <summary>The choices in a programme.</summary>
    public static async Task<IReadOnlyList<DesignOption>> InAsync(RequestContext here, string chosen, CancellationToken cancel)
    {
        var groups = await here.Reading.ListAsync(
            new ListQuery(
                here.Programme) { Kinds = [Slices.Registry.WithMembers.Kind.Name], Order = EntryOrder.Title, Take = ListQuery.MostTaken },
                cancel);
        List<DesignOption> all =
        [
            new(Audience.Public.Value, "Everyone"),
            .. groups.Records.Select(g => new DesignOption(OfGroup + g.Entry.Reference, $"Members of {g.Entry.Title} and staff")),
            new(Audience.Staff.Value, "Staff of the programme only"),
        ];
        if (all.All(a => a.Value != chosen))
            all.Add(new DesignOption(
                chosen, chosen.StartsWith(OfGroup, StringComparison.Ordinal)
                    ? $"Members of {Slices.Registry.WithMembers.Kind.PathOf(chosen[OfGroup.Length..])} and staff" : chosen));
        return all;
    }

    /// <summary>What differs between two audiences, as a line; nothing when they are the same.</summary>
    public static async Task<IReadOnlyList<DifferenceLine>> DifferenceAsync(
        RequestContext here, Audience was, Audience now, CancellationToken cancel)
    {
        if (was == now)
            return [];
        var (before, after) = (new Piece(await NameAsync(here, was, cancel)), new Piece(await NameAsync(here, now, cancel)));
        return [new DifferenceLine(null, [before.As(WordRunKind.Removed), after.As(WordRunKind.Added)])];
    }

    /// <summary>An audience in words.</summary>
    public static async Task<string> NameAsync(RequestContext here, Audience audience, CancellationToken cancel) =>
        (await InAsync(here, audience.Value, cancel)).First(a => a.Value == audience.Value).Text;

    /// <summary>Reads a choice; null when it is none.</summary>
    public static Audience? Read(string chosen, IReadOnlyList<DesignOption> among) =>
        among.All(a => a.Value != chosen) ? null
        : chosen == Audience.Public.Value ? Audience.Public
        : chosen.StartsWith(OfGroup, StringComparison.Ordinal) ? Audience.MembersOf(chosen[OfGroup.Length..])
        : Audience.Staff;
}
