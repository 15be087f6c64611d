using Heed.Ledger;
using Heed.Platform.Files;
using Heed.Platform.Keys;
using Heed.Updates.Intake.WordPress;

namespace Heed.Updates.Intake.AtDesk;

/// <summary>
/// Keeps what was sent to be looked at until it is imported, encrypted, for an hour. The form names each file by a mark that we signed for
/// the person in this programme: nobody chooses a file twice, and nobody gets at one that somebody else sent.
/// </summary>
public sealed class SentFiles(FileStore store, VirusScanner scanner, SignedTokens tokens, ImportDesk desk)
{
    private const int LongestName = 150;

    /// <summary>What is said of a file that is no longer kept.</summary>
    public const string Gone = "We keep a file for an hour, and no longer have this one. Choose it again. Nothing was saved.";

    // Longer than the files are kept, so that whoever comes back too late is told of each by its name.
    private static readonly TimeSpan Life = TimeSpan.FromDays(2);

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
        return await KeptAsync(new AcceptedFile(FileKind.Txt, sent.FileName, bytes), cancel);
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
        return await KeptAsync(accepted with { Name = sent.FileName }, cancel);
    }

    /// <summary>The files that a form names. One that this person did not send in this programme becomes a problem instead.</summary>
    public async Task<List<SentFile>> NamedAsync(
        IEnumerable<string?> marks, string field, List<(string Field, string Sentence)> problems, CancellationToken cancel)
    {
        var named = new List<SentFile>();
        var purpose = await PurposeAsync(cancel);
        foreach (var mark in marks)
        {
            if (tokens.Read(purpose, mark, Life) is var (text, _))
                named.Add(new SentFile(text[..SentFile.HashLength], text[SentFile.HashLength..], mark!));
            else
                problems.Add((field, Gone));
        }
        return named;
    }

    /// <summary>A file that was kept; null when it is no longer.</summary>
    public Stream? Open(SentFile file) => store.Open(file.Hash)?.Stream;

    /// <summary>Ends the keeping of what was imported.</summary>
    public void Forget(SentFile file) => store.Settle(file.Hash);

    private async Task<SentFile> KeptAsync(AcceptedFile file, CancellationToken cancel)
    {
        var (hash, name) = (await store.PutAsync(file, cancel), Short(file.Name));
        return new SentFile(hash, name, tokens.Issue(await PurposeAsync(cancel), hash + name));
    }

    private async Task<string> PurposeAsync(CancellationToken cancel) =>
        $"sent file {desk.Here.Programme} {(await desk.StaffAsync(cancel)).Id:N}";

    private static async Task<byte[]> BytesAsync(IFormFile sent, CancellationToken cancel)
    {
        var bytes = new byte[sent.Length];
        await using var stream = sent.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }

    private static string Short(string name)
    {
        var last = string.Concat(name.Split('/', '\\')[^1].Where(c => !char.IsControl(c)));
        return last.Length <= LongestName ? last : last[^LongestName..];
    }
}

/// <summary>A file that was sent and is kept.</summary>
/// <param name="Hash">Its hash, by which it is found again.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Mark">How a form names it.</param>
public sealed record SentFile(string Hash, string Name, string Mark)
{
    public const int HashLength = 64;

    /// <summary>The same for the same file under the same name.</summary>
    public string Print => $"{Hash}/{Name}";

    public FileAtHand AtHand => new(Name) { Hash = Hash };
}
