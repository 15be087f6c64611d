using System.Text;
using Heed.Ledger.Kinds;
using Heed.Platform.Files;
using Heed.Publications;

namespace Heed.Updates.Intake.WordPress;

/// <summary>Keeps the files of a plan, each checked as those that people attach at the desk.</summary>
public sealed class BlogAttaching(FileStore store, VirusScanner scanner)
{
    private readonly HashSet<string> kept = [];

    /// <summary>The content of an item with its files.</summary>
    /// <exception cref="IntakeException">A file cannot be attached; the message names it.</exception>
    public async Task<Content> WithFilesAsync(Becoming item, CancellationToken cancel)
    {
        var attached = new List<Attachment>();
        foreach (var file in item.Files)
            attached.Add(await AttachAsync(file, cancel));
        if (item is { Content: Publication, Text: { } text } && !OldContent.IsShort(text))
            attached.Add(await KeepAsync(
                new AcceptedFile(FileKind.Txt, FileNames.Clean(item.Item.Title, FileKind.Txt), Encoding.UTF8.GetBytes(text.Markdown)),
                "Text of the page on the old site", cancel));
        return item.Content! with { Attachments = attached };
    }

    /// <summary>Ends the protection of what was kept, now that drafts hold it.</summary>
    public void Settle()
    {
        foreach (var hash in kept)
            store.Settle(hash);
        kept.Clear();
    }

    private async Task<Attachment> AttachAsync(BlogFile file, CancellationToken cancel)
    {
        if (file.Source is { Hash: { } hash, Kind: { } kind })
        {
            var opened = store.Open(hash) ?? throw new IntakeException(
                $"We no longer have {file.Source.Name}. Choose it again. Nothing was changed.");
            await using (opened.Stream)
            {
                kept.Add(hash);
                return Of(FileNames.Clean(file.Source.Name, kind), opened.Kind, hash, opened.Stream.Length, file.Label);
            }
        }
        try
        {
            if (new FileInfo(file.Source.Place!).Length > FileCheck.Largest)
                throw new IntakeException($"{file.Source.Name}: {FileCheck.TooLarge(null)} Nothing was changed.");
            var bytes = await File.ReadAllBytesAsync(file.Source.Place!, cancel);
            var accepted = FileCheck.Accept(file.Source.Name, bytes);
            await scanner.RefuseInfectedAsync(bytes, cancel);
            return await KeepAsync(accepted, file.Label, cancel);
        }
        catch (Exception refused) when (refused is Ledger.RefusedException or IOException or UnauthorizedAccessException)
        {
            throw new IntakeException($"{file.Source.Name}: {refused.Message} Nothing was changed. Remove the file from the folder, or "
                + "correct it, and import again.");
        }
    }

    private async Task<Attachment> KeepAsync(AcceptedFile accepted, string label, CancellationToken cancel)
    {
        var hash = await store.PutAsync(accepted, cancel);
        kept.Add(hash);
        return Of(accepted.Name, accepted.Kind, hash, accepted.Bytes.Length, label);
    }

    private static Attachment Of(string name, FileKind kind, string hash, long size, string label) =>
        new() { Label = label, FileName = name, Hash = hash, MediaType = kind.MediaType, Size = size };
}
