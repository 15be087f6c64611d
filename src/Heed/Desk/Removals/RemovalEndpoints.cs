using Heed.Accounts;
using Heed.Accounts.SignIn;
using Heed.Desk.Reviewing;
using Heed.Desk.Writing;
using Heed.History;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Removals;

/// <summary>Withdrawing, hiding, and the second person's decision.</summary>
public static class RemovalEndpoints
{
    /// <summary>Maps them below a programme's desk.</summary>
    public static void MapRemovals(this IEndpointRouteBuilder programme)
    {
        programme.MapGet(
            "/withdraw/{**path}", (string? path, RequestContext here, StaffHere staff, CancellationToken cancel) => AskAsync(
                path, false, here, staff, "", "", [], cancel)).Needs(Permission.Withdraw).When(RecordState.Published);
        programme.MapPost("/withdraw/{**path}", WithdrawAsync).Needs(Permission.Withdraw).When(RecordState.Published)
            .AfterFreshSignIn("withdraw");
        programme.MapGet(
            "/hide/{**path}", (string? path, RequestContext here, StaffHere staff, CancellationToken cancel) => AskAsync(
                path, true, here, staff, "", "", [], cancel)).Needs(Permission.Hide).When(RecordState.Published);
        programme.MapPost("/hide/{**path}", HideAsync).Needs(Permission.Hide).When(RecordState.Published);
        programme.MapGet("/removals", ListAsync).Needs(Permission.Hide);
        programme.MapGet("/removals/{id}", ShowAsync).Needs(Permission.DecideRemoval);
        programme.MapPost("/removals/{id}", DecideAsync).Needs(Permission.DecideRemoval);
    }

    private static async Task<IResult> AskAsync(
        string? path, bool isHiding, RequestContext here, StaffHere staff, string reason, string note,
        IReadOnlyList<(string, string)> errors,
        CancellationToken cancel)
    {
        if (await here.Reading.FindAsync(here.Programme, path ?? "", cancel) is not { Entry: { } entry }
            || !isHiding && entry.Standing != Standing.InForce)
            return ErrorResults.NotFound(here);
        // Older editions can still be read when the newest is gone.
        var editions = (await here.Reading.HistoryAsync(here.Programme, entry.Path, cancel)).Where(e => e.RedactedFor is null).ToList();
        if (editions.Count == 0)
            return ErrorResults.NotFound(here);
        var page = new TakingBackPage { Here = here, Staff = await staff.FindAsync(cancel), Errors = errors, IsHiding = isHiding,
            Entry = entry, Editions = editions, Reason = reason, Note = note };
        return new View(
            isHiding ? "/Desk/Removals/Hide.cshtml" : "/Desk/Removals/Withdraw.cshtml", page,
            errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static async Task<IResult> WithdrawAsync(
        string? path, HttpContext http, RequestContext here, StaffHere staff, Removing removing, CancellationToken cancel)
    {
        var reason = (await http.Request.ReadFormAsync(cancel))["reason"].ToString().Trim();
        if (reason.Length is 0 or > ReviewEndpoints.LongestNote)
            return await AskAsync(
                path, false, here, staff, reason, "",
                [("reason", reason.Length == 0 ? "Enter a reason. The public can read it at the record’s address."
                    : $"The reason has {reason.Length} characters. Use at most {ReviewEndpoints.LongestNote}.")], cancel);
        await removing.WithdrawAsync((await staff.FindAsync(cancel))!, here.Programme, path ?? "", reason, cancel);
        return Results.LocalRedirect($"/desk/{here.Programme}/record/{path}?done=withdrawn");
    }

    private static async Task<IResult> HideAsync(
        string? path, HttpContext http, RequestContext here, StaffHere staffHere, ProgrammeLedger ledger, Removing removing,
        CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var (reason, note) = (form["reason"].ToString(), form["note"].ToString().Trim());
        if (!Removal.Reasons.Contains(reason))
            return await AskAsync(
                path, true, here, staffHere, "", note, [("reason", "Choose the type of reason.")], cancel);
        if (note.Length > ReviewEndpoints.LongestNote)
            return await AskAsync(
                path, true, here, staffHere, reason, note, [
                    ("note", $"The note has {note.Length} characters. Use at most {ReviewEndpoints.LongestNote}.")], cancel);
        var by = (await staffHere.FindAsync(cancel))!;
        var chosen = form["which"] == "some" ? await NumbersAsync(
            form["edition"], ledger.ReadAs(Viewer.Named(by.Name, [], [here.Programme])), here.Programme, path ?? "", cancel) : [];
        if (form["which"] == "some" && chosen.Count == 0)
            return await AskAsync(
                path, true, here, staffHere, reason, note, [("edition", "Tick the versions to hide, or choose all versions.")], cancel);
        await removing.HideAsync(by, here.Programme, path ?? "", chosen, reason, note, cancel);
        return Results.LocalRedirect($"/desk/{here.Programme}/removals?done=hidden");
    }

    // Editions are named by their place in the log: their numbers differ from reader to reader.
    private static async Task<IReadOnlyList<int>> NumbersAsync(
        IEnumerable<string?> sequences, Reading asStaff, string programme, string path, CancellationToken cancel)
    {
        var chosen = sequences.Select(s => long.TryParse(s, out var sequence) ? sequence : 0).ToHashSet();
        return [.. (await asStaff.HistoryAsync(programme, path, cancel)).Where(e => chosen.Contains(e.Sequence)).Select(e => e.Number)];
    }

    private const int MostFound = 10;

    // By words of the title, or by the address as it stands in a browser.
    private static async Task<IReadOnlyList<(string, string)>> FoundAsync(RequestContext here, string sought, CancellationToken cancel)
    {
        if (sought.Length == 0)
        {
            var changed = await here.Reading.ListAsync(
                new ListQuery(here.Programme) { Order = EntryOrder.Changed, Take = MostFound }, cancel);
            return [.. changed.Records.Select(r => (r.Entry.Path, r.Entry.Title))];
        }
        var below = $"/{here.Programme}/";
        var words = sought.IndexOf(below, StringComparison.Ordinal) is >= 0 and var at ? sought[(at + below.Length)..].Split('?', '#')[0]
            : sought;
        return [.. (await RecordTitles.LoadAsync(here, null, cancel)).Matching(words).Where(t => t.Published is not null).Take(MostFound)
            .Select(t => (t.Path, t.Title))];
    }

    private static async Task<IResult> ListAsync(string? q, RequestContext here, StaffHere staff, HeedDatabase db, CancellationToken cancel)
    {
        var sought = q?.Trim() ?? "";
        var removals = await db.Removals.AsNoTracking().Where(r => r.Programme == here.Programme).ToListAsync(cancel);
        return new View(
            "/Desk/Removals/Removals.cshtml",
            new RemovalsPage { Here = here, Staff = await staff.FindAsync(cancel), Sought = sought, Found = await FoundAsync(
                here, sought, cancel), Removals = [.. removals.OrderBy(r => r.DecidedAt is not null).ThenByDescending(r => r.HiddenAt)] });
    }

    private static async Task<IResult> ShowAsync(
        string id, RequestContext here, StaffHere staffHere, HeedDatabase db, ProgrammeLedger ledger, Removing removing, ReadLog log,
        CancellationToken cancel)
    {
        if (await FindAsync(id, here, db, cancel) is not { } removal)
            return ErrorResults.NotFound(here);
        var staff = (await staffHere.FindAsync(cancel))!;
        // Who decides must see what is decided on, whatever else the role lets them read; that they did is noted.
        // The one who hid does not decide, and so sees no more than before.
        var decides = removal.DecidedAt is null && removal.HiddenBy != staff.Name;
        if (decides)
            await log.NoteAsync(staff, here.Programme, removal.Path, cancel);
        var reading = ledger.ReadAs(Viewer.Named(staff.Name, [], [here.Programme]));
        var contents = decides ? (await reading.HiddenAsync(here.Programme, removal.Path, cancel)).Where(
            h => removal.Editions.Contains(h.Number)) : [];
        var page = new RemovalPage { Here = here, Staff = staff, Removal = removal, Note = removing.NoteOf(removal),
            Contents = [.. contents.Select(c => (c.Number, Fields(c.Content, here.Kinds.Of(c.Content))))] };
        return new View("/Desk/Removals/Removal.cshtml", page);
    }

    private static async Task<IResult> DecideAsync(
        string id, HttpContext http, RequestContext here, StaffHere staff, HeedDatabase db, Removing removing, CancellationToken cancel)
    {
        if (await FindAsync(id, here, db, cancel) is not { } removal)
            return ErrorResults.NotFound(here);
        var decision = (await http.Request.ReadFormAsync(cancel))["decision"].ToString();
        if (decision is not ("remove" or "show"))
            throw new RefusedException("no-decision", "Choose whether to redact it or show it again.");
        await removing.DecideAsync((await staff.FindAsync(cancel))!, removal, decision == "remove", cancel);
        return Results.LocalRedirect($"/desk/{here.Programme}/removals?done={(decision == "remove" ? "redacted" : "lifted")}");
    }

    private static async Task<Removal?> FindAsync(string id, RequestContext here, HeedDatabase db, CancellationToken cancel) =>
        Guid.TryParse(id, out var key) ? await db.Removals.FirstOrDefaultAsync(r => r.Id == key && r.Programme == here.Programme, cancel)
            : null;

    private static IReadOnlyList<(string, string)> Fields(Content content, Kind kind) =>
        [.. ContentWalk.Values(content, kind.Shape).Where(v => v.Field.Part is null)
            .Select(v => (v.Field.Label, v.Value.ToString() ?? ""))];
}
