using Heed.Accounts;
using Heed.Design;
using Heed.Desk.Writing;
using Heed.Language;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Language;
using Heed.Programmes;

namespace Heed.Desk.Beginning;

/// <summary>The first facts of a programme on one short page: its owner, how the record is kept, its strands.</summary>
public static class BasicsEndpoints
{
    /// <summary>The field with what each field said when the page was opened.</summary>
    public const string OpenedField = "form.was";

    /// <summary>Maps the page below a programme's desk.</summary>
    public static void MapBasics(this IEndpointRouteBuilder programme)
    {
        programme.MapGet("/begin", ShowAsync).NeedsThroughout(Permission.Write);
        programme.MapPost("/begin", SaveAsync).NeedsThroughout(Permission.Write);
    }

    private static async Task<IResult> ShowAsync(WritingDesk writing, CancellationToken cancel)
    {
        if (await writing.OpenAsync("", cancel) is not { Content: Programme own } record)
            return ErrorResults.NotFound(writing.Here);
        var titles = await RecordTitles.LoadAsync(writing.Here, NamedOwner.KindIn(writing.Here), cancel);
        var owner = titles.All.FirstOrDefault(t => t.Path == own.Owner?.Path)?.Title;
        return Page(writing, BasicsForm.Of(own, owner), record.Was, []);
    }

    private static async Task<IResult> SaveAsync(
        HttpRequest request, WritingDesk writing, ProgrammeLedger ledger, NamedOwner owners, CancellationToken cancel)
    {
        if (await writing.OpenAsync("", cancel) is not { Content: Programme own } record)
            return ErrorResults.NotFound(writing.Here);
        var sent = await request.ReadFormAsync(cancel);
        var form = BasicsForm.Read(sent);
        if (FieldMarks.Changed(sent[OpenedField].ToString(), record.Was).Overlaps(BasicsForm.Fields))
            return Overtaken(writing, form, record.Was);
        if (form.Problems() is { Count: > 0 } problems)
            return Page(writing, form, record.Was, problems);
        var owner = form.Owner.Length == 0 ? null : await owners.FindOrAddAsync(writing.Here, writing.Staff, form.Owner, cancel);
        if (form.Owner.Length > 0 && owner is null)
            return Page(writing, form, record.Was, [("owner", "Use letters or digits. We make the organisation’s address from them.")]);
        try
        {
            await ledger.SaveDraftAsync(
                new DraftSave(writing.Here.Programme, "", form.Fill(own, owner), record.Version, writing.Staff.Name), cancel);
        }
        catch (StaleDraftException stale)
        {
            return Overtaken(writing, form, FieldMarks.Of(stale.Current.Content));
        }
        return Results.LocalRedirect($"/desk/{writing.Here.Programme}?done=saved#next");
    }

    private static View Page(WritingDesk writing, BasicsForm typed, string was, IReadOnlyList<(string, string)> errors) =>
        new("/Desk/Beginning/Basics.cshtml",
            new BasicsPage { Here = writing.Here, Staff = writing.Staff, Site = Site(writing), Typed = typed, Was = was,
                Errors = errors },
            errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);

    private static SiteLanguage Site(WritingDesk writing) =>
        writing.Here.Request.HttpContext.RequestServices.GetRequiredService<SiteLanguage>();

    // Saved again, it replaces what the page now says that it would replace.
    private static View Overtaken(WritingDesk writing, BasicsForm typed, string was) =>
        new("/Desk/Beginning/Basics.cshtml",
            new BasicsPage
            {
                Here = writing.Here,
                Staff = writing.Staff,
                Site = Site(writing),
                Typed = typed,
                Was = was,
                IsOvertaken = true,
                Errors = [("owner", "Somebody saved this after you opened it. What you typed is still below, and not saved.")],
            },
            StatusCodes.Status409Conflict);
}

/// <summary>The page with the first facts of a programme.</summary>
public sealed class BasicsPage : DeskPage
{
    public required BasicsForm Typed { get; init; }

    /// <summary>What each field of the programme says, as marks.</summary>
    public required string Was { get; init; }

    /// <summary>Whether somebody saved something else while this was open.</summary>
    public bool IsOvertaken { get; init; }

    public override string Title => "Owner, record and strands";

    public required SiteLanguage Site { get; init; }

    /// <summary>What can be chosen for the language of the record; one that somebody entered elsewhere stays.</summary>
    public IReadOnlyList<DesignOption> Languages =>
        [.. LanguageTags.Usual.Append(Typed.Language).Where(t => t.Length > 0).Distinct().Select(Option)];

    /// <summary>The languages that the site has texts in.</summary>
    public IReadOnlyList<DesignOption> PageLanguages => [.. Site.WithTexts.Select(c => Option(c.Name.Split('-')[0]))];

    public override string? Section => "";

    private static DesignOption Option(string tag) => new(tag, LanguageTags.EnglishName(tag));
}
