using Heed.Accounts;
using Heed.Comments.Moderating;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Comments.Safeguarding;

/// <summary>Shows a comment to the safeguarding lead, notes that they read it, and takes in what they note.</summary>
public sealed class SafeguardingPages(Here here, StaffHere staffHere, HeedDatabase db, CommentReading reading, CommentReads reads)
{
    public const int LongestNote = 8000;

    /// <summary>The page of a comment; not found when it is not with the leads.</summary>
    public async Task<IResult> ShowAsync(Guid id, HandedTyped typed, IReadOnlyList<(string, string)> errors, string? overtaken, int status, CancellationToken cancel)
    {
        var staff = (await staffHere.FindAsync(cancel))!;
        if (await db.Comments.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.Programme == here.Programme && c.State == CommentState.Escalated, cancel) is not { } comment)
            return overtaken is null ? Problems.NotFound(here) : new View("/Comments/Moderating/Overtaken.cshtml", new OvertakenPage { Here = here, Staff = staff, Id = id, Sentence = overtaken, Typed = new(Note: typed.All) }, status);
        await reads.OpenedAsync(staff, comment, (await reading.NewestAsync(comment, cancel)).WrittenAt, cancel);
        var read = await reading.LoadAsync(here, staff, comment, null, [], null, cancel);
        return new View("/Comments/Safeguarding/Handed.cshtml", new HandedPage { Here = here, Staff = staff, Errors = errors, Read = read, Typed = typed, Overtaken = overtaken }, status);
    }

    /// <summary>Takes in what the lead notes.</summary>
    public async Task<IResult> DecideAsync(Guid id, HandedTyped typed, IReadOnlyList<(string, string)> errors, Func<Staff, Task> work, string then, CancellationToken cancel)
    {
        if (!await db.Comments.AnyAsync(c => c.Id == id && c.Programme == here.Programme && c.State == CommentState.Escalated, cancel) && !await reads.HasOpenedAsync((await staffHere.FindAsync(cancel))!, here.Programme, id, cancel))
            return Problems.NotFound(here);
        if (errors.Count > 0)
            return await ShowAsync(id, typed, errors, null, StatusCodes.Status400BadRequest, cancel);
        try
        {
            await work((await staffHere.FindAsync(cancel))!);
        }
        catch (RefusedException refused)
        {
            return await ShowAsync(id, typed, [], refused.Message, StatusCodes.Status409Conflict, cancel);
        }
        return Results.LocalRedirect($"/desk/{here.Programme}/{then}");
    }
}
