using Heed.Accounts;
using Heed.Desk.Reviewing;
using Heed.Layout;

namespace Heed.Actions.Returns;

/// <summary>The secretariat looks at an answer, and sends it back or takes it over into a draft of its action.</summary>
public static class AnswerReviewEndpoints
{
    internal static async Task<IResult> ShowAsync(
        string id, RequestContext here, StaffHere staff, Answering answering, TakingOver taking, ReturnPages room, ReadLog log,
        CancellationToken cancel)
    {
        if (await PageAsync(id, "", [], here, staff, answering, taking, room, cancel) is not { } page)
            return ErrorResults.NotFound(here);
        await log.NoteAsync(page.Staff!, here.Programme, $"{page.Answer.Round}: {page.Answer.Action}", cancel);
        return new View("/Actions/Returns/AnswerReview.cshtml", page);
    }

    internal static async Task<IResult> SendBackAsync(
        string id, HttpContext http, RequestContext here, StaffHere staff, Answering answering, TakingOver taking, ReturnPages room,
        CancellationToken cancel)
    {
        var note = (await http.Request.ReadFormAsync(cancel))["note"].ToString().Trim();
        if (note.Length is 0 or > ReviewEndpoints.LongestNote)
        {
            var sentence = note.Length == 0 ? "Say what the owner should change or add."
                : $"The note has {note.Length} characters. Use at most {ReviewEndpoints.LongestNote}.";
            return await PageAsync(id, note, [("note", sentence)], here, staff, answering, taking, room, cancel) is { } page
                ? new View("/Actions/Returns/AnswerReview.cshtml", page, StatusCodes.Status400BadRequest)
                : ErrorResults.NotFound(here);
        }
        if (await answering.FindAsync(here.Programme, id, cancel) is not { } answer)
            return ErrorResults.NotFound(here);
        await answering.SendBackAsync(answer, note, (await staff.FindAsync(cancel))!, cancel);
        return Results.LocalRedirect($"/desk/{here.Programme}/returns?done=sent-back");
    }

    internal static async Task<IResult> TakeOverAsync(
        string id, RequestContext here, StaffHere staff, Answering answering, TakingOver taking, CancellationToken cancel)
    {
        if (await answering.FindAsync(here.Programme, id, cancel) is not { } answer)
            return ErrorResults.NotFound(here);
        await taking.RunAsync(answer, (await staff.FindAsync(cancel))!, cancel);
        return Results.LocalRedirect($"/desk/{here.Programme}/record/{answer.Action}?done=taken-over");
    }

    // What an owner has not sent is the owner's alone.
    private static async Task<AnswerPage?> PageAsync(
        string id, string note, IReadOnlyList<(string, string)> errors, RequestContext here, StaffHere staff, Answering answering,
        TakingOver taking,
        ReturnPages room, CancellationToken cancel) =>
        await answering.FindAsync(here.Programme, id, cancel) is { } answer && await room.LastSaidAsync(answer.Action, cancel) is { } said
            ? new AnswerPage
            {
                Here = here,
                Staff = await staff.FindAsync(cancel),
                Errors = errors,
                Answer = answer,
                Given = answer.IsOpen ? new GivenAnswer() : answering.WordsOf(answer),
                Said = said,
                Note = note.Length > 0 ? note : answer.IsOpen ? answering.NoteOf(answer) : "",
                OpenDraft = await taking.OpenDraftAsync(answer, cancel),
            }
            : null;
}
