using Heed.Accounts;
using Heed.Accounts.SignIn;
using Heed.Desk.Releases;
using Heed.Layout;
using Heed.Ledger;

namespace Heed.Desk.Reviewing;

/// <summary>A record at the desk, and what is done with its draft.</summary>
public static class ReviewEndpoints
{
    /// <summary>The longest change note or note, in characters.</summary>
    public const int LongestNote = 2000;

    /// <summary>Maps the record and the steps of its review below a programme's desk.</summary>
    public static void MapReviews(this IEndpointRouteBuilder programme)
    {
        programme.MapGet(
            "/record/{**path}", (string? path, RecordWorkflow records, RequestContext here, CancellationToken cancel) => ShowAsync(
                path, records, here, null, [], cancel)).Needs(Permission.ReadDrafts).InAnyState();
        programme.MapPost("/submit/{**path}", SubmitAsync).Needs(Permission.Write)
            .When(RecordState.Draft, RecordState.InReview, RecordState.Approved);
        programme.MapPost("/approve/{**path}", ApproveAsync).Needs(Permission.Approve).When(RecordState.InReview)
            .AfterFreshSignIn("record");
        programme.MapPost("/return/{**path}", ReturnAsync).Needs(Permission.Approve).When(RecordState.InReview);
        programme.MapPost("/publish/{**path}", PublishAsync).Needs(Permission.Publish)
            .When(RecordState.Draft, RecordState.InReview, RecordState.Approved).AfterFreshSignIn("record");
        programme.MapPost("/give-up/{**path}", GiveUpAsync).Needs(Permission.Write)
            .When(RecordState.Draft, RecordState.InReview, RecordState.Approved);
        programme.MapPost("/comment/{**path}", CommentAsync).Needs(Permission.ReadDrafts)
            .When(RecordState.Draft, RecordState.InReview, RecordState.Approved, RecordState.Scheduled);
        programme.MapPost("/resolve/{**path}", ResolveAsync).Needs(Permission.ReadDrafts).InAnyState();
    }

    private static async Task<IResult> ShowAsync(
        string? path, RecordWorkflow records, RequestContext here, string? why, IReadOnlyList<(string, string)> errors,
        CancellationToken cancel) =>
        await records.FindAsync(path ?? "", why, errors, cancel) is { } page
            ? new View("/Desk/Reviewing/Record.cshtml", page, errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK)
            : ErrorResults.NotFound(here);

    private static async Task<IResult> SubmitAsync(
        string? path, HttpContext http, RequestContext here, StaffHere staff, RecordWorkflow records, ReviewDesk reviewing,
        CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var why = form["why"].ToString().Trim();
        if (ProblemOf(why) is { } problem)
            return await ShowAsync(path, records, here, why, [("why", problem)], cancel);
        var draft = await DraftAsync(here, path, form, cancel);
        await reviewing.SubmitAsync((await staff.FindAsync(cancel))!, here.Programme, draft, why, cancel);
        return Back(here, path, "submitted");
    }

    private static async Task<IResult> ApproveAsync(
        string? path, HttpContext http, RequestContext here, StaffHere staff, RecordWorkflow records, ReadershipReading readers,
        ReviewDesk reviewing,
        Releasing releasing, Companions named, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var by = (await staff.FindAsync(cancel))!;
        var draft = await DraftAsync(here, path, form, cancel);
        await named.MustBeShownAsync(draft, form, cancel);
        if (await IsUnmeantAsync(draft, form, readers, cancel))
            return await ShowAsync(path, records, here, null, [(Readership.Tick, Readership.Missing)], cancel);
        var isPublishedNext = form["then"] == "publish";
        var approvers = await releasing.ApproversAsync(here.Programme, cancel);
        await reviewing.ApproveAsync(by, here.Programme, [draft], approvers, cancel, isPublishedNext);
        if (!isPublishedNext)
            return Back(here, path, "approved");
        await releasing.PublishAsync(
            by, here.Programme, await named.WithAsync(await releasing.OutgoingAsync(here.Programme, draft, by, cancel), cancel), null,
            cancel: cancel);
        return Back(here, path, "published");
    }

    private static async Task<IResult> ReturnAsync(
        string? path, HttpContext http, RequestContext here, StaffHere staff, RecordWorkflow records, ReviewDesk reviewing,
        CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var note = form["note"].ToString().Trim();
        if (note.Length is 0 or > LongestNote)
            return await ShowAsync(
                path, records, here, null,
                [("note", note.Length == 0 ? "Say what the writer should change."
                    : $"The note has {note.Length} characters. Use at most {LongestNote}.")], cancel);
        await reviewing.ReturnAsync(
            (await staff.FindAsync(cancel))!, here.Programme, await DraftAsync(here, path, form, cancel), note, cancel);
        return Back(here, path, "returned");
    }

    private static async Task<IResult> PublishAsync(
        string? path, HttpContext http, RequestContext here, StaffHere staff, RecordWorkflow records, ReadershipReading readers,
        Releasing releasing,
        Companions named, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var why = form["why"].ToString().Trim();
        if (ProblemOf(why) is { } problem)
            return await ShowAsync(path, records, here, why, [("why", problem)], cancel);
        var by = (await staff.FindAsync(cancel))!;
        var draft = await DraftAsync(here, path, form, cancel);
        await named.MustBeShownAsync(draft, form, cancel);
        if (await IsUnmeantAsync(draft, form, readers, cancel))
            return await ShowAsync(path, records, here, why, [(Readership.Tick, Readership.Missing)], cancel);
        var outgoing = (await releasing.OutgoingAsync(here.Programme, draft, by, cancel)).Because(why, by);
        try
        {
            await releasing.PublishAsync(by, here.Programme, await named.WithAsync(outgoing, cancel), null, cancel: cancel);
        }
        catch (RefusedException refused) when (refused.Problems.Count > 0)
        {
            return await ShowAsync(path, records, here, why, [.. refused.Problems.Select(p => ("", p.Sentence))], cancel);
        }
        return Back(here, path, "published");
    }

    private static async Task<IResult> GiveUpAsync(
        string? path, HttpContext http, RequestContext here, StaffHere staff, Releasing releasing, CancellationToken cancel)
    {
        var draft = await DraftAsync(here, path, await http.Request.ReadFormAsync(cancel), cancel);
        await releasing.GiveUpAsync((await staff.FindAsync(cancel))!, here.Programme, draft, cancel);
        var isPublished = await here.Reading.FindAsync(here.Programme, draft.Path, cancel) is not null;
        return isPublished ? Back(here, path, "given-up") : Results.LocalRedirect($"/desk/{here.Programme}?done=given-up");
    }

    private static async Task<IResult> CommentAsync(
        string? path, HttpContext http, RequestContext here, StaffHere staff, RecordWorkflow records, ReviewDesk reviewing,
        CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var text = form["comment"].ToString().Trim();
        if (text.Length is 0 or > ReviewComment.Length)
            return await ShowAsync(
                path, records, here, null,
                [("comment", text.Length == 0 ? "Write a comment."
                    : $"The comment has {text.Length} characters. Use at most {ReviewComment.Length}.")], cancel);
        if (await here.Reading.DraftAsync(here.Programme, path ?? "", cancel) is not { } draft)
            return ErrorResults.NotFound(here);
        await reviewing.CommentAsync((await staff.FindAsync(cancel))!, here.Programme, draft.Path, draft.Version, text, cancel);
        return Back(here, path, "commented");
    }

    private static async Task<IResult> ResolveAsync(
        string? path, HttpContext http, RequestContext here, StaffHere staff, ReviewDesk reviewing, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        if (!Guid.TryParse(form["id"], out var id))
            return ErrorResults.NotFound(here);
        await reviewing.ResolveAsync((await staff.FindAsync(cancel))!, here.Programme, path ?? "", id, cancel);
        return Back(here, path, "resolved");
    }

    // The draft that the person had before their eyes, not one saved since.
    internal static async Task<Draft> DraftAsync(RequestContext here, string? path, IFormCollection form, CancellationToken cancel)
    {
        var draft = await here.Reading.DraftAsync(here.Programme, path ?? "", cancel)
            ?? throw new RefusedException("no-draft", "There is no longer a draft of this record: it was published or discarded.");
        return form["version"] == draft.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)
            ? draft
            : throw new RefusedException("stale-draft", $"{draft.SavedBy} saved this draft "
                + $"at {Platform.Time.Clock.Local(draft.SavedAt):HH:mm}, after you opened it. Go back and read it again, then decide.");
    }

    private static async Task<bool> IsUnmeantAsync(
        Draft draft, IFormCollection form, ReadershipReading readers, CancellationToken cancel) =>
        !Readership.IsMeant(form) && (await readers.OfAsync(draft, cancel)).IsWider;

    private static string? ProblemOf(string why) =>
        why.Length == 0 ? "Enter a reason, in one sentence that the public can read in the history." : why.Length > LongestNote
            ? $"The reason has {why.Length} characters. Use at most {LongestNote}." : null;

    private static IResult Back(RequestContext here, string? path, string done) =>
        Results.LocalRedirect($"/desk/{here.Programme}/record/{path}?done={done}");
}
