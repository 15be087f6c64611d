using Heed.Accounts;
using Heed.Comments;
using Heed.Layout;
using Heed.Ledger;

namespace Heed.Moderation;

/// <summary>
/// Shows a comment to the one who asks, and gives the page back with all that was typed when a decision could not be taken.
/// </summary>
public sealed class ModerationPages(
    RequestContext here, StaffHere staffHere, CommentReading reading, CommentReads reads, CommentDecisions decisions)
{
    public const int LongestText = 2000;

    public async Task<Staff> StaffAsync(CancellationToken cancel) => (await staffHere.FindAsync(cancel))!;

    /// <summary>The page of a comment; not found when there is none or the reader may not know of it.</summary>
    public async Task<IResult> ShowAsync(Guid id, CancellationToken cancel)
    {
        var staff = await StaffAsync(cancel);
        if (await reading.FindAsync(staff, here.Programme, id, cancel) is not { } comment)
            return ErrorResults.NotFound(here);
        if (comment.State == CommentState.Referred)
            return Results.LocalRedirect($"/desk/{here.Programme}/safeguarding/{comment.Id:N}");
        await reads.OpenedAsync(staff, comment, (await reading.NewestAsync(comment, cancel)).WrittenAt, cancel);
        return await PageAsync(staff, id, null, [], null, StatusCodes.Status200OK, cancel);
    }

    /// <summary>Takes a decision, and goes back to the queue.</summary>
    /// <param name="done">The word for what was done; with a stroke before it, the page of the comment is shown again.</param>
    /// <param name="doneUntold">The word where nobody could be told by email who has to be.</param>
    public async Task<IResult> DecideAsync(
        Guid id, DecisionTyped typed, IReadOnlyList<(string, string)> errors, Decision decision, string done, CancellationToken cancel,
        string? doneUntold = null)
    {
        if (await RejectAsync(id, typed, errors, cancel) is { } rejected)
            return rejected;
        try
        {
            var isTold = await decisions.TakeAsync(await StaffAsync(cancel), here.Programme, id, decision, cancel);
            return Done(id, isTold ? done : doneUntold ?? done);
        }
        catch (RefusedException refused)
        {
            return await OvertakenAsync(id, typed, refused, cancel);
        }
    }

    /// <summary>
    /// The answer when somebody may not know of a comment, or something is wrong with what they typed; null when neither is so.
    /// </summary>
    public async Task<IResult?> RejectAsync(Guid id, DecisionTyped typed, IReadOnlyList<(string, string)> errors, CancellationToken cancel)
    {
        var staff = await StaffAsync(cancel);
        // Someone who had it open is told what became of it; anyone else is told nothing.
        if (await reading.FindAsync(staff, here.Programme, id, cancel) is null
            && !await reads.HasOpenedAsync(staff, here.Programme, id, cancel))
            return ErrorResults.NotFound(here);
        return errors.Count > 0 ? await PageAsync(staff, id, typed, errors, null, StatusCodes.Status400BadRequest, cancel) : null;
    }

    /// <summary>The page that says why something was not done, with what was typed.</summary>
    public async Task<IResult> OvertakenAsync(Guid id, DecisionTyped typed, RefusedException refused, CancellationToken cancel) =>
        await PageAsync(await StaffAsync(cancel), id, typed, [], refused.Message, StatusCodes.Status409Conflict, cancel);

    public IResult Done(Guid id, string done) =>
        Results.LocalRedirect(
            done[0] == '/' ? $"/desk/{here.Programme}/comments/{id:N}?done={done[1..]}" : $"/desk/{here.Programme}/comments?done={done}");

    public async Task<IResult> PageAsync(
        Staff staff, Guid id, DecisionTyped? typed, IReadOnlyList<(string, string)> errors, string? overtaken, int status,
        CancellationToken cancel)
    {
        var found = await reading.FindAsync(staff, here.Programme, id, cancel);
        // Who may read it there is sent there.
        if (found is { State: CommentState.Referred } && overtaken is null)
            return Results.LocalRedirect($"/desk/{here.Programme}/safeguarding/{id:N}");
        if (found is not { } comment || comment.State == CommentState.Referred)
        {
            var sentence = overtaken ?? "This comment was referred to the safeguarding lead, who now decides on it.";
            var page = new OvertakenPage { Here = here, Staff = staff, Id = id, Sentence = sentence, Typed = typed ?? new() };
            return new View("/Moderation/Overtaken.cshtml", page, StatusCodes.Status409Conflict);
        }
        // Words that changed meanwhile are read now, too.
        await reads.OpenedAsync(staff, comment, (await reading.NewestAsync(comment, cancel)).WrittenAt, cancel);
        return new View(
            "/Moderation/Comment.cshtml", await reading.LoadAsync(here, staff, comment, typed, errors, overtaken, cancel), status);
    }
}

/// <summary>Tells a moderator that a comment is out of their hands, and gives back what they typed.</summary>
public sealed class OvertakenPage : DeskPage
{
    public override string Title => $"Comment {StaffReference.Of(Id)}";
    public override string? Section => "comments";
    public override IReadOnlyList<Design.DesignLink> Way => [new("Comments", Desk("comments"))];
    public required Guid Id { get; init; }
    public required string Sentence { get; init; }
    public required DecisionTyped Typed { get; init; }
}
