using Heed.Accounts;
using Heed.Comments;
using Heed.Design;
using Heed.Layout;
using Heed.Platform.Database;

namespace Heed.Moderation;

/// <summary>Shows a comment with parts taken out as the public would read it, before it is published so.</summary>
public sealed class PartReading(RequestContext here, CommentReading reading, CommentEncryption encryption)
{
    /// <summary>The preview; the comment's page again when it can't be shown so.</summary>
    public async Task<IResult> PageAsync(ModerationPages pages, Guid id, IFormCollection form, bool isPublishing, CancellationToken cancel)
    {
        var staff = await pages.StaffAsync(cancel);
        var typed = DecisionForm.Of(form);
        if (await reading.FindAsync(staff, here.Programme, id, cancel) is not { } comment || comment.State == CommentState.Referred)
            return await pages.ShowAsync(id, cancel);
        if (encryption.Open(await reading.NewestAsync(comment, cancel)) is not { } words)
            return await pages.ShowAsync(id, cancel);
        if (words.PrintOf(id) != DecisionForm.Seen(form))
            return await pages.PageAsync(staff, id, typed, [], CommentGuards.OtherWords().Message, StatusCodes.Status409Conflict, cancel);
        var redaction = DecisionForm.Cut(words.Text, typed);
        if (Wrong(typed, redaction) is { Count: > 0 } wrong)
            return await pages.PageAsync(staff, id, typed, wrong, null, StatusCodes.Status400BadRequest, cancel);
        var page = new PartPage { Here = here, Staff = staff, Comment = comment, Words = words, PartRedaction = redaction, Typed = typed,
            Stood = DecisionForm.Stood(form), Errors = isPublishing ? DecisionForm.Unticked(typed) : [] };
        return new View("/Moderation/Part.cshtml", page, isPublishing ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static IReadOnlyList<(string, string)> Wrong(DecisionTyped typed, PartRedaction redaction) =>
        !DecisionForm.IsCutting(typed) && !typed.WithoutName ? [("words", "Tick the parts to remove, or enter them, one on each line.")]
        : redaction.NotFound.Count > 0 ? [("words", $"{Quoted(redaction.NotFound)} {(redaction.NotFound.Count == 1 ? "is" : "are")} not "
            + "in the comment as whole words. Enter the words exactly as they are in the comment.")]
        : redaction.LeavesNothing ? [("words", "Nothing would be left to read. Go back, choose “Do not publish” and give a reason.")]
        : [];

    private static string Quoted(IEnumerable<string> words) =>
        string.Join(", ", words.Take(5).Select(w => $"“{ProgrammeFilter.Shorten(w)}”"));
}

/// <summary>A comment with parts taken out, to be looked at before it is published so.</summary>
public sealed class PartPage : DeskPage
{
    public override string Title => "Preview";
    public override string? Section => "comments";

    public override IReadOnlyList<DesignLink> Way =>
        [new("Comments", Desk("comments")), new($"Comment {StaffReference.Of(Comment.Id)}", Desk(StaffReference.PathOf(Comment.Id)))];

    public required Comment Comment { get; init; }
    public required CommentWords Words { get; init; }
    public required PartRedaction PartRedaction { get; init; }
    public required CommentState Stood { get; init; }
    public required DecisionTyped Typed { get; init; }

    public bool NameSaysIt => !Typed.WithoutName && PartRedaction.Removed.Any(
        r => Words.Name.Contains(r.Trim(), StringComparison.OrdinalIgnoreCase)
            || r.Contains(Words.Name, StringComparison.OrdinalIgnoreCase));
}
