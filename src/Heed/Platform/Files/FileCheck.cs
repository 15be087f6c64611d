using Heed.Ledger;

namespace Heed.Platform.Files;

/// <summary>A file that may be kept.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called, cleaned.</param>
/// <param name="Bytes">What is kept; for an image not what was sent, but the picture written anew.</param>
public sealed record AcceptedFile(FileKind Kind, string Name, byte[] Bytes);

/// <summary>Decides what may be attached to a record: by what a file is and by what its name claims, and only if both agree.</summary>
public static class FileCheck
{
    /// <summary>The largest file, in bytes.</summary>
    public const int Largest = 25 * Megabyte;

    private const int Megabyte = 1024 * 1024;

    /// <summary>What may be attached, in words.</summary>
    public const string Allowed = "PDF, Word (docx), Excel (xlsx), OpenDocument (odt, ods), CSV, plain text (txt), PNG, JPEG or WebP";

    /// <summary>Refusals carry this code.</summary>
    public const string Refusal = "file-refused";

    /// <summary>Takes a file in, or says why not.</summary>
    /// <param name="name">Its name as the browser sent it.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <exception cref="RefusedException">It can't be attached (<c>file-refused</c>).</exception>
    public static AcceptedFile Accept(string name, byte[] bytes)
    {
        if (bytes.Length == 0)
            throw Refused("The file is empty. Choose another file.");
        if (bytes.Length > Largest)
            throw Refused(TooLarge(bytes.Length));
        var kind = FileKind.OfName(name) ?? throw Refused($"You cannot attach this type of file. Choose a {Allowed} file.");
        if (kind == FileKind.Png || kind == FileKind.Jpeg || kind == FileKind.Webp)
            return new AcceptedFile(kind, FileNames.Clean(name, kind), Picture.WrittenAnew(kind, bytes));
        var problem =
            kind == FileKind.Pdf ? PdfCheck.Problem(bytes)
            : kind == FileKind.Csv || kind == FileKind.Txt ? TextCheck.Problem(bytes)
            : OfficeCheck.Problem(kind, bytes);
        return problem is null ? new AcceptedFile(kind, FileNames.Clean(name, kind), bytes) : throw Refused(problem);
    }

    /// <summary>What is said of a file that is too large.</summary>
    /// <param name="size">Its size in bytes; null when it is not known.</param>
    public static string TooLarge(long? size) =>
        $"This file is {(size is { } bytes ? $"{Math.Ceiling(bytes / (double)Megabyte):0} MB" : "too large")}. "
        + $"Files can be up to {Largest / Megabyte} MB. Make it smaller, or split it.";

    internal static RefusedException Refused(string sentence) => new(Refusal, sentence);

    internal static RefusedException NotWhatItSays(FileKind kind) => Refused(NotA(kind));

    internal static string NotA(FileKind kind) =>
        $"The name says {kind.Words}, but the file is something else or is damaged. Save it again as {kind.Words}.";
}
