using System.Globalization;
using Heed.Design;
using Heed.Ledger;
using Heed.Platform.Time;

namespace Heed.Layout;

/// <summary>
/// What can be done with a page besides reading it: follow, cite, download it, or see it as on another day. The frame shows it near
/// the top of the page.
/// </summary>
/// <param name="Name">What the page is called when it is cited, such as <c>“National register”, recommendation, edition 3</c>.</param>
public sealed record PageTools(string Name)
{
    /// <summary>Where its changes are asked for by email; null where nothing can be followed.</summary>
    public string? Follow { get; init; }

    /// <summary>Every edition of it; null where there is none.</summary>
    public DesignLink? History { get; init; }

    /// <summary>What it says in other formats.</summary>
    public IReadOnlyList<Alternate> Formats { get; init; } = [];

    /// <summary>What most people want: emails, and a calendar where there is one.</summary>
    public IReadOnlyList<DesignLink> First =>
        [
            .. Follow is { } follow ? [new DesignLink(T("Get emails"), follow)] : Array.Empty<DesignLink>(),
            .. Formats.Where(f => f.MediaType == "text/calendar").Take(1).Select(f => new DesignLink(f.Title, f.Address)),
        ];

    /// <summary>The formats that readers of news follow.</summary>
    public IEnumerable<Alternate> Feeds => Formats.Where(f => f.MediaType is Alternate.Atom or Alternate.JsonFeed);

    /// <summary>The formats that are downloaded.</summary>
    public IEnumerable<Alternate> Downloads => Formats.Except(Feeds);

    /// <summary>The sentence to cite, with the address that always shows the page as it is on this day.</summary>
    public string Citation(RequestContext here) =>
        here.Programme.Length == 0 ? T($"{Name}, as on {here.Day}: {here.AddressOn(here.Day)}")
        : here.IsKeptByProgramme ? T($"{here.ProgrammeTitle}, {Name}, as on {here.Day}: {here.AddressOn(here.Day)}")
            : T($"{here.ProgrammeTitle}, {Name}, in a record compiled from public sources, as on {here.Day}: {here.AddressOn(here.Day)}");

    /// <summary>The parameters of the page's address besides the day, for the form that asks for another one.</summary>
    public static IEnumerable<(string Name, string Value)> Kept(RequestContext here) =>
        from parameter in here.Request.Query
        where parameter.Key is not ("as-at" or "after" or "page")
        from value in parameter.Value
        select (parameter.Key, value ?? "");

    /// <summary>A day as the form's field has it.</summary>
    public static string Field(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>The part of the record that a page shows, so that a reader of an earlier day learns what changed on this page since.</summary>
/// <param name="Kind">The only kind of record on it; null for every kind.</param>
/// <param name="Record">The only record on it; null for more.</param>
public sealed record PageScope(string? Kind = null, Entry? Record = null)
{
    /// <summary>Counts the records of it that changed after a day.</summary>
    public async Task<int> CountChangedAsync(RequestContext here, DateOnly day, CancellationToken cancel)
    {
        var moved = await here.Now().CountMovedAsync(
            here.Programme, Clock.EndOf(day), Record?.Kind.Name ?? Kind, Record?.Reference, cancel);
        return moved.Sum(m => m.Count);
    }

    /// <summary>What changed on it since, in a sentence.</summary>
    public string Since(int changed) =>
        Record is not null
            ? changed == 0 ? T("The record itself has not changed since. Details from other records may have.") : T("It has changed since.")
        : changed == 0 ? T("Nothing on it has changed since.")
        : Kind is null ? T($"{changed:# record has|# records have} changed since.")
        : T($"{changed:# record of this type has|# records of this type have} changed since.");

    /// <summary>Where those changes are read, below the programme.</summary>
    public string Address(DateOnly day) =>
        Record is { } record ? $"{record.Path}/history" : $"changes?from={PageTools.Field(day)}{(Kind is null ? "" : $"&kind={Kind}")}";
}
