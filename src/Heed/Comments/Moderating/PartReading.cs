using Heed.Accounts;
using Heed.Design;
using Heed.Layout;
using Heed.Platform.Database;

namespace Heed.Comments.Moderating;

/// <summary>Shows a comment with parts taken out as the public would read it, before it is published so.</summary>
public sealed class PartReading(Here here, CommentReading reading, CommentEncryption seal)
{
    /// <summary>The preview; the comment's page again when it can't be shown so.</summary>
    public async Task<IResult> PageAsync(ModerationPages room, Guid id, IFormCollection form, bool isPublishing, CancellationToken cancel)
    {
        var staff = await room.StaffAsync(cancel);
        var typed = DecisionForm.Of(form);
        if (await reading.FindAsync(staff, here.Programme, id, cancel) is not { } comment || comment.State == CommentState.Escalated)
            return await room.DecideAsync(id, typed, [], _ => Task.CompletedTask, "/", cancel);
        if (seal.Open(await reading.NewestAsync(comment, cancel)) is not { } words)
            return await room.ShowAsync(id, cancel);
        if (words.PrintOf(id) != DecisionForm.Seen(form))
            return await room.PageAsync(staff, id, typed, [], "Its writer has changed these words since you read them. Read them again before you decide.", StatusCodes.Status409Conflict, cancel);
        var blackout = DecisionForm.Cut(words.Text, typed);
        if (Wrong(typed, blackout) is { Count: > 0 } wrong)
            return await room.PageAsync(staff, id, typed, wrong, null, StatusCodes.Status400BadRequest, cancel);
        var page = new PartPage { Here = here, Staff = staff, Comment = comment, Words = words, Blackout = blackout, Typed = typed, Stood = DecisionForm.Stood(form), Errors = isPublishing ? DecisionForm.Unticked(typed) : [] };
        return new View("/Comments/Moderating/Part.cshtml", page, isPublishing ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static IReadOnlyList<(string, string)> Wrong(DecisionTyped typed, Blackout blackout) =>
        !DecisionForm.IsCutting(typed) && !typed.WithoutName ? [("words", "Tick what is to be removed, or write it down, one part a line.")]
        : blackout.NotFound.Count > 0 ? [("words", $"{Quoted(blackout.NotFound)} {(blackout.NotFound.Count == 1 ? "does" : "do")} not stand in the comment as whole words. Write them as they stand there.")]
        : blackout.LeavesNothing ? [("words", "Nothing would be left to read. Do not publish it instead, with a reason.")]
        : [];

    private static string Quoted(IEnumerable<string> words) => string.Join(", ", words.Take(5).Select(w => $"“{ProgrammeFilter.Shorten(w)}”"));
}

/// <summary>A comment with parts taken out, to be looked at before it is published so.</summary>
public sealed class PartPage : DeskPage
{
    public override string Title => "How it will read";

    public override string? Section => "comments";

    public override IReadOnlyList<DesignLink> Way => [new("Comments", Desk("comments")), new($"Comment {StaffReference.Of(Comment.Id)}", Desk(StaffReference.PathOf(Comment.Id)))];

    public required Comment Comment { get; init; }

    public required CommentWords Words { get; init; }

    /// <summary>The text with parts taken out.</summary>
    public required Blackout Blackout { get; init; }

    public required CommentState Stood { get; init; }

    /// <summary>What was ticked and typed.</summary>
    public required DecisionTyped Typed { get; init; }

    /// <summary>Whether the name shown holds words that are taken out of the text.</summary>
    public bool NameSaysIt => !Typed.WithoutName && Blackout.Removed.Any(r => Words.Name.Contains(r.Trim(), StringComparison.OrdinalIgnoreCase) || r.Contains(Words.Name, StringComparison.OrdinalIgnoreCase));
}
