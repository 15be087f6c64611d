using Heed.Ledger;
using Heed.Platform.Files;
using Heed.Updates.Intake.WordPress;

namespace Heed.Updates.Intake.AtDesk;

/// <summary>
/// Keeps what was sent to be looked at until it is imported, encrypted, for an hour. The form names each file by its hash, so that nobody
/// chooses it twice.
/// </summary>
public sealed class SentFiles(FileStore store, VirusScanner scanner)
{
    private const int LongestName = 150;

    /// <summary>Keeps a page or an export as it was sent.</summary>
    /// <exception cref="RefusedException">The virus scanner refuses it.</exception>
    public async Task<SentFile> KeepAsync(IFormFile sent, int largest, CancellationToken cancel)
    {
        if (sent.Length > largest)
            throw FileCheck.Refused($"{sent.FileName} is larger than {largest / 1024 / 1024} MB. Nothing was saved.");
        if (sent.Length == 0)
            throw FileCheck.Refused($"{sent.FileName} is empty. Choose another file.");
        var bytes = await BytesAsync(sent, cancel);
        await scanner.RefuseInfectedAsync(bytes, cancel);
        // Kept as a text whatever it is: it is never handed out, only read again here.
        return new SentFile(await store.PutAsync(new AcceptedFile(FileKind.Txt, sent.FileName, bytes), cancel), Name(sent.FileName));
    }

    /// <summary>Keeps a picture or document that may be attached.</summary>
    /// <exception cref="RefusedException">It can't be attached.</exception>
    public async Task<SentFile> KeepAttachmentAsync(IFormFile sent, CancellationToken cancel)
    {
        if (sent.Length > FileCheck.Largest)
            throw FileCheck.Refused(FileCheck.TooLarge(sent.Length));
        var bytes = await BytesAsync(sent, cancel);
        var accepted = FileCheck.Accept(sent.FileName, bytes);
        await scanner.RefuseInfectedAsync(bytes, cancel);
        return new SentFile(await store.PutAsync(accepted, cancel), Name(sent.FileName));
    }

    /// <summary>A file that was kept; null when it is no longer.</summary>
    public Stream? Open(SentFile file) => store.Open(file.Hash)?.Stream;

    /// <summary>Ends the keeping of what was imported.</summary>
    public void Forget(SentFile file) => store.Settle(file.Hash);

    private static async Task<byte[]> BytesAsync(IFormFile sent, CancellationToken cancel)
    {
        var bytes = new byte[sent.Length];
        await using var stream = sent.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }

    private static string Name(string name)
    {
        var last = string.Concat(name.Split('/', '\\')[^1].Where(c => !char.IsControl(c)));
        return last.Length <= LongestName ? last : last[^LongestName..];
    }
}

/// <summary>A file that was sent and is kept.</summary>
/// <param name="Hash">Its hash, by which it is found again.</param>
/// <param name="Name">What it is called.</param>
public sealed record SentFile(string Hash, string Name)
{
    /// <summary>How a form names it.</summary>
    public string Mark => $"{Hash}/{Name}";

    public FileAtHand AtHand => new(Name) { Hash = Hash };

    /// <summary>Reads what a form says; null when it is nothing of ours.</summary>
    public static SentFile? Of(string? mark) =>
        mark?.Split('/', 2) is [{ Length: 64 } hash, { Length: > 0 } name] && hash.All(char.IsAsciiHexDigitLower) ? new(hash, name) : null;
}
