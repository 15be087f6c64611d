using Heed.Accounts;
using Heed.Accounts.Tokens;
using Heed.Api.Access;
using Heed.Api.Reference;
using Heed.Desk.Releases;
using Heed.Desk.Reviewing;
using Heed.Layout;
using Heed.Platform.Database;
using Heed.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Heed.Api.Releases;

/// <summary>Releases: gathered and published by programs. Nothing that takes two people goes out without the second.</summary>
public static class ReleaseEndpoints
{
    /// <summary>Maps them below a programme.</summary>
    public static void MapReleases(this RouteGroupBuilder programme)
    {
        programme.MapPost("/releases", BeginAsync).NeedsThroughout(Permission.Publish).AddEndpointFilter<IdempotencyFilter>()
            .Accepts<NewRelease>("application/json").Describe<ReleaseDocument>("createRelease", Tags.Releases, "Create a release",
                "Drafts of new bodies and people that the drafts name are added to it.", StatusCodes.Status201Created);
        programme.MapGet("/releases/{id}", (string id, ReleaseWork work, CancellationToken cancel) => work.ShowAsync(id, cancel))
            .NeedsThroughout(Permission.ReadDrafts).Describe<ReleaseDocument>("getRelease", Tags.Releases, "Get a release",
                "With its drafts, their versions and what must be fixed before it can be published.");
        programme.MapPost("/releases/{id}/drafts", GatherAsync).NeedsThroughout(Permission.Publish).AddEndpointFilter<IdempotencyFilter>()
            .Accepts<MoreDrafts>("application/json").Describe<ReleaseDocument>("addToRelease", Tags.Releases,
                "Add drafts to a release", "");
        programme.MapPost("/releases/{id}/publish", PublishAsync).NeedsThroughout(Permission.Publish).AddEndpointFilter<IdempotencyFilter>()
            .Accepts<PublishRequest>("application/json").Describe<ReleaseDocument>("publishRelease", Tags.Releases, "Publish a release",
                "All of it at the same moment, or nothing. What needs two people must have been approved at the desk; what a service "
                    + "wrote must always have been.");
    }

    private static async Task<IResult> BeginAsync(
        HttpContext http, RequestContext here, StaffHere staff, ReleaseWork work, ReleasePages pages, CancellationToken cancel)
    {
        var sent = ApiBody.Of(http).As<NewRelease>();
        var (name, why) = (sent.Name?.Trim() ?? "", sent.Why?.Trim() ?? "");
        var problems = new List<FieldProblem>();
        if (name.Length is 0 or > Desk.Releases.ReleaseEndpoints.LongestName)
            problems.Add(new("", "name", $"Give a name, in at most {Desk.Releases.ReleaseEndpoints.LongestName} characters."));
        if (why.Length > ReviewEndpoints.LongestNote)
            problems.Add(new("", "why", $"The reason has {why.Length} characters. Use at most {ReviewEndpoints.LongestNote}."));
        problems.AddRange(await work.UnknownAsync(sent.Drafts, cancel));
        if (problems.Count > 0)
            throw ApiRefusedException.Invalid(problems);
        var release = await pages.BeginAsync((await staff.FindAsync(cancel))!, name, "", sent.Drafts ?? [], cancel);
        if (why.Length > 0)
            await work.BecauseAsync(release, why, cancel);
        return await work.AnswerAsync(release, StatusCodes.Status201Created, cancel);
    }

    private static async Task<IResult> GatherAsync(
        string id, HttpContext http, ReleaseWork work, ReleasePages pages, CancellationToken cancel)
    {
        var sent = ApiBody.Of(http).As<MoreDrafts>();
        var release = await work.FindAsync(id, cancel);
        if (await work.UnknownAsync(sent.Drafts, cancel) is { Count: > 0 } problems)
            throw ApiRefusedException.Invalid(problems);
        await pages.GatherAsync(release, sent.Drafts ?? [], cancel);
        await work.SaveAsync(cancel);
        return await work.AnswerAsync(release, StatusCodes.Status200OK, cancel);
    }

    private static async Task<IResult> PublishAsync(string id, HttpContext http, ReleaseWork work, CancellationToken cancel)
    {
        var versions = ApiBody.Of(http).As<PublishRequest>().Versions ?? new Dictionary<string, int>();
        var isService = http.Features.Get<TokenHolder>()!.IsService;
        return await work.PublishAsync(await work.FindAsync(id, cancel), versions, isService, cancel);
    }
}

/// <summary>What programs do with releases.</summary>
public sealed class ReleaseWork(
    RequestContext here, StaffHere staffHere, HeedDatabase db, ReleasePages pages, Releasing releasing, ReadershipReading readers)
{
    public async Task<PlannedRelease> FindAsync(string id, CancellationToken cancel) =>
        await pages.FindAsync(id, cancel) ?? throw ApiRefusedException.NotFound("There is no release with this id in the programme.");

    public async Task<IResult> ShowAsync(string id, CancellationToken cancel) =>
        await AnswerAsync(await FindAsync(id, cancel), StatusCodes.Status200OK, cancel);

    /// <summary>What was named and is no draft.</summary>
    public async Task<IReadOnlyList<FieldProblem>> UnknownAsync(IReadOnlyList<string?>? named, CancellationToken cancel)
    {
        var drafts = (await here.Reading.DraftsAsync(here.Programme, cancel)).Select(d => d.Path).ToHashSet();
        return [.. (named ?? []).Select((path, i) => (Path: path, At: i)).Where(n => n.Path is null || !drafts.Contains(n.Path)).Take(20)
            .Select(n => new FieldProblem("", $"drafts[{n.At}]", n.Path is null ? "Remove the null from the list."
                : $"There is no draft of “{ProgrammeFilter.Shorten(n.Path)}”."))];
    }

    public Task BecauseAsync(PlannedRelease release, string why, CancellationToken cancel)
    {
        release.Because(releasing.Closed(why));
        return SaveAsync(cancel);
    }

    public async Task SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new ApiRefusedException(StatusCodes.Status409Conflict, "changed", "This cannot be done now",
                "Someone else changed this release at the same moment. Get it again.");
        }
    }

    public async Task<IResult> PublishAsync(
        PlannedRelease release, IReadOnlyDictionary<string, int> versions, bool isService, CancellationToken cancel)
    {
        var outgoing = await pages.OutgoingAsync(release, cancel);
        var problems = new List<FieldProblem>();
        var check = await releasing.CheckAsync(here.Programme, outgoing, cancel);
        foreach (var (draft, _, approvedBy) in outgoing)
        {
            if (versions.GetValueOrDefault(draft.Path) != draft.Version)
                problems.Add(new(draft.Path, "versions", $"Its draft is version {draft.Version}. Read it, then say so in “versions”."));
            if (approvedBy is null && (isService || check.TwoPeople.ContainsKey(draft.Path)))
                problems.Add(new(draft.Path, "", "Somebody who wrote none of it must approve it first, at the desk."));
            if ((await readers.OfAsync(draft, cancel)).IsWider)
                problems.Add(
                    new(draft.Path, "", "More people could read it than now. Publish it at the desk, where somebody can check that."));
        }
        if (problems.Count > 0)
            throw ApiRefusedException.Invalid(problems);
        if (!release.IsOpen)
            throw new ApiRefusedException(StatusCodes.Status409Conflict, "release-closed", "This cannot be done now",
                "This release is no longer open: it is scheduled, published or discarded.");
        await releasing.PublishAsync((await staffHere.FindAsync(cancel))!, release, outgoing, cancel);
        return await AnswerAsync(release, StatusCodes.Status200OK, cancel);
    }

    public async Task<ApiAnswer> AnswerAsync(PlannedRelease release, int status, CancellationToken cancel)
    {
        var outgoing = release.State == ReleaseState.Published ? [] : await pages.OutgoingAsync(release, cancel);
        var check = await releasing.CheckAsync(here.Programme, outgoing, release.GoesOutAfter(here.Today), cancel);
        var document = new ReleaseDocument
        {
            Id = $"{release.Id:N}",
            Name = releasing.TitleOf(release),
            State = release.State,
            Version = release.Version,
            PublishedAt = release.PublishedAt,
            Desk = $"{here.Origin}/desk/{here.Programme}/releases/{release.Id:N}",
            Drafts = [.. release.Items.OrderBy(i => i.Path, StringComparer.Ordinal).Select(i => ItemOf(i, outgoing))],
            Problems = [.. check.Problems.Select(p => new FieldProblem(p.Record, p.Field, p.Sentence))],
        };
        return ApiAnswer.Json(document, status) with
        {
            ETag = $"\"{release.Version}\"",
            Location = status == StatusCodes.Status201Created ? $"{here.Origin}{here.Request.Path}/{document.Id}" : null,
        };
    }

    private static ReleasedItem ItemOf(PlannedItem item, IReadOnlyList<Outgoing> outgoing)
    {
        var found = outgoing.FirstOrDefault(o => o.Draft.Path == item.Path);
        return new ReleasedItem(item.Path, found?.Draft.Version, found?.Why ?? "", found?.ApprovedBy);
    }
}
