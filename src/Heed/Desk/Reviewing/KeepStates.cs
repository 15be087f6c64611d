using Heed.Accounts;
using Heed.Desk.Releases;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Reviewing;

/// <summary>
/// Behind the door: what an endpoint declares of the states in which it works, holds. A page is not there in other states; what is sent is
/// refused.
/// </summary>
public sealed class KeepStates : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<WorksWhen>() is not { IsAlways: false } works)
            return await next(context);
        var here = http.RequestServices.GetRequiredService<RequestContext>();
        var states = await OfAsync(http, here, http.GetRouteValue("path") as string ?? "");
        if (states.Any(works.States.Contains))
            return await next(context);
        if (HttpMethods.IsGet(http.Request.Method))
            return ErrorResults.NotFound(here);
        throw new RefusedException("other-state", Sentence(states));
    }

    private static async Task<IReadOnlyList<RecordState>> OfAsync(HttpContext http, RequestContext here, string path)
    {
        var cancel = http.RequestAborted;
        var states = new List<RecordState>();
        if (await here.Reading.FindAsync(here.Programme, path, cancel) is { } published
            && (published.Entry.Standing != Standing.Redacted || (await here.Reading.HistoryAsync(here.Programme, path, cancel)).Any(
                e => e.RedactedFor is null)))
            states.Add(RecordState.Published);
        if (await here.Reading.DraftAsync(here.Programme, path, cancel) is not { } draft)
            return states;
        var db = http.RequestServices.GetRequiredService<HeedDatabase>();
        var isScheduled = await db.PlannedReleases.AnyAsync(
            r => r.Programme == here.Programme && r.State == ReleaseState.Scheduled && r.Items.Any(i => i.Path == path), cancel);
        var review = await http.RequestServices.GetRequiredService<ReviewDesk>().FindAsync(here.Programme, path, cancel);
        states.Add(isScheduled ? RecordState.Scheduled : Of(review?.StateOf(draft.Version)));
        return states;
    }

    private static RecordState Of(DraftState? state) =>
        state switch
        {
            DraftState.InReview => RecordState.InReview,
            DraftState.Approved => RecordState.Approved,
            _ => RecordState.Draft,
        };

    private static string Sentence(IReadOnlyList<RecordState> states)
    {
        if (states.Contains(RecordState.Scheduled))
            return "This draft is scheduled with its release. Cancel the release’s scheduled time before you change or decide anything.";
        return states.Any(s => s != RecordState.Published)
            ? $"This draft is {(states.Contains(RecordState.Draft) ? "being written" : states[^1].Label.ToLowerInvariant())}. It was "
                + "changed, decided on, or never sent for review. Open it again."
            : "There is no longer a draft of this record: it was published or discarded.";
    }
}
