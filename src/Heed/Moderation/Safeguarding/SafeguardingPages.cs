using Heed.Accounts;
using Heed.Comments;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Moderation.Safeguarding;

/// <summary>Shows a comment to the safeguarding lead, notes that they read it, and takes in what they note.</summary>
public sealed class SafeguardingPages(
    RequestContext here, StaffHere staffHere, HeedDatabase db, CommentReading reading, CommentReads reads, CommentDecisions decisions)
{
    public const int LongestNote = 8000;

    /// <summary>The page of a comment; not found when it is not with the leads.</summary>
    public async Task<IResult> ShowAsync(
        Guid id, ReferralForm typed, IReadOnlyList<(string, string)> errors, string? overtaken, int status, CancellationToken cancel)
    {
        var staff = (await staffHere.FindAsync(cancel))!;
        if (await Referred(id).FirstOrDefaultAsync(cancel) is not { } comment)
        {
            return overtaken is null
                ? ErrorResults.NotFound(here)
                : new View(
                    "/Moderation/Overtaken.cshtml",
                    new OvertakenPage { Here = here, Staff = staff, Id = id, Sentence = overtaken, Typed = new(Note: typed.All) }, status);
        }
        await reads.OpenedAsync(staff, comment, (await reading.NewestAsync(comment, cancel)).WrittenAt, cancel);
        var read = await reading.LoadAsync(here, staff, comment, null, [], null, cancel);
        var page = new ReferredCommentPage { Here = here, Staff = staff, Errors = errors, Read = read, Typed = typed,
            Overtaken = overtaken };
        return new View("/Moderation/Safeguarding/Referred.cshtml", page, status);
    }

    public async Task<IResult> DecideAsync(
        Guid id, ReferralForm typed, IReadOnlyList<(string, string)> errors, Decision decision, string then, CancellationToken cancel)
    {
        var staff = (await staffHere.FindAsync(cancel))!;
        if (!await Referred(id).AnyAsync(cancel) && !await reads.HasOpenedAsync(staff, here.Programme, id, cancel))
            return ErrorResults.NotFound(here);
        if (errors.Count > 0)
            return await ShowAsync(id, typed, errors, null, StatusCodes.Status400BadRequest, cancel);
        try
        {
            await decisions.TakeAsync(staff, here.Programme, id, decision, cancel);
        }
        catch (RefusedException refused)
        {
            return await ShowAsync(id, typed, [], refused.Message, StatusCodes.Status409Conflict, cancel);
        }
        return Results.LocalRedirect($"/desk/{here.Programme}/{then}");
    }

    private IQueryable<Comment> Referred(Guid id) =>
        db.Comments.AsNoTracking().Where(c => c.Id == id && c.Programme == here.Programme && c.State == CommentState.Referred);
}
