using Heed.Accounts;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.YourData.Requests;

/// <summary>What people asked about their data, at the desk: the log, and complaints to answer.</summary>
public static class RequestEndpoints
{
    private const int MostShown = 100;

    /// <summary>Maps them below a programme's desk.</summary>
    public static void MapDataRequests(this IEndpointRouteBuilder programme)
    {
        programme.MapGet("/requests", ListAsync).Needs(Permission.Retain);
        programme.MapGet("/requests/{id}", ShowAsync).Needs(Permission.Retain);
        programme.MapPost("/requests/{id}", AnswerAsync).Needs(Permission.Retain);
    }

    private static async Task<IResult> ListAsync(RequestContext here, StaffHere staff, HeedDatabase db, CancellationToken cancel)
    {
        // That somebody asked for a link belongs to no programme, and is not shown in any.
        var all = db.DataRequests.AsNoTracking().Where(r => r.Programme == here.Programme);
        var page = new RequestsPage
        {
            Here = here,
            Staff = await staff.FindAsync(cancel),
            Open = await all.Where(r => r.Kind == DataRequestKind.Complaint && r.ClosedAt == null).OrderBy(r => r.DueOn)
                .ToListAsync(cancel),
            Others = await all.Where(r => r.Kind != DataRequestKind.Complaint || r.ClosedAt != null).OrderByDescending(r => r.At)
                .Take(MostShown).ToListAsync(cancel),
        };
        return new View("/YourData/Requests/Requests.cshtml", page);
    }

    private static async Task<IResult> ShowAsync(
        string id, RequestContext here, StaffHere staff, HeedDatabase db, Complaints complaints, CancellationToken cancel)
    {
        if (await FindAsync(id, here, db, cancel) is not { } request)
            return ErrorResults.NotFound(here);
        return await PageAsync(request, here, staff, complaints, "", [], cancel);
    }

    private static async Task<View> PageAsync(
        DataRequest request, RequestContext here, StaffHere staff, Complaints complaints, string answer,
        IReadOnlyList<(string, string)> errors,
        CancellationToken cancel) =>
        new(
            "/YourData/Requests/Request.cshtml",
            new RequestPage
            {
                Here = here,
                Staff = await staff.FindAsync(cancel),
                Request = request,
                Message = complaints.Opened(request.ClosedMessage),
                Answered = complaints.Opened(request.ClosedAnswer),
                Answer = answer,
                Errors = errors,
            },
            errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK
        );

    private static async Task<IResult> AnswerAsync(
        string id, HttpContext http, RequestContext here, StaffHere staff, HeedDatabase db, Complaints complaints, CancellationToken cancel)
    {
        if (await FindAsync(id, here, db, cancel) is not { } request)
            return ErrorResults.NotFound(here);
        var (form, by) = (await http.Request.ReadFormAsync(cancel), (await staff.FindAsync(cancel))!);
        var answer = form["answer"].ToString().Trim().ReplaceLineEndings("\n");
        try
        {
            if (form["what"] == "acknowledge")
            {
                await complaints.AcknowledgeAsync(request, by.Name, cancel);
                return Results.LocalRedirect($"/desk/{here.Programme}/requests/{request.Id:N}?done=acknowledged");
            }
            if (answer.Length is 0 or > DataRequest.LongestMessage)
                return await PageAsync(
                    request, here, staff, complaints, answer,
                    [("answer", answer.Length == 0 ? "Enter your answer to the person."
                        : $"Your answer has {answer.Length} characters. Shorten it to {DataRequest.LongestMessage}.")], cancel);
            await complaints.CloseAsync(request, answer, by.Name, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusedException("decided", "Someone else answered this at the same time. Open it again to see their answer.");
        }
        return Results.LocalRedirect($"/desk/{here.Programme}/requests?done=closed");
    }

    private static async Task<DataRequest?> FindAsync(string id, RequestContext here, HeedDatabase db, CancellationToken cancel) =>
        Guid.TryParse(id, out var key) ? await db.DataRequests.FirstOrDefaultAsync(
            r => r.Id == key && r.Programme == here.Programme && r.Kind == DataRequestKind.Complaint, cancel) : null;
}
