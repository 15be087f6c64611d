using Heed.Export.Lines;
using Heed.Export.Sheets;
using Heed.Ledger.Kinds;
using Heed.OpenData;
using Heed.Platform.Http;

namespace Heed.Export;

/// <summary>The whole record, to download.</summary>
public static class ExportEndpoints
{
    public static void MapExport(this IEndpointRouteBuilder site)
    {
        var below = site.MapGroup("/{programme}").Open();
        var whole = below.MapGroup("").WithMementos();
        whole.MapGet("/data/record.jsonl", RecordPart.AskAsync).Takes("after");
        whole.MapGet("/" + WorkbookOffer.Path, WorkbookDownload.AskAsync);
        // The same for all programmes, and below each so that an archive has them.
        foreach (var kind in Slices.Kinds.All)
            below.MapGet($"/data/schemas/{kind.Name}.json", () => Answers.Text(ShapeSchema.Of(kind), "application/schema+json"));
    }
}
