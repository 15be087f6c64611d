using Heed.Accounts;
using Heed.Accounts.SignIn;
using Heed.Export.Lines;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Files;

namespace Heed.Export.AtDesk;

/// <summary>The whole record with drafts, to download at the desk: the same file that <c>heed export --with-drafts</c> writes.</summary>
public static class DraftExportEndpoints
{
    /// <summary>Maps them below a programme's desk.</summary>
    public static void MapDraftExport(this IEndpointRouteBuilder programme)
    {
        programme.MapGet("/export", async (RequestContext here, StaffHere staff, CancellationToken cancel) =>
            new View("/Export/AtDesk/DraftExport.cshtml", new DraftExportPage { Here = here, Staff = await staff.FindAsync(cancel) }))
                .NeedsThroughout(Permission.ExportDrafts);
        // A form, so that no link fetches it by mistake.
        programme.MapPost("/export", SendAsync).NeedsThroughout(Permission.ExportDrafts).AddEndpointFilter<FreshSignIn>()
            .WithMetadata(new AskedOn(http => $"/desk/{http.GetRouteValue("programme")}/export"));
    }

    private static async Task<IResult> SendAsync(
        RequestContext here, StaffHere staff, ReadLog log, ProgrammeLedger ledger, FileStore files, TimeProvider clock,
        CancellationToken cancel)
    {
        // A programme that was never published has drafts alone, and the file begins with what is published.
        if (await here.Reading.FindAsync(here.Programme, "", cancel) is not { Content: not null })
            throw new RefusedException("not-published", "This programme has not been published yet. Publish its own page first.");
        await log.NoteAsync((await staff.FindAsync(cancel))!, here.Programme, "Everything, in an export with drafts", cancel);
        return new DraftExport(new RecordExport(ledger, files, clock));
    }
}

/// <summary>What the file has, what it does not, and the button.</summary>
public sealed class DraftExportPage : DeskPage
{
    public override string Title => "Export with drafts";

    public override string? Section => "export";
}
