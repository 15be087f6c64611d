namespace Heed.Platform.Files;

/// <summary>A sort of file that may be attached to a record. What is not among them is refused.</summary>
/// <param name="Extension">How its name ends, without the dot.</param>
/// <param name="MediaType">What it is called on the web.</param>
/// <param name="Words">What people call it.</param>
public sealed record FileKind(string Extension, string MediaType, string Words)
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string OpenDocument = "application/vnd.oasis.opendocument.";

    public static readonly FileKind Pdf = new("pdf", "application/pdf", "PDF");
    public static readonly FileKind Docx = new("docx", Office + "wordprocessingml.document", "Word document");
    public static readonly FileKind Xlsx = new("xlsx", Office + "spreadsheetml.sheet", "Excel spreadsheet");
    public static readonly FileKind Odt = new("odt", OpenDocument + "text", "OpenDocument text");
    public static readonly FileKind Ods = new("ods", OpenDocument + "spreadsheet", "OpenDocument spreadsheet");
    public static readonly FileKind Csv = new("csv", "text/csv", "CSV");
    public static readonly FileKind Txt = new("txt", "text/plain", "Plain text");
    public static readonly FileKind Png = new("png", "image/png", "PNG image");
    public static readonly FileKind Jpeg = new("jpg", "image/jpeg", "JPEG image");
    public static readonly FileKind Webp = new("webp", "image/webp", "WebP image");

    public static IReadOnlyList<FileKind> All { get; } = [Pdf, Docx, Xlsx, Odt, Ods, Csv, Txt, Png, Jpeg, Webp];

    /// <summary>The type as a header says it: texts are UTF-8.</summary>
    public string ContentType => MediaType.StartsWith("text/", StringComparison.Ordinal) ? MediaType + "; charset=utf-8" : MediaType;

    /// <summary>The kind that a file's name claims; null when it is none of them.</summary>
    public static FileKind? OfName(string name)
    {
        var dot = name.LastIndexOf('.');
        var extension = dot < 0 ? "" : name[(dot + 1)..].Trim().ToLowerInvariant();
        return extension == "jpeg" ? Jpeg : All.FirstOrDefault(k => k.Extension == extension);
    }

    /// <summary>The words for a media type; the media type itself when we do not know it.</summary>
    public static string WordsFor(string? mediaType) => All.FirstOrDefault(k => k.MediaType == mediaType)?.Words ?? mediaType ?? "File";
}
