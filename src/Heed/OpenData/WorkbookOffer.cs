using Heed.Layout;

namespace Heed.OpenData;

/// <summary>Which programmes can be downloaded as one workbook: it is made whole, so those that are too long can't.</summary>
public static class WorkbookOffer
{
    /// <summary>Its address below the programme.</summary>
    public const string Path = "data/workbook.xlsx";

    /// <summary>Whether the programme has records, and is short enough on this day.</summary>
    public static async Task<bool> IsMadeAsync(RequestContext here, CancellationToken cancel) =>
        // One is the programme's own record, which is in no sheet.
        await here.Reading.CountOutlineAsync(here.Programme, cancel) is > 1 and <= Most.InWorkbook
        && await here.Reading.OutlineBytesAsync(here.Programme, cancel) <= Most.BytesInWorkbook;
}
