using Heed.Layout;

namespace Heed.Home;

/// <summary>The home of every programme.</summary>
public static class HomeEndpoints
{
    /// <summary>Maps the home below a programme.</summary>
    public static void MapHome(this IEndpointRouteBuilder programme) =>
        programme.MapGet("/", async (Here here, CancellationToken cancel) => new View("/Home/Home.cshtml", await new HomeReading(here, cancel).LoadAsync()));
}
