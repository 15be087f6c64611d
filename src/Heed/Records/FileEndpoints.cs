using Heed.Layout;
using Heed.Platform.Files;
using Heed.Platform.Http;
using Microsoft.Net.Http.Headers;

namespace Heed.Records;

/// <summary>The files attached to records, for those who may read an edition that holds them.</summary>
public static class FileEndpoints
{
    /// <summary>Maps the public addresses of files below a programme.</summary>
    public static void MapFiles(this IEndpointRouteBuilder programme) =>
        programme.MapGet("/files/{hash}/{name}", SendAsync).WithMetadata(NeverKept.Mark);

    /// <summary>Sends a file as something to be saved, never to be shown; null when there is none of this name.</summary>
    /// <param name="files">Where files are kept.</param>
    /// <param name="hash">The file.</param>
    /// <param name="name">What it is to be called; it must end as the file does, so that no address can pass a file off as another
    /// sort.</param>
    public static IResult? Download(FileStore files, string hash, string name)
    {
        if (files.Open(hash) is not { } file)
            return null;
        if (FileNames.InAddress(name) == name && FileKind.OfName(name) == file.Kind)
            return Results.Stream(
                file.Stream, file.Kind.ContentType, name, entityTag: new EntityTagHeaderValue($"\"{hash}\""), enableRangeProcessing: true);
        file.Stream.Dispose();
        return null;
    }

    private static async Task<IResult> SendAsync(
        string hash, string name, HttpContext http, RequestContext here, FileStore files, CancellationToken cancel)
    {
        // The ledger is asked first: that a file is kept tells nobody anything.
        if (!await here.Reading.HoldsFileAsync(here.Programme, hash, cancel) || Download(files, hash, name) is not { } file)
            return ErrorResults.NotFound(here);
        http.Response.Headers.CacheControl = "public, max-age=60";
        return file;
    }
}
