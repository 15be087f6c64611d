using Heed.Accounts;
using Heed.Api.Access;
using Heed.Api.Reference;
using Heed.Desk.Releases;
using Heed.Desk.Reviewing;
using Heed.Desk.Writing;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.Platform.Http;

namespace Heed.Api.Drafts;

/// <summary>Drafts: written, sent for review and discarded by programs, by the rules that hold at the desk.</summary>
public static class DraftEndpoints
{
    private static readonly RecordState[] Open = [RecordState.Draft, RecordState.InReview, RecordState.Approved];

    /// <summary>Maps them below a programme.</summary>
    public static void MapDrafts(this RouteGroupBuilder programme, KindRegistry registry)
    {
        programme.MapGet("/drafts", ListAsync).Needs(Permission.ReadDrafts).Takes("page").Describe<DraftList>("listDrafts", Tags.Drafts,
            "List the drafts you wrote", "The drafts of the programme that the person or service of the token wrote some of.");
        foreach (var pages in registry.All)
            MapKind(programme, pages);
    }

    private static void MapKind(RouteGroupBuilder programme, KindPages pages)
    {
        var address = pages.Kind.Template.Length == 0 ? "/draft" : "/drafts/" + pages.Kind.Template;
        var (one, name) = (pages.Kind.Label.ToLowerInvariant(), Names.Of(pages.Kind));
        var group = programme.MapGroup("").WithMetadata(new OfKind(pages));
        group.MapGet(address, (HttpContext http, RequestContext here, DraftReading drafts, CancellationToken cancel) =>
                GetAsync(http, here, drafts, cancel))
            .Needs(Permission.ReadDrafts).Describe<DraftDocument>($"get{name}Draft", Tags.Drafts, $"Get the draft of one {one}",
                "With its ETag, to be sent back with what you change.");
        group.MapPut(address, (HttpContext http, DraftSaving saving, CancellationToken cancel) => saving.SaveAsync(http, pages, cancel))
            .Needs(Permission.Write).Takes("audience").Describe<DraftDocument>($"put{name}Draft", Tags.Drafts,
                $"Write the draft of one {one}",
                "Replaces all that the draft says. Send If-None-Match: * to begin a draft, or If-Match with the ETag that you have read. "
                    + "A draft may have gaps; the answer says what is missing.");
        group.MapDelete(address, DiscardAsync).Needs(Permission.Write).When(Open).AddEndpointFilter<KeepStates>()
            .DescribeNothing($"delete{name}Draft", Tags.Drafts, $"Discard the draft of one {one}",
                "The text is kept and can be restored at the desk. What is published stays as it is.");
        group.MapPost(address + "/files", (HttpContext http, FileAttaching files, CancellationToken cancel) =>
                files.AttachAsync(http, cancel))
            .Needs(Permission.Write).When(Open).AddEndpointFilter<IdempotencyFilter>().AddEndpointFilter<KeepStates>()
            .WithMetadata(FileBody.Mark).Takes("name", "label").Describe<DraftDocument>($"attach{name}File", Tags.Drafts,
                $"Attach a file to the draft of one {one}",
                "The body is the file. It is checked as at the desk, and added after the files that the draft has.");
        group.MapPost(address + "/review", SendAsync).Needs(Permission.Write).When(Open).AddEndpointFilter<IdempotencyFilter>()
            .AddEndpointFilter<KeepStates>().Accepts<ReviewRequest>("application/json").Describe<DraftDocument>($"send{name}Draft",
                Tags.Drafts, $"Send the draft of one {one} for review",
                "Somebody who wrote none of it approves or returns it at the desk. Nothing may be missing in it.");
    }

    private static async Task<IResult> ListAsync(RequestContext here, StaffHere staffHere, CancellationToken cancel)
    {
        var name = (await staffHere.FindAsync(cancel))!.Name;
        var own = (await here.Reading.DraftsAsync(here.Programme, cancel)).Where(d => d.Writers.Contains(name)).ToList();
        var page = PageOf.Read(here, Most.InPart, own.Count);
        return ApiAnswer.Json(
            new DraftList(
                [.. own.Skip(page.Skip).Take(page.Size).Select(DraftItem.Of)], own.Count,
                page.Next is { } next ? $"{here.Origin}{here.Request.Path}?page={next}" : null));
    }

    private static async Task<IResult> GetAsync(HttpContext http, RequestContext here, DraftReading drafts, CancellationToken cancel)
    {
        if (await here.Reading.DraftAsync(here.Programme, PathOf(http), cancel) is not { } draft)
            throw ApiRefusedException.NotFound("There is no draft of this record, or you may not read it.");
        var tag = Precondition.TagOf(draft);
        return Precondition.IsKnown(http.Request, tag)
            ? new ApiAnswer(StatusCodes.Status304NotModified, []) { ETag = tag }
            : ApiAnswer.Json(await drafts.OfAsync(draft, cancel)) with { ETag = tag };
    }

    private static async Task<IResult> DiscardAsync(
        HttpContext http, RequestContext here, StaffHere staff, Releasing releasing, CancellationToken cancel)
    {
        var draft = Precondition.OfExisting(http.Request, await here.Reading.DraftAsync(here.Programme, PathOf(http), cancel));
        await releasing.GiveUpAsync((await staff.FindAsync(cancel))!, here.Programme, draft, cancel);
        return ApiAnswer.Nothing;
    }

    private static async Task<IResult> SendAsync(
        HttpContext http, RequestContext here, StaffHere staff, DraftReading drafts, ReviewDesk reviewing, CancellationToken cancel)
    {
        var why = ApiBody.Of(http).As<ReviewRequest>().Why?.Trim() ?? "";
        var path = PathOf(http);
        if (why.Length is 0 or > ReviewEndpoints.LongestNote)
            throw ApiRefusedException.Invalid([new(path, "why",
                $"Give the reason for the change in “why”, in at most {ReviewEndpoints.LongestNote} characters. The public reads it.")]);
        var draft = Precondition.OfExisting(http.Request, await here.Reading.DraftAsync(here.Programme, path, cancel));
        if (DraftReading.ProblemsIn(await drafts.CheckAsync(draft, why, cancel)) is { Count: > 0 } problems)
            throw ApiRefusedException.Invalid(problems);
        await reviewing.SubmitAsync((await staff.FindAsync(cancel))!, here.Programme, draft, why, cancel);
        return ApiAnswer.Json(await drafts.OfAsync(draft, cancel)) with { ETag = Precondition.TagOf(draft) };
    }

    internal static string PathOf(HttpContext http) => (string)http.GetRouteValue("path")!;
}

/// <summary>Saves what a program writes.</summary>
public sealed class DraftSaving(RequestContext here, StaffHere staffHere, ProgrammeLedger ledger, DraftReading drafts)
{
    public async Task<IResult> SaveAsync(HttpContext http, KindPages pages, CancellationToken cancel)
    {
        var path = DraftEndpoints.PathOf(http);
        var draft = await here.Reading.DraftAsync(here.Programme, path, cancel);
        var published = await here.Reading.FindAsync(here.Programme, path, cancel);
        var basedOn = Precondition.OfSave(http.Request, draft);
        if (draft is null && published?.Content is null && pages.Kind.Template.Length > 0
            && await NewReference.RefusalAsync(here, pages.Kind, path, cancel) is { } refusal)
            throw ApiRefusedException.Invalid([new(path, "", refusal)]);
        if (await drafts.IsScheduledAsync(path, cancel))
            throw new ApiRefusedException(StatusCodes.Status409Conflict, "scheduled", "This cannot be done now",
                "This draft is scheduled with its release. Cancel the release’s scheduled time at the desk, then change it.");
        var content = ContentReading.Read(ApiBody.Of(http).Sent(), pages.Kind, path, draft?.Content, published?.Content);
        var by = (await staffHere.FindAsync(cancel))!.Name;
        var saved = await ledger.SaveDraftAsync(
            new DraftSave(here.Programme, path, content, basedOn, by, await AudienceAsync(http.Request, path, cancel)), cancel);
        var status = draft is null ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        return ApiAnswer.Json(await drafts.OfAsync(saved, cancel), status) with
        {
            ETag = Precondition.TagOf(saved),
            Location = draft is null ? here.Origin + http.Request.Path : null,
        };
    }

    private async Task<Audience?> AudienceAsync(HttpRequest request, string path, CancellationToken cancel)
    {
        if (request.Query["audience"].ToString().Trim() is not { Length: > 0 } asked)
            return null;
        var choices = await Audiences.InAsync(here, Audience.Public.Value, cancel);
        return Audiences.Read(asked, choices) ?? throw ApiRefusedException.Invalid([new(path, "audience",
            $"“{ProgrammeFilter.Shorten(asked)}” is not an audience. Write one of: {string.Join(", ", choices.Select(c => c.Value))}.")]);
    }
}
