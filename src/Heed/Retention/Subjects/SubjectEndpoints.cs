using System.Text.Json;
using Heed.Accounts;
using Heed.Accounts.SignIn;
using Heed.Layout;
using Heed.Platform.Mail;

namespace Heed.Retention.Subjects;

/// <summary>
/// Assembling what is held on a subject, for a request for information. What is asked for is sent in forms only: no address stands in an
/// address.
/// </summary>
public static class SubjectEndpoints
{
    private const int LongestWords = 200;
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Maps it below retention, for those who have proved lately who they are.</summary>
    public static void MapSubjects(this IEndpointRouteBuilder retention)
    {
        var subject = retention.MapGroup("/subject").AddEndpointFilter<FreshSignIn>()
            .WithMetadata(new AskedOn(http => $"/desk/{http.GetRouteValue("programme")}/retention/subject"));
        subject.MapGet(
            "", async (RequestContext here, StaffHere staff, CancellationToken cancel) => Page(
                here, (await staff.FindAsync(cancel))!, new SubjectAsked("", ""), null, [])).Needs(Permission.Retain);
        subject.MapPost("", SearchAsync).Needs(Permission.Retain);
        subject.MapPost("/export", ExportAsync).Needs(Permission.Retain);
    }

    private static View Page(
        RequestContext here, Staff staff, SubjectAsked asked, SubjectFindings? findings, List<(string, string)> errors) =>
        new("/Retention/Subjects/Subject.cshtml",
            new SubjectPage { Here = here, Staff = staff, Asked = asked, Findings = findings, Errors = errors },
            errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);

    private static async Task<IResult> SearchAsync(
        HttpContext http, RequestContext here, StaffHere staff, SubjectSearch search, CancellationToken cancel)
    {
        var (asked, by) = (Asked(await http.Request.ReadFormAsync(cancel)), (await staff.FindAsync(cancel))!);
        var errors = ErrorsOf(asked);
        return errors.Count > 0 ? Page(here, by, asked, null, errors)
            : Page(here, by, asked, await search.FindAsync(by, here.Programme, asked, cancel), []);
    }

    private static async Task<IResult> ExportAsync(
        HttpContext http, RequestContext here, StaffHere staff, SubjectSearch search, TimeProvider clock, CancellationToken cancel)
    {
        var (asked, by) = (Asked(await http.Request.ReadFormAsync(cancel)), (await staff.FindAsync(cancel))!);
        var errors = ErrorsOf(asked);
        if (errors.Count > 0)
            return Page(here, by, asked, null, errors);
        var findings = await search.FindAsync(by, here.Programme, asked, cancel);
        var assembled = new
        {
            programme = here.Programme,
            assembledAt = clock.GetUtcNow(),
            assembledBy = by.Name,
            withTheSafeguardingLead = findings.SealedOff,
            isCut = findings.IsCut,
            comments = findings.Comments.Select(
                c => new { id = c.Id, on = c.Path, c.State, c.ReceivedAt, c.DecidedAt, c.Reason, wordings = c.Wordings.Select(
                    w => new { w.Name, w.Text }) }),
            others = findings.Others.Select(o => new { o.Title, o.State, o.At }),
        };
        return Results.File(JsonSerializer.SerializeToUtf8Bytes(assembled, Readable), "application/json", "subject.json");
    }

    private static SubjectAsked Asked(IFormCollection form) => new(form["address"].ToString().Trim(), form["words"].ToString().Trim());

    private static List<(string, string)> ErrorsOf(SubjectAsked asked)
    {
        var errors = new List<(string, string)>();
        if (asked.Address.Length == 0 && asked.Words.Length == 0)
            errors.Add(("address", "Enter an email address or words."));
        if (asked.Address.Length > 0 && !EmailMessage.IsAddress(asked.Address))
            errors.Add(("address", "Enter an email address, like name@example.org."));
        if (asked.Words.Length > LongestWords)
            errors.Add(("words", $"Shorten the words to {LongestWords} characters."));
        return errors;
    }
}
