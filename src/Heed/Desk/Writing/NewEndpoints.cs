using Heed.Accounts;
using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing;

/// <summary>Beginning a new record: its kind, then its title and reference; the form opens on what is then a draft.</summary>
public static class NewEndpoints
{
    /// <summary>Maps the pages.</summary>
    public static void MapNew(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/{programme}/new", ChooseAsync).Needs(Permission.Write);
        desk.MapPost("/{programme}/new", (Here here, HttpRequest request) => Results.Redirect($"/desk/{here.Programme}/new/{Uri.EscapeDataString(request.Form["kind"].ToString())}")).Needs(Permission.Write);
        desk.MapGet("/{programme}/new/{kind}", ShowAsync).Needs(Permission.Write);
        desk.MapPost("/{programme}/new/{kind}", BeginAsync).Needs(Permission.Write);
    }

    private static async Task<IResult> ChooseAsync(WritingDesk writing, CancellationToken cancel)
    {
        await writing.EnterAsync(cancel);
        return new View("/Desk/Writing/NewKind.cshtml", new NewKindPage { Here = writing.Here, Staff = writing.Staff });
    }

    private static async Task<IResult> ShowAsync(WritingDesk writing, string kind, string? from, string? relation, CancellationToken cancel)
    {
        if (KindOf(writing.Here, kind) is not { } of)
            return Problems.NotFound(writing.Here);
        var typed = new Typed();
        var beginning = await NewBeginning.FindAsync(writing.Here, of, from ?? "", relation ?? "", cancel);
        if (NewReference.IsNumbered(of))
            typed.Open("reference").Text = await NewReference.ProposeAsync(writing.Here, of, "", beginning?.Field.Name == "plan" ? from : null, cancel);
        if (beginning?.Field.Name == "group")
            typed.Open("group").Text = from;
        if (beginning is { Field.Name: "submission" })
            typed.Open("title").Text = $"Decision on {beginning.Title}";
        return await PageAsync(writing, of, typed, beginning, [], cancel);
    }

    // A secretary reads what is for the own group, and not all that is for staff: what they write would be hidden from themselves.
    private static Audience? StartsFor(WritingDesk writing, NewRecord begun) =>
        begun.Content.StartsFor == Audience.Staff && !writing.Staff.May(Permission.ReadDrafts, writing.Here.Programme, "") && begun.Path.Split('/') is ["groups", var group, ..]
            ? Audience.MembersOf(group)
            : null;

    private static async Task<IResult> BeginAsync(WritingDesk writing, ProgrammeLedger ledger, string kind, string? from, string? relation, CancellationToken cancel)
    {
        var here = writing.Here;
        if (KindOf(here, kind) is not { } of)
            return Problems.NotFound(here);
        await writing.EnterAsync(cancel);
        var typed = Typed.Of(await here.Request.ReadFormAsync(cancel));
        var beginning = await NewBeginning.FindAsync(here, of, from ?? "", relation ?? "", cancel);
        var begun = await NewRecord.ReadAsync(here, of, typed, beginning, cancel);
        if (begun.Problems.Count > 0)
            return await PageAsync(writing, of, typed, beginning, begun.Problems, cancel);
        if (!writing.Staff.May(Permission.Write, here.Programme, begun.Path))
            return Problems.Refused(here, StatusCodes.Status403Forbidden, "Your role does not allow this", "You write for a group: begin its meetings, or ask an editor of the programme.");
        try
        {
            await ledger.SaveDraftAsync(new DraftSave(here.Programme, begun.Path, begun.Content, 0, writing.Staff.Name, StartsFor(writing, begun)), cancel);
        }
        catch (StaleDraftException)
        {
            var taken = $"Someone else has just taken the reference of {begun.Path}. Choose another one.";
            return await PageAsync(writing, of, typed, beginning, [(of.Template.Contains("{group}/", StringComparison.Ordinal) ? "date" : "reference", taken)], cancel);
        }
        return Results.Redirect($"/desk/{here.Programme}/edit/{begun.Path}?done=saved");
    }

    private static Kind? KindOf(Here here, string name) => here.Kinds.All.FirstOrDefault(k => k.Name == name && k.Template.Length > 0);

    private static async Task<IResult> PageAsync(WritingDesk writing, Kind kind, Typed typed, NewBeginning? beginning, IReadOnlyList<(string, string)> problems, CancellationToken cancel)
    {
        await writing.EnterAsync(cancel);
        var page = new NewPage
        {
            Here = writing.Here,
            Staff = writing.Staff,
            Kind = kind,
            Beginning = beginning,
            Typed = typed,
            Errors = problems,
            Groups = kind.Template.Contains("{group}/", StringComparison.Ordinal) ? await GroupsAsync(writing, cancel) : [],
        };
        return new View("/Desk/Writing/New.cshtml", page, problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static async Task<IReadOnlyList<DesignOption>> GroupsAsync(WritingDesk writing, CancellationToken cancel) =>
    [
        .. (await RecordTitles.LoadAsync(writing.Here, writing.Here.Kinds["group"], cancel)).All
            .Where(g => writing.Staff.May(Permission.Write, writing.Here.Programme, g.Path))
            .OrderBy(g => g.Title, StringComparer.OrdinalIgnoreCase)
            .Select(g => new DesignOption(g.Path, g.Title)),
    ];
}
