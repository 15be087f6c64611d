using System.Globalization;
using Heed.Accounts;
using Heed.Desk.Releases;
using Heed.Desk.Reviewing;
using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Heed.Records;

namespace Heed.Desk.Previews;

/// <summary>
/// A draft as others will see it: the public, the members of a group, or staff, on any day. It is published for one look and taken back.
/// </summary>
public static class PreviewEndpoints
{
    /// <summary>Maps the preview below a programme's desk.</summary>
    public static void MapPreviews(this IEndpointRouteBuilder programme, KindRegistry registry)
    {
        programme.MapGet(
            "/preview/{**path}",
            (string? path, HttpContext http, RequestContext here, ProgrammeLedger ledger, StaffHere staff, ReleasePages releases,
                Companions companions, CancellationToken cancel) => ShowAsync(
                    path ?? "", registry, http, here, ledger, staff, releases, companions, cancel)).Needs(Permission.ReadDrafts)
                        .When(RecordState.Draft, RecordState.InReview, RecordState.Approved, RecordState.Scheduled);
        programme.MapGet(
            "/preview-as/{**path}", (string? path, RequestContext here, StaffHere staff, CancellationToken cancel) => ChooseAsync(
                path ?? "", here, staff, cancel)).Needs(Permission.ReadDrafts)
                    .When(RecordState.Draft, RecordState.InReview, RecordState.Approved, RecordState.Scheduled);
    }

    private static async Task<IResult> ShowAsync(
        string path, KindRegistry registry, HttpContext http, RequestContext here, ProgrammeLedger ledger, StaffHere staffHere,
        ReleasePages releases,
        Companions companions, CancellationToken cancel)
    {
        var staff = (await staffHere.FindAsync(cancel))!;
        if (await here.Reading.DraftAsync(here.Programme, path, cancel) is not { } draft
            || !here.Kinds.TryResolve(path, out var kind, out _))
            return ErrorResults.NotFound(here);
        // Through the eyes of those it is for, unless others are asked for.
        var wanted = http.Request.Query["as"].ToString() is { Length: > 0 } asked ? asked : draft.Audience.Value;
        if (!MayLookAs(wanted, here.Programme, staff))
            return ErrorResults.NotFound(here);
        var (viewer, whom) = As(wanted, here.Programme, staff);
        var day = DayOf(http.Request.Query["on"].ToString(), here.Today);
        var pages = registry.All.First(f => f.Kind == kind);
        // What goes out together is shown together: a recommendation with its report.
        var together = (await releases.WithAsync(path, cancel)).Append(draft).Concat(await companions.OfAsync(draft, cancel))
            .DistinctBy(d => d.Path).ToList();
        var release = new Release(
            here.Programme,
            staff.Name) { Drafts = [.. together.Select(d => new ReleasedDraft(d.Path, d.Version, "Not said yet."))],
                ApprovedBy = staff.Name };
        // The page is made while the rehearsal lasts, since what it reads is gone afterwards; it is sent when nobody waits for it any more.
        var wire = http.Response.Body;
        using var made = new MemoryStream();
        http.Response.Body = made;
        try
        {
            await ledger.RehearseAsync(
                release,
                async () =>
                {
                    here.Preview(
                        path, [.. together.Select(d => d.Path)], viewer, day, whom,
                        $"?as={Uri.EscapeDataString(wanted)}&on={day:yyyy-MM-dd}");
                    var page = await RecordEndpoints.ShowAsync(pages, path, here, [], cancel);
                    await page.ExecuteAsync(http);
                    return true;
                },
                cancel
            );
        }
        finally
        {
            http.Response.Body = wire;
        }
        made.Position = 0;
        await made.CopyToAsync(wire, cancel);
        return Results.Empty;
    }

    private static async Task<IResult> ChooseAsync(string path, RequestContext here, StaffHere staff, CancellationToken cancel)
    {
        if (await here.Reading.DraftAsync(here.Programme, path, cancel) is null)
            return ErrorResults.NotFound(here);
        var groups = await here.Reading.ListAsync(
            new ListQuery(here.Programme) { Kinds = [Slices.Registry.WithMembers.Kind.Name], Take = 500 }, cancel);
        var person = (await staff.FindAsync(cancel))!;
        var offered = groups.Records.Where(g => MayLookAs("group:" + g.Entry.Reference, here.Programme, person));
        var page = new PreviewChoicePage { Here = here, Staff = person, Path = path,
            Groups = [.. offered.Select(g => (g.Entry.Reference, g.Entry.Title))] };
        return new View("/Desk/Previews/Choose.cshtml", page);
    }

    // Nobody sees through other eyes what their own may not: a group's secretary looks as its members, and as the public.
    private static bool MayLookAs(string wanted, string programme, Staff staff) =>
        !wanted.StartsWith("group:", StringComparison.Ordinal)
        || staff.May(Permission.ReadDrafts, programme, "")
        || staff.Of(Role.GroupSecretary, programme).Contains(Slices.Registry.WithMembers.Kind.PathOf(wanted[6..]));

    private static (Viewer Viewer, string Whom) As(string wanted, string programme, Staff staff)
    {
        if (wanted == "staff")
            return (staff.In(programme), "staff");
        return wanted.StartsWith("group:", StringComparison.Ordinal)
            ? (Viewer.Named("preview", [(programme, wanted[6..])], []), "a member of the group")
            : (Viewer.Public, "the public");
    }

    private static DateOnly DayOf(string text, DateOnly today)
    {
        if (text.Length == 0)
            return today;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1900 and < 2200
            ? day
            : throw new BadRequestException($"“{(text.Length > 40 ? text[..40] : text)}” is not a date we can use. Enter the year, month "
                + $"and day, such as 2026-12-01.");
    }
}

/// <summary>Chooses through whose eyes, and on which day.</summary>
public sealed class PreviewChoicePage : DeskPage
{
    public override string Title => "Preview as";

    /// <summary>The record's address below its programme.</summary>
    public required string Path { get; init; }

    /// <summary>The programme's groups: reference and title.</summary>
    public required IReadOnlyList<(string Reference, string Title)> Groups { get; init; }
}
