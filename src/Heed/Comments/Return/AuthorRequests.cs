using Heed.Comments.Help;
using Heed.Signals;
using Heed.Comments.Writing;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Heed.Comments.Return;

/// <summary>
/// Opens a writer's comment by its reference, and does what they ask. The reference is in what is sent and never in an address.
/// </summary>
public sealed class AuthorRequests(RequestContext here, HelpBlocks help, FormTickets tickets, NetworkCounts counts, HeedDatabase db,
    CommentEncryption encryption, CommentPublishing publishing, AuthorChanges changes, SpamChecks spam)
{
    // Nobody finds a reference of 80 bits by trying; the limit keeps the attempt from costing us anything.
    private const int MostTries = 20;
    private const string Tries = "comment-reference";
    private const int LongestWhy = 2000;
    private static readonly CommentEventKind[] ToldOf = [
        CommentEventKind.Corrected, CommentEventKind.Approved, CommentEventKind.ApprovedInPart, CommentEventKind.Refused,
        CommentEventKind.Unpublished, CommentEventKind.PutBack, CommentEventKind.AppealUpheld];
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private string Address => $"/{here.Name}/comments/yours";

    public View Ask(int status = StatusCodes.Status200OK, string typed = "", params (string, string)[] errors) =>
        new("/Comments/Return/Yours.cshtml",
            new YoursPage { Here = here, Help = help.Of(here), Terms = CommentTerms.Of(here), Ticket = tickets.Issue(Address),
                Reference = typed, Errors = errors }, status);

    public async Task<IResult> AnswerAsync(HttpContext http, CancellationToken cancel)
    {
        var (form, from) = (http.Request.Form, http.Connection.RemoteIpAddress);
        var typed = form["reference"].ToString().Trim();
        if (tickets.Read(form[FormTicket.Field], Address) is null)
            return Ask(
                StatusCodes.Status400BadRequest, typed, ("", T("The form was open for too long, so nothing was done. Send it again.")));
        if (counts.Look(Tries, from, Hour) >= MostTries)
        {
            http.Response.Headers.RetryAfter = "3600";
            return Ask(
                StatusCodes.Status429TooManyRequests, typed,
                ("", T("Too many references have been tried from your network. Try again in an hour, or from another network.")));
        }
        if (await FindAsync(typed, cancel) is not { } id)
        {
            counts.Add(Tries, from, Hour);
            // The same answer whatever is wrong with it.
            return Ask(
                StatusCodes.Status400BadRequest, typed,
                ("reference", T("There is no comment with this reference here. Check each letter and number. Hyphens do not matter.")));
        }
        return await DoAsync(id, typed, http, cancel);
    }

    private async Task<IResult> DoAsync(Guid id, string reference, HttpContext http, CancellationToken cancel)
    {
        var (form, from) = (http.Request.Form, http.Connection.RemoteIpAddress);
        var fields = CommentFields.Read(form);
        try
        {
            switch (form["do"].ToString())
            {
                case "correct" when fields.ProblemsOfWords().ToList() is { Count: > 0 } errors:
                    return await ShowAsync(id, reference, null, cancel, fields, [.. errors]);
                case "correct" when spam.IsTooMuch(from):
                    http.Response.Headers.RetryAfter = "3600";
                    return await ShowAsync(id, reference, null, cancel, fields, ("", T("Your correction was not received. We had too many "
                        + "comments from your network within an hour. What you wrote is still below. Send it again in an hour, or from "
                        + "another network.")));
                case "correct":
                    spam.Count(from);
                    await changes.CorrectAsync(id, fields.Words, cancel);
                    return await ShowAsync(id, reference, T("We have received your correction. It is waiting to be read."), cancel);
                case "take-back":
                    await changes.WithdrawAsync(id, cancel);
                    return await ShowAsync(id, reference, T("You have withdrawn your comment."), cancel);
                case "name-off":
                    await changes.RemoveNameAsync(id, cancel);
                    return await ShowAsync(id, reference, T("Your name has been removed."), cancel);
                case "appeal" when form["why"].ToString() is var why:
                    if (PlainWords.Clean(why).Text is { Length: > LongestWhy })
                        return await ShowAsync(
                            id, reference, null, cancel, null, ("why", T($"Shorten your reasons to {LongestWhy} characters.")));
                    await changes.AppealAsync(id, PlainWords.Clean(why).Text.Trim(), cancel);
                    return await ShowAsync(id, reference, T("You have asked for a review of the decision."), cancel);
                default:
                    return await ShowAsync(id, reference, null, cancel);
            }
        }
        catch (RefusedException refused) when (refused.Code is "comment-ended" or "too-many-wordings" or "no-appeal")
        {
            return await ShowAsync(id, reference, null, cancel, fields.Comment.Length > 0 ? fields : null, ("", refused.Message));
        }
    }

    private async Task<Guid?> FindAsync(string typed, CancellationToken cancel)
    {
        var key = encryption.KeyOf(typed);
        return key is null ? null : await db.Comments.Where(c => c.ReferenceKey == key && c.Programme == here.Programme)
            .Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancel);
    }

    // The note of a refusal or removal is what the moderator wrote to the writer; when the decision was looked at again, the note of that.
    private async Task<string> MessageAsync(Comment comment, CancellationToken cancel)
    {
        var told = comment.StatusForAuthor;
        var events = db.CommentEvents.AsNoTracking().Where(e => e.CommentId == comment.Id).OrderByDescending(e => e.Sequence);
        // It waits once more because the appeal was upheld. With the safeguarding lead it waits, too, as far as its writer knows.
        if (told == CommentState.Waiting)
            return await events.FirstOrDefaultAsync(e => ToldOf.Contains(e.Kind), cancel) is { Kind: CommentEventKind.AppealUpheld } upheld
                ? encryption.OpenNote(upheld) : "";
        if (told is not (CommentState.Refused or CommentState.Unpublished))
            return "";
        var kind = told == CommentState.Refused ? CommentEventKind.Refused : CommentEventKind.Unpublished;
        return await events.FirstOrDefaultAsync(e => e.Kind == kind || e.Kind == CommentEventKind.AppealRefused, cancel) is { } message
            ? encryption.OpenNote(message) : "";
    }

    private async Task<View> ShowAsync(
        Guid id, string reference, string? done, CancellationToken cancel, CommentFields? typed = null, params (string, string)[] errors)
    {
        var comment = await db.Comments.AsNoTracking().FirstAsync(c => c.Id == id, cancel);
        var words = encryption.Open(await publishing.NewestAsync(comment, cancel));
        var shown = await publishing.FindAsync(id, cancel);
        var title = (await here.Reading.TitlesAsync(here.Programme, [comment.Path], cancel)).GetValueOrDefault(comment.Path);
        var page = new YourCommentPage
        {
            Here = here,
            Help = help.Of(here),
            Terms = CommentTerms.Of(here),
            Ticket = tickets.Issue(Address),
            Reference = reference,
            Comment = new AuthorStatus(comment, shown, words, title) { Message = await MessageAsync(comment, cancel) },
            Fields = typed ?? new CommentFields { Name = words?.Name ?? "", Comment = words?.Text ?? "" },
            Done = done,
            Errors = errors,
        };
        return new View(
            "/Comments/Return/YourComment.cshtml", page, here.Request.HttpContext.Response.Headers.RetryAfter.Count > 0
                ? StatusCodes.Status429TooManyRequests : errors.Length > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }
}
