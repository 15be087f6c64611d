using Heed.Layout;
using Heed.Lists;

namespace Heed.Home;

/// <summary>The home of every programme.</summary>
public static class HomeEndpoints
{
    /// <summary>Maps the home below a programme.</summary>
    public static void MapHome(this IEndpointRouteBuilder programme) =>
        programme.MapGet(
            "/", async (RequestContext here, KindRegistry registry, CancellationToken cancel) => new View(
                "/Home/Home.cshtml", await new HomeReading(here, registry, cancel).LoadAsync()));
}
