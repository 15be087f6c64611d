using System.Globalization;
using Heed.Layout;
using Heed.Ledger;
using Heed.OpenData;

namespace Heed.Api.Records;

/// <summary>The programmes of this site.</summary>
/// <param name="Items">The programmes.</param>
/// <param name="Count">How many there are on all pages.</param>
/// <param name="Next">The next page; null on the last.</param>
public sealed record ProgrammeList(IReadOnlyList<ProgrammeItem> Items, int Count, string? Next)
{
    public static async Task<ProgrammeList> LoadAsync(RequestContext here, CancellationToken cancel)
    {
        var count = await here.Reading.CountProgrammesAsync(cancel);
        var page = PageOf.Read(here, Most.InPart, count);
        var found = await here.Reading.ProgrammesAsync(page.Skip, page.Size, cancel);
        var api = here.Origin + here.Request.Path;
        return new ProgrammeList(
            [.. found.Select(p => (Name: here.Names.NameOf(p.Entry.Programme), p.Entry.Title)).Select(p => new ProgrammeItem(
                p.Name, p.Title, $"{here.Origin}/{p.Name}", $"{api}/{p.Name}"))],
            count, page.Next is { } next ? here.Origin + here.WithAsAt($"{here.Request.Path}?page={next}") : null);
    }
}

/// <summary>A programme.</summary>
/// <param name="Name">Its short name in addresses. Earlier names lead there.</param>
/// <param name="Title">Its title.</param>
/// <param name="Address">Its page.</param>
/// <param name="Api">The same in the API.</param>
public sealed record ProgrammeItem(string Name, string Title, string Address, string Api);

/// <summary>One edition of a record: what it said then.</summary>
/// <param name="Programme">The programme's first short name. It stays the same when the programme is renamed.</param>
/// <param name="Path">The record, below the programme.</param>
/// <param name="Kind">The name of its kind.</param>
/// <param name="Edition">When and why it was published.</param>
/// <param name="Shape">The number of the shape that its content is in; 0 when the content was removed.</param>
/// <param name="Content">What it said, in the bytes that were published and hashed; null when the content was removed.</param>
public sealed record EditionDocument(
    string Programme, string Path, string Kind, EditionItem Edition, int Shape, PublishedContent Content)
{
    public static EditionDocument Of(Edition edition, RequestContext here) =>
        new(here.Programme, edition.Path, edition.Kind.Name, EditionItem.Of(edition, here), edition.Shape, new(edition.Bytes));
}

/// <summary>What was published after a position in the log. The order never changes, and new editions only come at the end.</summary>
public sealed record ChangeList
{
    /// <summary>The programme's first short name. It stays the same when the programme is renamed.</summary>
    public required string Programme { get; init; }

    /// <summary>The position asked for: everything here came after it.</summary>
    public required long After { get; init; }

    /// <summary>The editions, in the order of the log.</summary>
    public required IReadOnlyList<ChangeItem> Items { get; init; }

    /// <summary>The position to ask from next time.</summary>
    public required long Position { get; init; }

    /// <summary>
    /// How often a content was removed, hidden or shown again on this site. When it has changed, read again what you copied before.
    /// </summary>
    public required int Removals { get; init; }

    /// <summary>The next part; null when this is the last.</summary>
    public required string? Next { get; init; }

    public static async Task<ChangeList> LoadAsync(RequestContext here, ProgrammeLedger ledger, CancellationToken cancel)
    {
        var asked = here.Request.Query["after"].ToString().Trim();
        var after = 0L;
        if (asked.Length > 0 && !long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out after))
            throw new BadRequestException(
                T($"“{ProgrammeFilter.Shorten(asked)}” is not a position. Write the number that you were given as “position”."));
        // One more than shown, to know whether it goes on.
        var editions = await here.Reading.AfterAsync(here.Programme, after, Most.InPart + 1, cancel);
        var shown = editions.Take(Most.InPart).ToList();
        var position = shown.Count == 0 ? after : shown[^1].Sequence;
        return new ChangeList
        {
            Programme = here.Programme,
            After = after,
            Items = [.. shown.Select(e => ChangeItem.Of(e, here))],
            Position = position,
            Removals = (await ledger.HeadAsync(cancel)).Redactions,
            Next = editions.Count > shown.Count ? here.Origin + here.WithAsAt($"{here.Request.Path}?after={position}") : null,
        };
    }
}

/// <summary>An edition in the log.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="Path">The record, below the programme.</param>
/// <param name="Kind">The name of its kind.</param>
/// <param name="Title">The title it gave the record; null when its content was removed.</param>
/// <param name="Edition">When and why it was published.</param>
public sealed record ChangeItem(long Position, string Path, string Kind, string? Title, EditionItem Edition)
{
    public static ChangeItem Of(Edition edition, RequestContext here) =>
        new(edition.Sequence, edition.Path, edition.Kind.Name, edition.Content?.Title, EditionItem.Of(edition, here));
}
