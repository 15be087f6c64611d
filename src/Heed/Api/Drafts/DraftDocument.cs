using Heed.Api.Access;
using Heed.Desk;
using Heed.Desk.Releases;
using Heed.Desk.Reviewing;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.OpenData;

namespace Heed.Api.Drafts;

/// <summary>A draft in a list.</summary>
public record DraftItem
{
    /// <summary>The record, below the programme.</summary>
    public required string Path { get; init; }

    /// <summary>The name of its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Counts saves; also the ETag.</summary>
    public required int Version { get; init; }

    /// <summary>When it was last saved (UTC).</summary>
    public required DateTime SavedAt { get; init; }

    /// <summary>The user name of the person or service that saved it last.</summary>
    public required string SavedBy { get; init; }

    /// <summary>Everyone who wrote some of it. None of them can approve it.</summary>
    public required IReadOnlyList<string> Writers { get; init; }

    public static DraftItem Of(DraftLine line) =>
        new()
        {
            Path = line.Path,
            Kind = line.Kind.Name,
            Title = line.Title,
            Version = line.Version,
            SavedAt = line.SavedAt,
            SavedBy = line.SavedBy,
            Writers = line.Writers,
        };
}

/// <summary>A draft, with what is still missing in it.</summary>
public sealed record DraftDocument : DraftItem
{
    /// <summary>How far it has come: draft, in-review, returned, approved or scheduled.</summary>
    public required DraftState State { get; init; }

    /// <summary>Who may read it once published: public, staff, or group: and the group's reference.</summary>
    public required string Audience { get; init; }

    /// <summary>Where people work on it, at the desk.</summary>
    public required string Desk { get; init; }

    /// <summary>What must be corrected before it can be sent for review.</summary>
    public required IReadOnlyList<FieldProblem> Problems { get; init; }

    /// <summary>Why publishing it takes a second person; null when it does not, as far as is known.</summary>
    public required string? TwoPeople { get; init; }

    /// <summary>What it says.</summary>
    public required PublishedContent Content { get; init; }
}

/// <summary>The drafts that somebody wrote, last saved first.</summary>
/// <param name="Items">The drafts.</param>
/// <param name="Count">How many there are on all pages.</param>
/// <param name="Next">The next page; null on the last.</param>
public sealed record DraftList(IReadOnlyList<DraftItem> Items, int Count, string? Next);

/// <summary>Why a draft is sent for review.</summary>
/// <param name="Why">The reason for the change, in a sentence. The public reads it in the history.</param>
public sealed record ReviewRequest(string? Why);

/// <summary>Reads drafts for programs.</summary>
public sealed class DraftReading(
    RequestContext here, ReviewDesk reviewing, Releasing releasing, ReleasePages releases, Companions companions)
{
    /// <summary>The draft of a record.</summary>
    public async Task<DraftDocument> OfAsync(Draft draft, CancellationToken cancel)
    {
        here.Kinds.TryResolve(draft.Path, out var kind, out _);
        var review = await reviewing.FindAsync(here.Programme, draft.Path, cancel);
        var check = await CheckAsync(draft, "Asked for when it is sent.", cancel);
        return new DraftDocument
        {
            Path = draft.Path,
            Kind = kind!.Name,
            Title = draft.Content.Title,
            Version = draft.Version,
            SavedAt = draft.SavedAt,
            SavedBy = draft.SavedBy,
            Writers = draft.Writers,
            State = await IsScheduledAsync(draft.Path, cancel) ? DraftState.Scheduled
                : review?.StateOf(draft.Version) ?? DraftState.Draft,
            Audience = draft.Audience.Value,
            Desk = here.Origin + RecordAddress.ToWork(here.Programme, draft.Path),
            Problems = ProblemsIn(check),
            TwoPeople = check.TwoPeople.GetValueOrDefault(draft.Path)?.Why,
            Content = new PublishedContent(ContentJson.Write(draft.Content)),
        };
    }

    /// <summary>Whether a draft goes out at a set time, so that nothing may be changed in it.</summary>
    public async Task<bool> IsScheduledAsync(string path, CancellationToken cancel) =>
        await releases.OfAsync(path, cancel) is { State: ReleaseState.Scheduled };

    /// <summary>What stands in the way of publishing a draft with a reason.</summary>
    public async Task<ReleaseCheck> CheckAsync(Draft draft, string why, CancellationToken cancel)
    {
        var outgoing = (await releasing.OutgoingAsync(here.Programme, draft, null, cancel)) with { Why = why };
        return await releasing.CheckAsync(here.Programme, await companions.WithAsync(outgoing, cancel), cancel);
    }

    /// <summary>What its writer can correct: not that a second person is missing.</summary>
    public static IReadOnlyList<FieldProblem> ProblemsIn(ReleaseCheck check) =>
        [.. check.Problems.Where(p => !p.IsSecondPerson).Select(p => new FieldProblem(p.Record, p.Field, p.Sentence))];
}
