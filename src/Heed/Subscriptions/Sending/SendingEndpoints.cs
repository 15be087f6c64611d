using Heed.Accounts;
using Heed.Layout;
using Heed.Platform.Keeping;

namespace Heed.Subscriptions.Sending;

/// <summary>The desk's page about sending.</summary>
public static class SendingEndpoints
{
    /// <summary>Maps it below a programme's desk.</summary>
    public static void MapSending(this IEndpointRouteBuilder programme)
    {
        programme.MapGet("/sending", ShowAsync).NeedsThroughout(Permission.SeeSending);
        programme.MapPost("/sending", ActAsync).NeedsThroughout(Permission.SeeSending);
    }

    private static async Task<IResult> ShowAsync(
        RequestContext here, StaffHere staff, SendingPages room, TopicReader topics, KeptTimes times, CancellationToken cancel)
    {
        var followers = await room.CountAsync(here.Programme, cancel);
        var words = new Dictionary<string, string>();
        foreach (var topic in followers.Topics.Take(SendingPage.MostTopics))
            words[topic.Topic] = (await topics.FindAsync(here.Programme, topic.Topic, cancel))?.Words ?? topic.Topic;
        return new View(
            "/Subscriptions/Sending/Sending.cshtml",
            new SendingPage
            {
                Here = here,
                Staff = await staff.FindAsync(cancel),
                Held = await room.HeldAsync(here.Programme, cancel),
                Sent = await room.SentAsync(here.Programme, cancel),
                Problems = await room.ProblemsAsync(here.Programme, cancel),
                Followers = followers,
                Words = words,
                Kept = await times.InAsync(here.Programme, cancel),
            }
        );
    }

    private static async Task<IResult> ActAsync(
        HttpContext http, RequestContext here, StaffHere staff, SendingPages room, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var by = (await staff.FindAsync(cancel))!.Name;
        if (!Guid.TryParse(form["id"], out var id))
            throw new BadRequestException(T("This request does not say what to stop or send. Open the page again and use its buttons."));
        var (isDone, word) = form["do"].ToString() switch
        {
            "stop" => (await room.StopAsync(here.Programme, id, by, cancel), "mails-stopped"),
            "stop-one" => (await room.StopOneAsync(here.Programme, id, by, cancel), "mails-stopped"),
            "send-now" => (await room.SendNowAsync(here.Programme, id, cancel), "mails-now"),
            _ => throw new BadRequestException(T("You cannot do this here. Open the page again and use its buttons.")),
        };
        return isDone
            ? Results.LocalRedirect($"/desk/{here.Programme}/sending?done={word}")
            : ErrorResults.Refused(
                here, StatusCodes.Status409Conflict, T("Too late"), T("These emails are already being sent, or someone has already stopped "
                    + "them. Their links show the record as it is now."));
    }
}
