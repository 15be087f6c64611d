using Heed.Accounts.Administration;
using Heed.Accounts.Alone;
using Heed.Accounts.Links;
using Heed.Accounts.Own;
using Heed.Accounts.SignIn;
using Heed.Accounts.Tokens;
using Heed.Moderation;
using Heed.Moderation.Safeguarding;
using Heed.Desk.Attachments;
using Heed.Desk.Beginning;
using Heed.Desk.Calendar;
using Heed.Desk.Finding;
using Heed.Desk.Oversight;
using Heed.Desk.Previews;
using Heed.Desk.Releases;
using Heed.Desk.Removals;
using Heed.Desk.Reviewing;
using Heed.Desk.Work;
using Heed.Desk.Writing;
using Heed.Retention;
using Heed.Subscriptions.Sending;
using Heed.YourData.Requests;

namespace Heed.Desk;

/// <summary>The desk: where the programme is run. Every address below <c>/desk</c> is mapped here.</summary>
public static class DeskEndpoints
{
    public static void MapDesk(this IEndpointRouteBuilder desk)
    {
        desk.MapSignIn();
        desk.MapWayIn();
        desk.MapWork();
        desk.MapBegin();
        desk.MapEdit();
        desk.MapNew();
        desk.MapKept();
        desk.MapRecordList();
        desk.MapBulk();
        desk.MapAttachments();
        desk.MapOwnAccount();
        desk.MapOwnTokens();
        desk.MapAdministration();
        desk.MapServices();
        desk.MapClock();
        var programme = desk.MapGroup("/{programme}");
        programme.MapBasics();
        programme.MapNaming();
        programme.MapReviews();
        programme.MapReading(Slices.Registry);
        programme.MapPreviews(Slices.Registry);
        programme.MapReleases();
        programme.MapRemovals();
        programme.MapAlone();
        programme.MapCalendar();
        programme.MapFinding();
        programme.MapOversight();
        programme.MapRetention();
        programme.MapDataRequests();
        programme.MapSending();
        programme.MapModeration();
        programme.MapSafeguarding();
    }
}
