using Heed.Layout;
using Heed.Lists;
using Heed.Platform.Http;

namespace Heed.Timeline;

/// <summary>The timeline of every programme.</summary>
public static class TimelineEndpoints
{
    /// <summary>Maps the timeline below a programme.</summary>
    public static void MapTimeline(this IEndpointRouteBuilder programme) =>
        programme.MapGet(
            "/timeline", async (RequestContext here, KindRegistry registry, CancellationToken cancel) => new View(
                "/Timeline/Timeline.cshtml", await new TimelineReading(here, registry, cancel).LoadAsync()))
                    .Takes(TimelineRequest.Parameters);
}
