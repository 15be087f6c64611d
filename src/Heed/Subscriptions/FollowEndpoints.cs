using Heed.Layout;
using Heed.Platform.Http;
using Heed.Platform.Keeping;
using Heed.Platform.Mail;
using Heed.Subscriptions.Asking;
using Heed.Subscriptions.Keeping;
using Heed.Subscriptions.Leaving;

namespace Heed.Subscriptions;

/// <summary>
/// Following by mail: asking, confirming, changing, leaving. Whatever a GET asks for changes nothing: programs that open every link of a
/// mail do no harm.
/// </summary>
public static class FollowEndpoints
{
    /// <summary>Maps following below a programme.</summary>
    public static void MapFollowing(this IEndpointRouteBuilder programme)
    {
        programme.MapGet("/follow", ShowAsync).TakesEvenEmpty("what");
        var forms = programme.MapGroup("").AsOpenForms().AddEndpointFilter<InTurn>();
        forms.MapPost("/follow", AskAsync);
        forms.MapGet("/follow/confirm/{token}", ShowConfirmAsync);
        forms.MapPost("/follow/confirm/{token}", ConfirmAsync);
        forms.MapGet("/follow/stop/{token}", ShowStopAsync);
        // Mail programs send this one for their reader (RFC 8058): from anywhere, without a cookie, in whatever form.
        programme.MapPost("/follow/stop/{token}", StopAsync).WithMetadata(OpenForm.OneClick);
        forms.MapGet("/follow/change/{token}", ShowChangeAsync);
        forms.MapPost("/follow/change/{token}", ChangeAsync);
        // All that is held of an address is shown on one page for the whole site.
        programme.MapGet("/follow/mine", () => Results.Redirect("/your-data", permanent: true));
    }

    // What a link names, in words.
    private static async Task<IReadOnlyList<Followed>> InWordsAsync(
        RequestContext here, IReadOnlyList<Subscription> subscriptions, TopicReader topics, FollowTokens tokens, CancellationToken cancel)
    {
        var followed = new List<Followed>();
        foreach (var subscription in subscriptions)
            followed.Add(
                new Followed(
                    subscription, await WordsAsync(here, subscription.Topic, topics, cancel),
                    tokens.Make(FollowLink.Change, subscription.Id)));
        return followed;
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, RequestContext here, FormTickets tickets, TopicReader topics, CancellationToken cancel)
    {
        if (!here.Request.Query.ContainsKey("what"))
            return new View("/Subscriptions/Ways.cshtml", await WaysPage.LoadAsync(here, Slices.Registry, cancel));
        // A form is made for one reader.
        NoCache.Ask(http);
        http.Response.Headers.CacheControl = "no-store";
        var topic = await topics.ParseAsync(here.Programme, here.Request.Query["what"].ToString(), cancel);
        return here.IsClosed ? Closed(here) : FormOf(here, topic, tickets, null, "immediately", []);
    }

    private static async Task<IResult> AskAsync(
        HttpContext http, RequestContext here, FormTickets tickets, TopicReader topics, SubscriptionRequests desk, KeptTimes times,
        CancellationToken cancel)
    {
        if (here.IsClosed)
            return Closed(here);
        var form = await http.Request.ReadFormAsync(cancel);
        var topic = await topics.ParseAsync(here.Programme, form["what"].ToString(), cancel);
        var (address, often) = (form["address"].ToString().Trim(), form["often"].ToString());
        var errors = new List<(string, string)>();
        if (!EmailMessage.IsAddress(address))
            errors.Add(
                ("address", address.Length == 0 ? T("Enter your email address.")
                    : T("Enter an email address, like name@example.org.")));
        if (Frequencies.Read(often) is null)
            errors.Add(("often", T("Choose how often we should email you.")));
        if (errors.Count == 0 && tickets.Read(form[FormTicket.Field], PageOf(here)) is null)
            errors.Add(("address", T("This form was open for too long, or is incomplete. Send it again.")));
        if (errors.Count > 0)
            return FormOf(here, topic, tickets, address, often, errors);
        if (desk.IsTooMuch(http.Connection.RemoteIpAddress) || await desk.IsFullAsync(cancel))
            return FormOf(
                here, topic, tickets, address, often, [("address", T("We are getting too many requests. Try again in an hour. You can also "
                    + "follow by feed, without an email address."))], StatusCodes.Status429TooManyRequests);
        var chosen = Frequencies.Read(often)!.Value;
        await desk.AskAsync(here, topic, address, chosen, cancel);
        var kept = (await times.InAsync(here.Programme, cancel))[UnconfirmedLine.Name];
        return new View(
            "/Subscriptions/Asking/Sent.cshtml", new SentPage(
                address, T($"You asked for emails about: {topic.Words}. How often: {chosen.InWords}.") + " "
                    + T($"Open it and confirm. If you do not, we send nothing more and delete the address after {kept.ForPublic}."))
                { Here = here });
    }

    private static async Task<IResult> ShowConfirmAsync(
        string token, RequestContext here, FollowTokens tokens, Unsubscribing desk, TopicReader topics, CancellationToken cancel)
    {
        if (await OneOfAsync(
            FollowLink.Confirm, token, here, tokens, desk, cancel) is not { State: not SubscriptionState.Ended } subscription)
            return Old(here);
        return new View(
            "/Subscriptions/Asking/Confirm.cshtml", new ConfirmPage(
                token, subscription, await WordsAsync(here, subscription.Topic, topics, cancel)) { Here = here });
    }

    private static async Task<IResult> ConfirmAsync(
        string token, RequestContext here, FollowTokens tokens, SubscriptionRequests desk, TopicReader topics, CancellationToken cancel)
    {
        if (tokens.Read(FollowLink.Confirm, token) is not [var id]
            || await desk.ConfirmAsync(here.Programme, id, cancel) is not { } subscription)
            return Old(here);
        var sentence = T($"How often: {subscription.Frequency.InWords}. Every email has links to change this or unsubscribe.");
        var things = new[] { await WordsAsync(here, subscription.Topic, topics, cancel) };
        return new View("/Subscriptions/Done.cshtml", new DonePage(T("You are now following this"), sentence, things) { Here = here });
    }

    private static async Task<IResult> ShowStopAsync(
        string token, RequestContext here, FollowTokens tokens, Unsubscribing desk, TopicReader topics, CancellationToken cancel)
    {
        if (tokens.Read(FollowLink.Stop, token) is not { } ids)
            return Old(here);
        return new View(
            "/Subscriptions/Leaving/Stop.cshtml", new StopPage(
                token, await InWordsAsync(
                    here, await desk.FindAsync(here.Programme, ids, cancel), topics, tokens, cancel)) { Here = here });
    }

    private static async Task<IResult> StopAsync(
        string token, HttpContext http, RequestContext here, FollowTokens tokens, Unsubscribing desk, TopicReader topics,
        CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (tokens.Read(FollowLink.Stop, token) is not { } ids)
            return Old(here);
        var named = await desk.FindAsync(here.Programme, ids, cancel);
        await desk.EndAsync(here.Programme, ids, cancel);
        return await StoppedAsync(here, named, topics, tokens, cancel);
    }

    private static async Task<IResult> ShowChangeAsync(
        string token, RequestContext here, FollowTokens tokens, Unsubscribing desk, TopicReader topics, CancellationToken cancel)
    {
        if (tokens.Read(FollowLink.Change, token) is not { } ids)
            return Old(here);
        return new View(
            "/Subscriptions/Leaving/Change.cshtml", new ChangePage(
                token, await InWordsAsync(
                    here, await desk.FindAsync(here.Programme, ids, cancel), topics, tokens, cancel)) { Here = here });
    }

    private static async Task<IResult> ChangeAsync(
        string token, HttpContext http, RequestContext here, FollowTokens tokens, Unsubscribing desk, TopicReader topics,
        CancellationToken cancel)
    {
        if (tokens.Read(FollowLink.Change, token) is not { } ids)
            return Old(here);
        var form = await http.Request.ReadFormAsync(cancel);
        var named = await desk.FindAsync(here.Programme, ids, cancel);
        if (form["do"] == "stop")
        {
            await desk.EndAsync(here.Programme, ids, cancel);
            return await StoppedAsync(here, named, topics, tokens, cancel);
        }
        if (form["do"] == "stop-all")
        {
            var all = named.Count == 0 ? [] : await desk.OfAsync(here.Programme, named[0].Recipient, cancel);
            await desk.EndAsync(here.Programme, [.. all.Select(s => s.Id)], cancel);
            return await StoppedAsync(here, all, topics, tokens, cancel);
        }
        if (Frequencies.Read(form["often"]) is not { } often)
            return new View(
                "/Subscriptions/Leaving/Change.cshtml", new ChangePage(
                    token, await InWordsAsync(
                        here, named, topics, tokens,
                        cancel)) { Here = here, Errors = [("often", T("Choose how often we should email you."))] });
        await desk.ChangeAsync(here.Programme, ids, often, cancel);
        var things = (await InWordsAsync(here, await desk.FindAsync(here.Programme, ids, cancel), topics, tokens, cancel)).Where(
            f => f.Subscription.State == SubscriptionState.Confirmed).Select(f => f.Words);
        var sentence = T($"How often you will get emails: {often.InWords}.");
        return new View("/Subscriptions/Done.cshtml", new DonePage(T("Changed"), sentence, [.. things]) { Here = here });
    }

    private static async Task<IResult> StoppedAsync(
        RequestContext here, IReadOnlyList<Subscription> named, TopicReader topics, FollowTokens tokens, CancellationToken cancel)
    {
        var things = (await InWordsAsync(here, named, topics, tokens, cancel)).Select(f => f.Words).ToList();
        var sentence = T("You will get no more emails about this. We have deleted your email address.");
        return new View("/Subscriptions/Done.cshtml", new DonePage(T("You have unsubscribed"), sentence, things) { Here = here });
    }

    private static View FormOf(
        RequestContext here, SubscriptionTopic topic, FormTickets tickets, string? address, string? often, List<(string, string)> errors,
        int? status = null) =>
        new(
            "/Subscriptions/Asking/Follow.cshtml",
            new FollowFormPage { Here = here, Topic = topic, Ticket = tickets.Issue(PageOf(here)), Address = address, Often = often,
                Errors = errors },
            status ?? (errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK)
        );

    private static IResult Closed(RequestContext here) =>
        ErrorResults.Refused(
            here, StatusCodes.Status409Conflict, T("This programme has closed"),
            T("There is nothing more to follow. You can still read everything in its record."));

    private static string PageOf(RequestContext here) => $"/{here.Name}/follow";

    private static async Task<Subscription?> OneOfAsync(
        FollowLink purpose, string token, RequestContext here, FollowTokens tokens, Unsubscribing desk, CancellationToken cancel) =>
        tokens.Read(purpose, token) is [var id] && await desk.FindAsync(here.Programme, [id], cancel) is [var found] ? found : null;

    private static async Task<string> WordsAsync(RequestContext here, string topic, TopicReader topics, CancellationToken cancel) =>
        (await topics.FindAsync(here.Programme, topic, cancel))?.Words ?? T($"A page that is no longer public ({topic})");

    private static IResult Old(RequestContext here) =>
        ErrorResults.Refused(
            here, StatusCodes.Status404NotFound, T("This link no longer works"),
            T("The link has already been used, has expired, or is incomplete. To follow something, open its page "
                + "and choose “Get emails”. To unsubscribe, use the link in any email about what you follow."));
}
