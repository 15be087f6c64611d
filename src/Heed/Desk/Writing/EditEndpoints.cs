using Heed.Accounts;
using Heed.Desk.Releases;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Writing;

/// <summary>Writing a record: its form, saved at any moment, complete or not.</summary>
public static class EditEndpoints
{
    /// <summary>Maps the form.</summary>
    public static void MapEdit(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/{programme}/edit/{**path}", ShowAsync).Needs(Permission.Write).InAnyState();
        desk.MapPost("/{programme}/edit/{**path}", SaveAsync).Needs(Permission.Write).InAnyState();
    }

    private static async Task<IResult> ShowAsync(WritingDesk writing, HeedDatabase db, string? path, string? @do, CancellationToken cancel)
    {
        if (await writing.OpenAsync(path ?? "", cancel) is not { } record)
            return ErrorResults.NotFound(writing.Here);
        // A draft that waits for its hour is not opened by the way: its page says how it can be.
        var programme = writing.Here.Programme;
        if (await db.PlannedReleases.AnyAsync(
            r => r.Programme == programme && r.State == ReleaseState.Scheduled && r.Items.Any(i => i.Path == (path ?? "")), cancel))
            return Results.Redirect($"/desk/{programme}/record/{path}#next");
        var form = await record.FormAsync(@do ?? "", cancel);
        return new View("/Desk/Writing/Edit.cshtml", await record.PageAsync(form, record.Version, record.Was, record.Audience, cancel));
    }

    // Every button of the form saves what is typed, and then shows the form by an address of its own: leaving it, Back and Forward lose
    // nothing.
    private static async Task<IResult> SaveAsync(
        WritingDesk writing, NewInPlace inPlace, ProgrammeLedger ledger, string? path, CancellationToken cancel)
    {
        if (await writing.OpenAsync(path ?? "", cancel) is not { } record)
            return ErrorResults.NotFound(writing.Here);
        var posted = await PostedForm.ReadAsync(writing.Here.Request, cancel);
        var typed = posted.Typed;
        if (posted.Button.StartsWith("merge", StringComparison.Ordinal) && posted.Version == record.Version)
            posted = MergePage.Apply(posted, record);
        var audience = Audiences.Read(posted.Audience, await Audiences.InAsync(writing.Here, record.Audience, cancel));
        await Ticks.AddAsync(writing.Here, record.Kind, typed, posted.Rest, cancel);
        if (posted.Version == record.Version)
            await inPlace.MakeAsync(writing, record.Kind, typed, audience ?? record.Readers, posted.Button, cancel);
        var isStep = ListStep.Do(typed, posted.Button);
        var form = await ContentForm.ReadAsync(writing, record.Kind, typed, record.Address, cancel, posted.Button);
        var save = new DraftSave(
            writing.Here.Programme, record.Path, form.Content, posted.Version, writing.Staff.Name, audience, TypedKept.Of(form, isStep));
        Draft draft;
        try
        {
            draft = await ledger.SaveDraftAsync(save, cancel);
        }
        catch (StaleDraftException stale)
        {
            return posted.Button == "autosave"
                ? Results.Json(new Autosaved(0, "", stale.Message), statusCode: StatusCodes.Status409Conflict)
                : await MergePage.AnswerAsync(writing, record, form, posted, stale.Current, false, cancel);
        }
        catch (RefusedException refused) when (refused.Code == "no-draft")
        {
            if (posted.Button == "autosave")
                return Results.Json(new Autosaved(0, "", refused.Message), statusCode: StatusCodes.Status409Conflict);
            // The text goes on as a new draft, on what is there now.
            var page = await record.PageAsync(
                form, record.Version, record.Was, posted.Audience, cancel, unsaved: true, error: refused.Message);
            return new View("/Desk/Writing/Edit.cshtml", page, StatusCodes.Status409Conflict);
        }
        if (posted.Button == "autosave")
            return Results.Json(
                new Autosaved(draft.Version, FieldMarks.Of(form.Content), (await record.PageAsync(form, draft, cancel)).Status));
        var edit = $"/desk/{writing.Here.Programme}/edit/{record.Path}";
        if (isStep || form.Unreadable.Count > 0)
            // The browser keeps the place in the page that the button named.
            return Results.Redirect(isStep ? $"{edit}?do={Uri.EscapeDataString(posted.Button)}" : edit);
        return Results.Redirect(
            posted.Button == "look" ? $"/desk/{writing.Here.Programme}/record/{record.Path}?done=saved" : $"{edit}?done=saved");
    }
}

/// <summary>What a form that saves itself is told.</summary>
/// <param name="Version">The draft's version, for the next save.</param>
/// <param name="Was">What each field says now, as marks.</param>
/// <param name="Status">What is saved, public and missing.</param>
public sealed record Autosaved(int Version, string Was, string Status);
