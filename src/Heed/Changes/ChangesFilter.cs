using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Changes;

/// <summary>Which changes a reader wants to see.</summary>
/// <param name="Kind">Only records of this kind; null for all.</param>
/// <param name="StatesAndDates">Only records whose state or deadline is another one.</param>
public sealed record ChangesFilter(Kind? Kind, bool StatesAndDates)
{
    /// <summary>The parameters that the comparison takes: its days and its filter.</summary>
    public static readonly IReadOnlyList<string> Parameters = [.. Period.Parameters, "kind", "only"];

    /// <summary>What <c>only</c> can be.</summary>
    public const string Moved = "states-and-dates";

    public bool IsEverything => Kind is null && !StatesAndDates;

    /// <summary>The filter in an address, after the period; empty when it leaves nothing out.</summary>
    public string Query => (Kind is null ? "" : $"&kind={Kind.Name}") + (StatesAndDates ? $"&only={Moved}" : "");

    /// <summary>Whether it keeps these records.</summary>
    public bool Keeps(MovedCount count) =>
        (Kind is null || count.Kind == Kind) && (!StatesAndDates || count.StateMoved || count.DueMoved);

    /// <summary>Reads it from an address.</summary>
    /// <exception cref="BadRequestException">It names no kind, or nothing that changes can be narrowed to.</exception>
    public static ChangesFilter Read(RequestContext here)
    {
        var (kind, only) = (here.Request.Query["kind"].ToString(), here.Request.Query["only"].ToString());
        if (kind.Length > 0 && here.Kinds.All.All(k => k.Name != kind))
            throw BadRequestException.Of(new WrongChoice(
                "kind", T("Type of record"), ProgrammeFilter.Shorten(kind),
                [.. here.Kinds.All.Select(k => new DesignOption(k.Name, T(k.Plural)))]));
        if (only.Length > 0 && only != Moved)
            throw new BadRequestException(
                T($"“{ProgrammeFilter.Shorten(only)}” in “only” is not something we can show. Leave it out, or write only={Moved}."));
        return new ChangesFilter(kind.Length > 0 ? here.Kinds[kind] : null, only.Length > 0);
    }
}
