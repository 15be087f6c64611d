using Heed.Accounts;
using Heed.Desk.Reviewing;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;

namespace Heed.Desk.Releases;

public static partial class ReleaseEndpoints
{
    private static async Task<IResult> SendAsync(
        string id, HttpContext http, RequestContext here, StaffHere staff, ReleasePages room, ReleaseReviewing reviewing,
        Releasing releasing,
        HeedDatabase db, CancellationToken cancel)
    {
        if (await room.FindAsync(id, cancel) is not { } release)
            return ErrorResults.NotFound(here);
        RefuseUnlessOpen(release);
        var form = await http.Request.ReadFormAsync(cancel);
        if (ReasonProblem(form) is { } problem)
            return await ShowAsync(id, room, here, [problem], form, cancel);
        Reason(release, form, releasing);
        await SaveAsync(db, cancel);
        var refused = await reviewing.SendAsync((await staff.FindAsync(cancel))!, await room.OutgoingAsync(release, cancel), form, cancel);
        return refused.Count == 0
            ? To(here, release, "submitted")
            : await ShowAsync(
                id, room, here,
                [("", $"{Phrases.Count(refused.Count, "draft")} could not be sent for review. Any others were sent."),
                    .. Listed(room, refused)],
                form, cancel);
    }

    private static async Task<IResult> ApproveAsync(
        string id, HttpContext http, RequestContext here, StaffHere staff, ReleasePages room, ReleaseReviewing reviewing,
        Releasing releasing,
        HeedDatabase db, CancellationToken cancel)
    {
        if (await room.FindAsync(id, cancel) is not { } release)
            return ErrorResults.NotFound(here);
        RefuseUnlessOpen(release);
        var form = await http.Request.ReadFormAsync(cancel);
        if (ReasonProblem(form) is { } problem)
            return await ShowAsync(id, room, here, [problem], form, cancel);
        Reason(release, form, releasing);
        await SaveAsync(db, cancel);
        var (approved, refused) = await reviewing.ApproveAsync(
            (await staff.FindAsync(cancel))!, await room.OutgoingAsync(release, cancel), form, cancel);
        return refused.Count == 0
            ? To(here, release, "approved")
            : await ShowAsync(
                id, room, here,
                [
                    ("", $"You approved {Phrases.Count(approved, "draft")}. {Phrases.Count(refused.Count, "draft")} could not be "
                        + "approved."),
                    .. Listed(room, refused),
                ],
                form, cancel);
    }

    private static void RefuseUnlessOpen(PlannedRelease release)
    {
        if (!release.IsOpen)
            throw new RefusedException("release-closed", "This release is no longer open. Open the page again.");
    }

    // A page that shows the reason sends it with everything else that is done with the release.
    private static void Reason(PlannedRelease release, IFormCollection form, Releasing releasing)
    {
        if (form.TryGetValue("why", out var typed) && typed.ToString().Trim() is var why && why != releasing.WhyOf(release))
            release.Because(releasing.Closed(why));
    }

    private static (string, string)? ReasonProblem(IFormCollection form) =>
        form["why"].ToString().Trim() is { Length: > ReviewEndpoints.LongestNote } why
            ? ("why", $"The reason has {why.Length} characters. Use at most {ReviewEndpoints.LongestNote}.")
            : null;

    private static IReadOnlyList<(string, string)> Listed(ReleasePages room, IReadOnlyList<(Draft Draft, string Sentence)> drafts) =>
        [.. drafts.Select(d => (ReleaseReviewing.VersionOf(d.Draft.Path), $"{room.TitleOf(d.Draft)}: {d.Sentence}"))];
}
