using Heed.Accounts;
using Heed.Layout;

namespace Heed.Actions.Returns;

/// <summary>The short form in which the owner of an action answers: save and finish later, or send.</summary>
public static class AnswerEndpoints
{
    internal static async Task<IResult> ShowAsync(
        string id, RequestContext here, StaffHere staffHere, Answering answering, ReturnPages room, CancellationToken cancel)
    {
        var staff = (await staffHere.FindAsync(cancel))!;
        if (await answering.OwnAsync(staff, here.Programme, id, cancel) is not { } answer
            || await room.LastSaidAsync(answer.Action, cancel) is not { } said)
            return ErrorResults.NotFound(here);
        var page = new AnswerPage { Here = here, Staff = staff, Answer = answer, Given = answering.WordsOf(answer), Said = said,
            Note = answering.NoteOf(answer) };
        return new View(answer.IsOpen ? "/Actions/Returns/Answer.cshtml" : "/Actions/Returns/Sent.cshtml", page);
    }

    internal static async Task<IResult> SaveAsync(
        string id, HttpContext http, RequestContext here, StaffHere staffHere, Answering answering, ReturnPages room,
        CancellationToken cancel)
    {
        var staff = (await staffHere.FindAsync(cancel))!;
        if (await answering.OwnAsync(staff, here.Programme, id, cancel) is not { } answer
            || await room.LastSaidAsync(answer.Action, cancel) is not { } said)
            return ErrorResults.NotFound(here);
        var form = await http.Request.ReadFormAsync(cancel);
        var (typed, verb) = (GivenAnswer.Of(form), form["do"].ToString());
        if (verb == "more")
            return Again(
                new AnswerPage { Here = here, Staff = staff, Answer = answer, Given = typed, Said = said, Note = answering.NoteOf(answer),
                    MoreLines = 1 }, StatusCodes.Status200OK);
        var problems = verb == "send" ? await new AnswerCheck(here).ProblemsAsync(typed, said.Action, cancel) : AnswerCheck.TooLong(typed);
        if (problems.Count > 0)
            return Again(
                new AnswerPage { Here = here, Staff = staff, Errors = problems, Answer = answer, Given = typed, Said = said,
                    Note = answering.NoteOf(answer) }, StatusCodes.Status400BadRequest);
        if (!await answering.SaveAsync(answer, form["version"].ToString(), typed, staff, verb == "send", cancel))
            return Collided(answer, typed, said, here, staff, answering);
        return Results.LocalRedirect($"/desk/{here.Programme}/returns/{answer.Id:N}?done={(verb == "send" ? "sent" : "saved")}");
    }

    // Both texts on one page: what was typed stays in the fields, what the other saved stands above them.
    private static View Collided(
        ReturnAnswer answer, GivenAnswer typed, LastSaid said, RequestContext here, Staff staff, Answering answering)
    {
        var sentence = answer.IsOpen
            ? $"{answer.SavedBy} saved this return on {DeskTime.Of(answer.SavedAt!.Value)}, after you opened it. Your text is in the "
                + "fields below, and theirs is above. Combine the two and save again."
            : $"{answer.SavedBy} sent this return on {DeskTime.Of(answer.SentAt!.Value)}, after you opened it. Your text is in the fields "
                + "below and was not saved. If the return must change, ask the secretariat to send it back.";
        return Again(
            new AnswerPage { Here = here, Staff = staff, Errors = [("", sentence)], Answer = answer, Given = typed, Said = said,
                Note = answering.NoteOf(answer), Theirs = answering.WordsOf(answer) },
            StatusCodes.Status409Conflict);
    }

    private static View Again(AnswerPage page, int status) => new("/Actions/Returns/Answer.cshtml", page, status);
}
