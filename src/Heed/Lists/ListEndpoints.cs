using Heed.Layout;
using Heed.Platform.Http;

namespace Heed.Lists;

/// <summary>Every list of every kind.</summary>
public static class ListEndpoints
{
    /// <summary>Maps the pages of lists below a programme.</summary>
    public static void MapLists(this IEndpointRouteBuilder programme, Faces faces)
    {
        foreach (var face in faces.All.Where(f => f.Kind.List.Length > 0))
            programme.MapGet("/" + face.Kind.List, async (Here here, CancellationToken cancel) => new View("/Lists/List.cshtml", await ListOfRecords.LoadAsync(face, here, cancel))).Takes(ListRequest.Parameters(face));
    }
}
