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
        desk.MapPost(
            "/{programme}/new", (RequestContext here, HttpRequest request) => Results.Redirect(
                $"/desk/{here.Programme}/new/{Uri.EscapeDataString(request.Form["kind"].ToString())}")).Needs(Permission.Write);
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
            return ErrorResults.NotFound(writing.Here);
        var typed = new FormValues();
        var beginning = await NewRecordSource.FindAsync(writing.Here, of, from ?? "", relation ?? "", cancel);
        var identity = Slices.Registry[of].Identity;
        if (NewReference.IsNumbered(of) && identity.Asks is null)
            typed.Open("reference").Text = await NewReference.ProposeAsync(
                writing.Here, of, "", identity.Follows == beginning?.Field.Name ? from : null, cancel);
        if (beginning is not null && (beginning.Field == of.FieldAbove || beginning.Field.Name == identity.Within))
            typed.Open(beginning.Field.Name).Text = from;
        if (beginning is not null && identity.Title?.Invoke(beginning.Field.Name, beginning.Title) is { } title)
            typed.Open("title").Text = title;
        return await PageAsync(writing, of, typed, beginning, [], cancel);
    }

    // A secretary reads what is for the own group, and not all that is for staff: what they write would be hidden from themselves.
    private static Audience? StartsFor(WritingDesk writing, Kind kind, NewRecord begun) =>
        begun.Content.StartsFor == Audience.Staff
        && !writing.Staff.May(Permission.ReadDrafts, writing.Here.Programme, "")
        && kind.PathAbove(begun.Path) is { } above
        && Slices.Registry.WithMembers.Kind.ReferenceIn(above) is { } group
            ? Audience.MembersOf(group)
            : null;

    private static async Task<IResult> BeginAsync(
        WritingDesk writing, ProgrammeLedger ledger, string kind, string? from, string? relation, CancellationToken cancel)
    {
        var here = writing.Here;
        if (KindOf(here, kind) is not { } of)
            return ErrorResults.NotFound(here);
        await writing.EnterAsync(cancel);
        var typed = FormValues.Of(await here.Request.ReadFormAsync(cancel));
        var beginning = await NewRecordSource.FindAsync(here, of, from ?? "", relation ?? "", cancel);
        var begun = await NewRecord.ReadAsync(here, of, typed, beginning, cancel);
        if (begun.Problems.Count > 0)
            return await PageAsync(writing, of, typed, beginning, begun.Problems, cancel);
        if (!writing.Staff.May(Permission.Write, here.Programme, begun.Path))
            return ErrorResults.Refused(
                here, StatusCodes.Status403Forbidden, "Your role does not allow this",
                "You write for a group. Start one of its meetings, or ask an editor of the programme.");
        try
        {
            await ledger.SaveDraftAsync(
                new DraftSave(here.Programme, begun.Path, begun.Content, 0, writing.Staff.Name, StartsFor(writing, of, begun)), cancel);
        }
        catch (StaleDraftException)
        {
            var taken = $"Someone else has just taken the reference of {begun.Path}. Choose another one.";
            return await PageAsync(writing, of, typed, beginning, [(NewAddress.FieldOf(of), taken)], cancel);
        }
        return Results.Redirect($"/desk/{here.Programme}/edit/{begun.Path}?done=saved");
    }

    private static Kind? KindOf(RequestContext here, string name) =>
        here.Kinds.All.FirstOrDefault(k => k.Name == name && k.Template.Length > 0);

    private static async Task<IResult> PageAsync(
        WritingDesk writing, Kind kind, FormValues typed, NewRecordSource? beginning, IReadOnlyList<(string, string)> problems,
        CancellationToken cancel)
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
            Above = await OptionsAsync(writing, kind.FieldAbove, cancel),
            Within = await OptionsAsync(writing, NewAddress.Within(kind), cancel),
        };
        return new View("/Desk/Writing/New.cshtml", page, problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    // The records that it can be below, or be numbered within, as far as the person may write there.
    private static async Task<IReadOnlyList<DesignOption>> OptionsAsync(
        WritingDesk writing, ContentField? field, CancellationToken cancel) =>
        field is null
            ? []
            :
            [
                .. (await RecordTitles.LoadAsync(writing.Here, LinkSearch.KindOf(writing.Here, field), cancel)).All
                    .Where(r => writing.Staff.May(Permission.Write, writing.Here.Programme, r.Path))
                    .OrderBy(r => r.Title, StringComparer.OrdinalIgnoreCase)
                    .Select(r => new DesignOption(r.Path, r.Title)),
            ];
}
