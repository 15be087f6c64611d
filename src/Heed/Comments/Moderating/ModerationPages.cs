using Heed.Accounts;
using Heed.Layout;
using Heed.Ledger;

namespace Heed.Comments.Moderating;

/// <summary>Shows a comment to the one who asks, takes a decision in, and gives the page back with all that was typed when it could not be taken in.</summary>
public sealed class ModerationPages(Here here, StaffHere staffHere, CommentReading reading, CommentReads reads)
{
    /// <summary>The longest text that a moderator may write.</summary>
    public const int LongestText = 2000;

    /// <summary>The person who asks.</summary>
    public async Task<Staff> StaffAsync(CancellationToken cancel) => (await staffHere.FindAsync(cancel))!;

    /// <summary>The page of a comment; not found when there is none or the reader may not know of it.</summary>
    public async Task<IResult> ShowAsync(Guid id, CancellationToken cancel)
    {
        var staff = await StaffAsync(cancel);
        if (await reading.FindAsync(staff, here.Programme, id, cancel) is not { } comment)
            return Problems.NotFound(here);
        if (comment.State == CommentState.Escalated)
            return Results.LocalRedirect($"/desk/{here.Programme}/safeguarding/{comment.Id:N}");
        await reads.OpenedAsync(staff, comment, (await reading.NewestAsync(comment, cancel)).WrittenAt, cancel);
        return await PageAsync(staff, id, null, [], null, StatusCodes.Status200OK, cancel);
    }

    /// <summary>Takes a decision in, and goes back to the queue.</summary>
    /// <param name="id">The comment.</param>
    /// <param name="typed">What was typed, to be given back.</param>
    /// <param name="errors">What is wrong with it.</param>
    /// <param name="work">The decision.</param>
    /// <param name="done">The word for what was done; with a stroke before it, the page of the comment is shown again.</param>
    /// <param name="cancel">Ends the work.</param>
    public Task<IResult> DecideAsync(Guid id, DecisionTyped typed, IReadOnlyList<(string, string)> errors, Func<Staff, Task> work, string done, CancellationToken cancel) =>
        DecideAsync(id, typed, errors, async staff =>
        {
            await work(staff);
            return done;
        }, cancel);

    /// <summary>Takes a decision in that says itself what was done.</summary>
    public async Task<IResult> DecideAsync(Guid id, DecisionTyped typed, IReadOnlyList<(string, string)> errors, Func<Staff, Task<string>> work, CancellationToken cancel)
    {
        var staff = await StaffAsync(cancel);
        // Someone who had it open is told what became of it; anyone else is told nothing.
        if (await reading.FindAsync(staff, here.Programme, id, cancel) is null && !await reads.HasOpenedAsync(staff, here.Programme, id, cancel))
            return Problems.NotFound(here);
        if (errors.Count > 0)
            return await PageAsync(staff, id, typed, errors, null, StatusCodes.Status400BadRequest, cancel);
        string done;
        try
        {
            done = await work(staff);
        }
        catch (RefusedException refused)
        {
            return await PageAsync(staff, id, typed, [], refused.Message, StatusCodes.Status409Conflict, cancel);
        }
        return Results.LocalRedirect(done[0] == '/' ? $"/desk/{here.Programme}/comments/{id:N}?done={done[1..]}" : $"/desk/{here.Programme}/comments?done={done}");
    }

    /// <summary>The page of a comment with what was typed.</summary>
    public async Task<IResult> PageAsync(Staff staff, Guid id, DecisionTyped? typed, IReadOnlyList<(string, string)> errors, string? overtaken, int status, CancellationToken cancel)
    {
        var found = await reading.FindAsync(staff, here.Programme, id, cancel);
        // Who may read it there is sent there.
        if (found is { State: CommentState.Escalated } && overtaken is null)
            return Results.LocalRedirect($"/desk/{here.Programme}/safeguarding/{id:N}");
        if (found is not { } comment || comment.State == CommentState.Escalated)
            return new View("/Comments/Moderating/Overtaken.cshtml", new OvertakenPage { Here = here, Staff = staff, Id = id, Sentence = overtaken ?? "This comment was handed to the safeguarding lead, who decides on it from now on.", Typed = typed ?? new() }, StatusCodes.Status409Conflict);
        // Words that changed meanwhile are read now, too.
        await reads.OpenedAsync(staff, comment, (await reading.NewestAsync(comment, cancel)).WrittenAt, cancel);
        return new View("/Comments/Moderating/Comment.cshtml", await reading.LoadAsync(here, staff, comment, typed, errors, overtaken, cancel), status);
    }
}

/// <summary>Tells a moderator that a comment is out of their hands, and gives back what they typed.</summary>
public sealed class OvertakenPage : DeskPage
{
    public override string Title => $"Comment {StaffReference.Of(Id)}";

    public override string? Section => "comments";

    public override IReadOnlyList<Design.DesignLink> Way => [new("Comments", Desk("comments"))];

    /// <summary>The comment.</summary>
    public required Guid Id { get; init; }

    /// <summary>What became of it.</summary>
    public required string Sentence { get; init; }

    public required DecisionTyped Typed { get; init; }
}
