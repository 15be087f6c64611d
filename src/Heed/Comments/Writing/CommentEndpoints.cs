using Heed.Comments.Help;
using Heed.Layout;
using Heed.Lists;
using Heed.Platform.Http;
using Heed.Programmes;
using Heed.Records;

namespace Heed.Comments.Writing;

/// <summary>The form of every record that takes comments, and what is sent with it.</summary>
public static class CommentEndpoints
{
    public static void MapCommentForms(this IEndpointRouteBuilder forms, KindRegistry registry)
    {
        foreach (var pages in registry.All.Where(f => f.Kind.ContentType.IsAssignableTo(typeof(ITakesComments))))
        {
            var address = $"/{pages.Kind.Template}/comment";
            forms.MapGet(
                address, (HttpContext http, CommentDesk desk, CancellationToken cancel) => desk.ShowAsync(
                    RecordEndpoints.PathOf(http, pages), cancel));
            forms.MapPost(
                address, (HttpContext http, CommentDesk desk, CancellationToken cancel) => desk.TakeAsync(
                    RecordEndpoints.PathOf(http, pages), http, cancel));
        }
    }
}

/// <summary>Shows the form and saves what is sent with it.</summary>
public sealed class CommentDesk(
    RequestContext here, HelpBlocks help, FormTickets tickets, SpamChecks spam, ProofOfWork work, CommentIntake intake)
{
    public async Task<IResult> ShowAsync(string path, CancellationToken cancel)
    {
        var (opening, problem) = await FindAsync(path, cancel);
        return problem
            ?? (opening!.IsOpen ? Form(opening, new CommentFields(), StatusCodes.Status200OK) : Closed(opening, StatusCodes.Status200OK));
    }

    /// <summary>Takes a comment in, and answers with the receipt; or with the form again, and all that was typed in it.</summary>
    public async Task<IResult> TakeAsync(string path, HttpContext http, CancellationToken cancel)
    {
        var fields = CommentFields.Read(http.Request.Form);
        var (opening, problem) = await FindAsync(path, cancel);
        if (problem is not null)
            return problem;
        if (!opening!.IsOpen)
            return Closed(opening, StatusCodes.Status409Conflict, fields);
        var page = PageOf(path);
        var ticket = tickets.Read(fields.Ticket, page);
        var errors = fields.Problems(CommentTerms.Of(here)).ToList();
        if (errors.Count > 0)
            return Form(opening, fields, StatusCodes.Status400BadRequest, errors, keepTicket: ticket is not null);
        if (ticket is null)
            return Form(
                opening, fields, StatusCodes.Status400BadRequest,
                [("", T("Your comment was not received, because the form was open for too long. What you wrote is still below. Send it "
                    + "again."))]);
        var from = http.Connection.RemoteIpAddress;
        if (spam.IsTooMuch(from))
            return TooMuch(opening, fields, http.Response);
        var later = spam.WhyLater(fields, ticket, page, from);
        var asksAddress = CommentTerms.Of(here).Address != AddressAsked.NotAsked && fields.Email.Length > 0;
        var sent = new SentComment(
            here.Programme, path, ticket.Number, fields.Words, asksAddress ? fields.Email : null, asksAddress && fields.Tell, later);
        var reference = await intake.TakeAsync(sent, cancel);
        return new View(
            "/Comments/Writing/Receipt.cshtml",
            new ReceiptPage { Here = here, Help = help.Of(here), Terms = CommentTerms.Of(here), Opening = opening, Reference = reference,
                WantsAnswer = sent.WantsAnswer });
    }

    private async Task<(CommentsOpening? Opening, IResult? Problem)> FindAsync(string path, CancellationToken cancel)
    {
        var (record, problem) = await RecordEndpoints.FindAsync(path, here, cancel);
        if (problem is not null)
            return (null, problem);
        var opening = CommentsOpening.Of(record!, CommentTerms.Of(here), here.Today);
        return opening is null ? (null, ErrorResults.NotFound(here)) : (opening, null);
    }

    private string PageOf(string path) => $"/{here.Name}/{path}/comment";

    private View Form(CommentsOpening opening, CommentFields fields, int status, IReadOnlyList<(string, string)>? errors = null,
        bool keepTicket = false, string? trouble = null)
    {
        var page = PageOf(opening.Path);
        // Who mends a mistake is not made to wait again, and the form sent before and after it makes one comment.
        var ticket = keepTicket ? fields.Ticket : tickets.Issue(page);
        var asked = spam.AsksForWork ? work.Ask(SpamChecks.Action, page, tickets.Read(ticket, page)!.Number) : null;
        return new View(
            "/Comments/Writing/Comment.cshtml",
            new CommentFormPage { Here = here, Help = help.Of(here), Terms = CommentTerms.Of(here), Opening = opening, Fields = fields,
                Ticket = ticket, Work = asked, Trouble = trouble, Errors = errors ?? [] }, status);
    }

    private View Closed(CommentsOpening opening, int status, CommentFields? fields = null) =>
        new("/Comments/Writing/Closed.cshtml",
            new CommentFormPage { Here = here, Help = help.Of(here), Terms = CommentTerms.Of(here), Opening = opening, Fields = fields
                ?? new() }, status);

    private View TooMuch(CommentsOpening opening, CommentFields fields, HttpResponse response)
    {
        response.Headers.RetryAfter = "3600";
        return Form(opening, fields, StatusCodes.Status429TooManyRequests,
            [("", T("This comment was not received. We had too many comments from your network within an hour. What you wrote is still "
                + "below. Send it again in an hour, or from another network."))], keepTicket: true);
    }
}
