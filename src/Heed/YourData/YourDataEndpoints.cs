using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Http;
using Heed.Platform.Keeping;
using Heed.Platform.Mail;
using Heed.YourData.Requests;

namespace Heed.YourData;

/// <summary>
/// What is held of somebody, over all programmes: proof of an address by a link, then one page. No cookie is set, and no address stands in
/// an address.
/// </summary>
public static class YourDataEndpoints
{
    /// <summary>The name of the field that carries who it is.</summary>
    public const string TicketField = "ticket";

    // From one network.
    private const int MostAnHour = 60;

    public static void MapYourData(this IEndpointRouteBuilder site)
    {
        var form = site.MapGroup("/your-data").AsOpenForms().AddEndpointFilter<InTurn>();
        form.MapGet("", (RequestContext here) => AskPage(here, "", []));
        form.MapPost("", AskAsync);
        form.MapGet("/link/{token}", LinkAsync);
        form.MapPost("/link/{token}", OpenAsync);
        form.MapPost(
            "/see", (HttpContext http, RequestContext here, DataTickets tickets, PersonData data, ProgrammeTitles titles,
                CancellationToken cancel) =>
                WithAddressAsync(
                    http, here, tickets, address => PageAsync(here, address, http, tickets, data, titles, [], [], cancel), cancel));
        form.MapPost("/download", DownloadAsync);
        form.MapPost("/do", DoAsync);
        form.MapPost("/complain", ComplainAsync);
    }

    private static View AskPage(RequestContext here, string typed, IReadOnlyList<(string, string)> errors) =>
        new("/YourData/Ask.cshtml", new AskPage { Here = here, Typed = typed, Errors = errors },
            errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);

    private static async Task<IResult> AskAsync(
        HttpContext http, RequestContext here, DataAsking asking, NetworkCounts counts, SiteAddress site, CancellationToken cancel)
    {
        var typed = (await http.Request.ReadFormAsync(cancel))["address"].ToString().Trim();
        if (!EmailMessage.IsAddress(typed))
            return AskPage(
                here, typed,
                [("address", typed.Length == 0 ? T("Enter your email address.")
                    : T("Enter an email address, like name@example.org."))]);
        if (counts.Add("your-data", http.Connection.RemoteIpAddress, TimeSpan.FromHours(1)) > MostAnHour)
            return ErrorResults.Refused(
                here, StatusCodes.Status429TooManyRequests, T("Too many requests"),
                T("Too many links have been requested from your network. Try again in an hour."));
        await asking.AskAsync(typed, site.Origin, cancel);
        return new View("/YourData/Asked.cshtml", new AskedPage { Here = here });
    }

    // Opening the link changes nothing: programs that look through mails open every link. Only the button uses it.
    private static async Task<IResult> LinkAsync(string token, RequestContext here, DataAsking asking, CancellationToken cancel) =>
        await asking.IsGoodAsync(token, cancel) ? new View("/YourData/Link.cshtml", new LinkPage { Here = here }) : TooLate(here);

    private static async Task<IResult> OpenAsync(
        string token, HttpContext http, RequestContext here, DataAsking asking, DataTickets tickets, PersonData data,
        ProgrammeTitles titles,
        CancellationToken cancel) =>
        await asking.OpenAsync(token, cancel) is { } address
            ? await PageAsync(here, address, tickets.Issue(address), data, titles, [], [], cancel) : TooLate(here);

    private static Task<IResult> DownloadAsync(
        HttpContext http, RequestContext here, DataTickets tickets, PersonData data, TimeProvider clock, CancellationToken cancel) =>
        WithAddressAsync(
            http,
            here,
            tickets,
            async address =>
            {
                var all = await data.FindAsync(address, cancel);
                await data.NoteDownloadAsync(address, cancel);
                var download = new DataDownload(all, here.Origin, clock.GetUtcNow().UtcDateTime);
                return http.Request.Form["format"] == "json"
                    ? Results.File(download.AsJson(), "application/json", "your-data.json")
                    : Results.File(download.AsPage(), "text/html; charset=utf-8", "your-data.html");
            },
            cancel
        );

    private static Task<IResult> DoAsync(
        HttpContext http, RequestContext here, DataTickets tickets, PersonData data, ProgrammeTitles titles, CancellationToken cancel) =>
        WithAddressAsync(
            http,
            here,
            tickets,
            async address =>
            {
                var form = http.Request.Form;
                var id = form["id"].ToString();
                if (!Enum.TryParse<PersonRight>(form["what"], out var right) || !Enum.IsDefined(right)
                    || id.Length > 0 && !Guid.TryParse(id, out _))
                    return await PageAsync(
                        here, address, http, tickets, data, titles, [], [("what", T("Choose what you want to do."))], cancel);
                // What can't be undone is asked for twice.
                if (right == PersonRight.Erase && !form[PersonPage.SureField(id)].Contains("true"))
                    return await PageAsync(
                        here, address, http, tickets, data, titles, [],
                        [(PersonPage.SureField(id), T("Tick the box to confirm. You cannot undo this."))], cancel);
                var done = await data.DoAsync(address, right, id.Length == 0 ? null : Guid.Parse(id), cancel);
                return await PageAsync(here, address, http, tickets, data, titles, done.Sentences, [], cancel, done.Title);
            },
            cancel
        );

    private static Task<IResult> ComplainAsync(
        HttpContext http, RequestContext here, DataTickets tickets, PersonData data, ProgrammeTitles titles, Complaints complaints,
        CancellationToken cancel) =>
        WithAddressAsync(
            http,
            here,
            tickets,
            async address =>
            {
                var (programme, message) =
                    (http.Request.Form["programme"].ToString(), http.Request.Form["message"].ToString().Trim().ReplaceLineEndings("\n"));
                var errors = new List<(string, string)>();
                if (!(await titles.AllAsync(cancel)).Any(p => p.Name == programme))
                    errors.Add(("programme", T("Choose a programme.")));
                if (message.Length is 0 or > DataRequest.LongestMessage)
                    errors.Add(
                        ("message", message.Length == 0 ? T("Enter your objection or complaint.")
                            : T($"Your message has {message.Length:# character|# characters}. Shorten it to {
                                DataRequest.LongestMessage}.")));
                if (errors.Count > 0)
                    return await PageAsync(here, address, http, tickets, data, titles, [], errors, cancel);
                var taken = await complaints.TakeAsync(address, programme, message, cancel);
                return await PageAsync(
                    here, address, http, tickets, data, titles,
                    [T($"We have sent your message to the people who look after this programme. They must acknowledge it by {
                        taken.DueOn!.Value}. They will answer by email.")], [], cancel);
            },
            cancel
        );

    private static async Task<IResult> WithAddressAsync(
        HttpContext http, RequestContext here, DataTickets tickets, Func<string, Task<IResult>> work, CancellationToken cancel) =>
        tickets.Read((await http.Request.ReadFormAsync(cancel))[TicketField].ToString()) is { } address
            ? await work(address)
            : ErrorResults.Refused(
                here, StatusCodes.Status410Gone, T("This page has closed"),
                T($"It closes after {DataTickets.LifeInWords}, so that no one else finds it open. Nothing was changed.") + " "
                    + T("Ask for a new link at “Your data”."));

    private static Task<IResult> PageAsync(
        RequestContext here, string address, HttpContext http, DataTickets tickets, PersonData data, ProgrammeTitles titles,
        IReadOnlyList<string> done, IReadOnlyList<(string, string)> errors, CancellationToken cancel, string? doneTitle = null) =>
        PageAsync(
            here, address, http.Request.Form[TicketField].ToString(), data, titles, done, errors, cancel, http.Request.Form, doneTitle);

    private static async Task<IResult> PageAsync(
        RequestContext here, string address, string ticket, PersonData data, ProgrammeTitles titles, IReadOnlyList<string> done,
        IReadOnlyList<(string, string)> errors, CancellationToken cancel, IFormCollection? typed = null, string? doneTitle = null)
    {
        var page = new PersonPage
        {
            Here = here,
            Address = address,
            Ticket = ticket,
            Held = await data.FindAsync(address, cancel),
            Programmes = await titles.AllAsync(cancel),
            Done = done,
            DoneTitle = doneTitle ?? T("Done"),
            Errors = errors,
            Message = errors.Count > 0 ? typed?["message"].ToString() ?? "" : "",
        };
        return new View("/YourData/Person.cshtml", page, errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static IResult TooLate(RequestContext here) =>
        ErrorResults.Refused(
            here, StatusCodes.Status410Gone, T("This link no longer works"),
            T($"It has already been used, or is more than {DataAsking.LinkLife} old.") + " "
                + T("Ask for a new link at “Your data”."));
}
