using Heed.Ledger;
using Heed.Tests.Desk;
using Heed.Tests.Web;

namespace Heed.Tests.Import;

/// <summary>Brings tables to the desk, step by step as a person would.</summary>
public abstract class ImportSite : DeskSite
{
    protected async Task<Answer> PublishedAsync(Answer run)
    {
        var discard = run.Page.QuerySelector("form[action$='/discard']")!.GetAttribute("action")!;
        return await Ailsa.SubmitAsync(
            await Ailsa.GetAsync(discard.Replace("/discard", "", StringComparison.Ordinal)), button: "Publish with these days");
    }

    protected Task<string?> StateOnAsync(DateTime moment) =>
        WithLedgerAsync(async l => (await l.ReadAs(Viewer.Public.At(moment)).FindAsync("trial", "recommendations/1"))?.Entry.State);

    protected Task<Draft?> DraftAt(string path) =>
        WithLedgerAsync(l => l.ReadAs(Viewer.Named("tester", [], ["trial"])).DraftAsync("trial", path));

    protected async Task<Answer> ImportAsync(string table, params (string, string?)[] columns)
    {
        var rows = await CheckedAsync(table, columns);
        var button = rows.Page.QuerySelector("form[action$='/rows'] button")!.TextContent.Trim();
        return await Isla.SubmitAsync(rows, button: button);
    }

    // Through every step as a person would, without an answer where nobody needs one.
    protected Task<Answer> CheckedAsync(string table, params (string, string?)[] columns) =>
        CheckedAsync(table, "recommendations", columns);

    protected async Task<Answer> CheckedAsync(string table, string kind, params (string, string?)[] columns)
    {
        var next = await MeaningAsync(table, kind, columns);
        return next.Page.QuerySelector("form[action$='/meaning']") is null ? next : await Isla.SubmitAsync(next, button: "Continue");
    }

    protected async Task<Answer> MeaningAsync(string table, string kind, params (string, string?)[] columns)
    {
        var file = await Isla.GetAsync("/desk/trial/import/table");
        var mapping = await Isla.SubmitAsync(file, Typed(("pasted", table), ("kind", kind)), "Continue");
        return await Isla.SubmitAsync(mapping, Typed(columns), "Continue");
    }
}
