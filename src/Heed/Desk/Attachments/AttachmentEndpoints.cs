using Heed.Accounts;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Files;
using Heed.Platform.Http;
using Heed.Records;

namespace Heed.Desk.Attachments;

/// <summary>Attaching files to a record's draft, and fetching them before they are public.</summary>
public static class AttachmentEndpoints
{
    private const string ViewName = "/Desk/Attachments/Attachments.cshtml";

    /// <summary>Maps the pages below the desk.</summary>
    public static void MapAttachments(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/{programme}/files/{**path}", ShowAsync).Needs(Permission.Write).InAnyState();
        desk.MapPost("/{programme}/files/{**path}", ChangeAsync).Needs(Permission.Write).InAnyState()
            .WithMetadata(FormLimits.WithFile, new WhenTooLarge(TooLargeAsync));
        desk.MapGet("/{programme}/file/{hash}", FetchAsync).Needs(Permission.ReadDrafts);
    }

    private static async Task<IResult> ShowAsync(
        string? path, RequestContext here, StaffHere staff, AttachmentWriting writing, CancellationToken cancel) =>
        await FindAsync(path, here, staff, writing, cancel) is { } page ? new View(ViewName, page) : ErrorResults.NotFound(here);

    private static async Task<IResult> ChangeAsync(
        string? path, HttpContext http, RequestContext here, StaffHere staff, AttachmentWriting writing, CancellationToken cancel)
    {
        if (await FindAsync(path, here, staff, writing, cancel) is not { } page)
            return ErrorResults.NotFound(here);
        var form = await http.Request.ReadFormAsync(cancel);
        if (form["remove"].ToString() is { Length: > 0 } removed)
        {
            await writing.RemoveAsync(page.Path, removed, page.Staff!.Name, cancel);
            return Results.Redirect($"{page.Address}?done=file-removed");
        }
        try
        {
            await writing.AddAsync(page.Path, form.Files["file"], form["label"].ToString(), page.Staff!.Name, cancel);
            return Results.Redirect($"{page.Address}?done=file-added");
        }
        catch (RefusedException refused) when (refused.Code == FileCheck.Refusal)
        {
            return new View(ViewName, page.With(form["label"].ToString(), refused.Message), StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<IResult> TooLargeAsync(HttpContext http)
    {
        var (here, services) = (http.RequestServices.GetRequiredService<RequestContext>(), http.RequestServices);
        var page = await FindAsync(
            http.GetRouteValue("path") as string, here, services.GetRequiredService<StaffHere>(),
            services.GetRequiredService<AttachmentWriting>(), http.RequestAborted);
        return page is null
            ? ErrorResults.NotFound(here)
            : new View(ViewName, page.With("", FileCheck.TooLarge(http.Request.ContentLength)), StatusCodes.Status413PayloadTooLarge);
    }

    private static async Task<IResult> FetchAsync(
        string hash, string? name, HttpContext http, RequestContext here, FileStore files, CancellationToken cancel)
    {
        var mayRead = await here.Reading.HoldsFileAsync(here.Programme, hash, cancel)
            || await here.Reading.DraftHoldsFileAsync(here.Programme, hash, cancel);
        return mayRead && FileEndpoints.Download(files, hash, name ?? "") is { } file ? file : ErrorResults.NotFound(here);
    }

    private static async Task<AttachmentsPage?> FindAsync(
        string? path, RequestContext here, StaffHere staff, AttachmentWriting writing, CancellationToken cancel)
    {
        var person = (await staff.FindAsync(cancel))!;
        // The programme's own record has an empty address, for which the door asks less.
        if (!person.May(Permission.Write, here.Programme, path ?? "") || await writing.FindAsync(path ?? "", cancel) is not { } working)
            return null;
        return new AttachmentsPage { Here = here, Staff = person, Path = path ?? "", Content = working.Content };
    }
}

/// <summary>The files of a record's draft.</summary>
public sealed class AttachmentsPage : DeskPage
{
    public override string Title => $"Files for {(Content.Title.Length > 0 ? $"“{Content.Title}”" : Path)}";

    public override string? Section => "records";

    public override IReadOnlyList<Design.DesignLink> Way => [new("Edit", EditAddress)];

    /// <summary>The record's address below the programme.</summary>
    public required string Path { get; init; }

    /// <summary>What its draft says; what is published when there is no draft.</summary>
    public required Content Content { get; init; }

    /// <summary>The label typed.</summary>
    public string Label { get; init; } = "";

    /// <summary>This page's address.</summary>
    public string Address => Desk($"files/{Path}").TrimEnd('/');

    /// <summary>Where the record is edited.</summary>
    public string EditAddress => Desk($"edit/{Path}").TrimEnd('/');

    /// <summary>What the browser offers to choose from.</summary>
    public static string Accept => string.Join(',', FileKind.All.Select(k => "." + k.Extension).Append(".jpeg"));

    /// <summary>The same page with what was typed and what was wrong with the file.</summary>
    public AttachmentsPage With(string label, string problem) =>
        new() { Here = Here, Staff = Staff, Path = Path, Content = Content, Label = label, Errors = [("file", problem)] };
}
