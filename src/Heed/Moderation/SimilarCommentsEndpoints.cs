using System.Globalization;
using Heed.Accounts;
using Heed.Comments;
using Heed.Layout;
using Heed.Ledger;

namespace Heed.Moderation;

/// <summary>Comments that are much alike, handled together.</summary>
public static class SimilarCommentsEndpoints
{
    internal static void MapSimilarComments(this IEndpointRouteBuilder programme)
    {
        programme.MapGet(
            "/comments/alike/{cluster:guid}", (Guid cluster, SimilarCommentsReading reading, CancellationToken cancel) => reading.ShowAsync(
                cluster, new(), [], null, null, cancel)).Needs(Permission.Moderate);
        programme.MapPost("/comments/alike/{cluster:guid}", HandleAsync).Needs(Permission.Moderate);
    }

    private static async Task<IResult> HandleAsync(
        Guid cluster, HttpContext http, RequestContext here, StaffHere staff, SimilarComments similar, SimilarCommentsReading reading,
        CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var typed = DecisionForm.Of(form);
        var isLowering = form["do"] == "slow";
        if (!long.TryParse(form["until"], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || ticks > DateTime.MaxValue.Ticks)
            throw new RefusedException("no-moment", "We do not know which comments you saw. Open the page again.");
        if (!isLowering && DecisionForm.Unreasoned(typed) is { Count: > 0 } wrong)
            return await reading.ShowAsync(cluster, typed, wrong, null, null, cancel);
        var (by, until) = ((await staff.FindAsync(cancel))!, new DateTime(ticks, DateTimeKind.Utc));
        var reason = RefusalReason.Find(typed.Reason);
        var done = isLowering ? await similar.LowerPriorityAsync(by, here.Programme, cluster, until, cancel)
            : await similar.RefuseAsync(by, here.Programme, cluster, until, reason!, typed.Message, cancel);
        // The form comes back as it was, for the next press.
        return await reading.ShowAsync(cluster, typed, [], done, until, cancel);
    }
}
