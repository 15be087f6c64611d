using Heed.Accounts;
using Heed.Api.Access;
using Heed.Desk.Attachments;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Files;

namespace Heed.Api.Drafts;

/// <summary>Attaches a file that a program sends to a draft, with the checks of the desk.</summary>
public sealed class FileAttaching(RequestContext here, StaffHere staffHere, AttachmentWriting writing, DraftReading drafts)
{
    public async Task<IResult> AttachAsync(HttpContext http, CancellationToken cancel)
    {
        var (path, query) = (DraftEndpoints.PathOf(http), http.Request.Query);
        Precondition.OfExisting(http.Request, await here.Reading.DraftAsync(here.Programme, path, cancel));
        if (query["name"].ToString().Trim() is not { Length: > 0 } name)
            throw ApiRefusedException.Invalid([new(path, "name", "Say what the file is called, such as ?name=minute.pdf.")]);
        try
        {
            await writing.AddAsync(
                path, name, ApiBody.Of(http).Bytes, query["label"].ToString(), (await staffHere.FindAsync(cancel))!.Name, cancel);
        }
        catch (RefusedException refused) when (refused.Code == FileCheck.Refusal)
        {
            throw ApiRefusedException.Invalid([new(path, "attachments", refused.Message)]);
        }
        var saved = (await here.Reading.DraftAsync(here.Programme, path, cancel))!;
        return ApiAnswer.Json(await drafts.OfAsync(saved, cancel)) with { ETag = Precondition.TagOf(saved) };
    }
}
