using Heed.Layout;
using Heed.Platform.Http;
using Heed.Platform.Mail;
using Heed.Subscriptions.Asking;

namespace Heed.Subscriptions.Leaving;

/// <summary>Seeing, saving and stopping all that an address follows, by a link sent to it: proof of the address is all that is needed.</summary>
public static class ManageSubscriptions
{
    /// <summary>Maps it among the forms of following.</summary>
    internal static void MapMine(this IEndpointRouteBuilder forms)
    {
        forms.MapGet("/follow/mine", (Here here, FormTickets tickets) => FormOf(here, tickets, null, []));
        forms.MapPost("/follow/mine", SendAsync);
        forms.MapGet("/follow/mine/{token}", ShowAsync);
        forms.MapPost("/follow/mine/{token}", OpenAsync);
    }

    private static async Task<IResult> SendAsync(HttpContext http, Here here, FormTickets tickets, Unsubscribing desk, SubscriptionRequests asking, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var address = form["address"].ToString().Trim();
        if (!Letter.IsAddress(address))
            return FormOf(here, tickets, address, [("address", address.Length == 0 ? "Write your mail address." : "That is not a mail address. Write one such as name@example.org.")]);
        if (tickets.Read(form[FormTicket.Field], PageOf(here)) is null)
            return FormOf(here, tickets, address, [("address", "This form was open for too long, or did not come whole. Please send it again.")]);
        if (asking.IsTooMuch(http.Connection.RemoteIpAddress))
            return FormOf(here, tickets, address, [("address", "So much was asked for from your network that we take no more for an hour. Please try again then.")], StatusCodes.Status429TooManyRequests);
        await desk.SendProofAsync(here, address, cancel);
        return new View("/Subscriptions/Asking/Sent.cshtml", new SentPage(address, "If it follows anything here, the mail has a link that shows what. The link works once, for an hour.") { Here = here });
    }

    private static async Task<IResult> ShowAsync(string token, Here here, FollowTokens tokens, Unsubscribing desk, CancellationToken cancel) =>
        tokens.Read(FollowLink.Proof, token) is [var proof] && await desk.IsGoodAsync(here.Programme, proof, cancel)
            ? new View("/Subscriptions/Leaving/Proof.cshtml", new ProofPage(token) { Here = here })
            : FollowEndpoints.Old(here);

    private static async Task<IResult> OpenAsync(string token, Here here, FollowTokens tokens, Unsubscribing desk, TopicReader topics, CancellationToken cancel)
    {
        if (tokens.Read(FollowLink.Proof, token) is not [var proof] || await desk.UseAsync(here.Programme, proof, cancel) is not { } recipient)
            return FollowEndpoints.Old(here);
        var theirs = await desk.OfAsync(here.Programme, recipient, cancel);
        if (theirs.Count == 0)
            return new View("/Subscriptions/Done.cshtml", new DonePage("You follow nothing here", "Nothing is kept about your address but a hash that says nothing to anyone else.", []) { Here = here });
        var page = new AllMinePage(desk.AddressOf(theirs[0])!, await FollowEndpoints.InWordsAsync(here, theirs, topics, tokens, cancel), tokens.Make(FollowLink.Change, theirs.Select(s => s.Id).Take(FollowTokens.Most))) { Here = here };
        return new View("/Subscriptions/Leaving/AllMine.cshtml", page);
    }

    private static View FormOf(Here here, FormTickets tickets, string? address, IReadOnlyList<(string, string)> errors, int? status = null) =>
        new(
            "/Subscriptions/Leaving/Mine.cshtml",
            new MinePage(tickets.Issue(PageOf(here)), address) { Here = here, Errors = errors },
            status ?? (errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK)
        );

    private static string PageOf(Here here) => $"/{here.Programme}/follow/mine";
}
