using Heed.Desk.Writing;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Platform.Files;

namespace Heed.Desk.Attachments;

/// <summary>Puts files on a record's draft and takes them off, beginning a draft where there is none.</summary>
public sealed class AttachmentWriting(RequestContext here, ProgrammeLedger ledger, FileStore files, VirusScanner scanner)
{
    private const int LongestLabel = 200;

    /// <summary>What the record's draft says; what is published when there is none. Null when there is neither.</summary>
    public async Task<WorkingText?> FindAsync(string path, CancellationToken cancel)
    {
        if (await here.Reading.DraftAsync(here.Programme, path, cancel) is { } draft && here.Kinds.TryResolve(path, out var kind, out _))
            return new WorkingText(draft.Content, draft.Version, null, draft.Typed);
        return await here.Reading.FindAsync(here.Programme, path, cancel) is { Content: { } content } published
            ? new WorkingText(content, 0, published.Entry.Audience)
            : null;
    }

    /// <summary>Keeps a file and attaches it.</summary>
    /// <exception cref="RefusedException">The file can't be attached (<c>file-refused</c>).</exception>
    public async Task AddAsync(string path, IFormFile? sent, string label, string by, CancellationToken cancel)
    {
        if (sent is null)
            throw new RefusedException(FileCheck.Refusal, "Choose a file.");
        if (sent.Length > FileCheck.Largest)
            throw new RefusedException(FileCheck.Refusal, FileCheck.TooLarge(sent.Length));
        var bytes = new byte[sent.Length];
        await using (var stream = sent.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, cancel);
        await AddAsync(path, sent.FileName, bytes, label, by, cancel);
    }

    /// <summary>Keeps a file of this name and attaches it.</summary>
    /// <exception cref="RefusedException">The file can't be attached (<c>file-refused</c>).</exception>
    public async Task AddAsync(string path, string fileName, byte[] bytes, string label, string by, CancellationToken cancel)
    {
        var accepted = FileCheck.Accept(fileName, bytes);
        await scanner.RefuseInfectedAsync(bytes, cancel);
        var hash = await files.PutAsync(accepted, cancel);
        var attachment = new Attachment
        {
            Label = Label(label, accepted),
            FileName = accepted.Name,
            Hash = hash,
            MediaType = accepted.Kind.MediaType,
            Size = accepted.Bytes.Length,
        };
        await SaveAsync(path, by, content => content with { Attachments = [.. content.Attachments, attachment] }, cancel);
        files.Settle(hash);
    }

    /// <summary>Takes a file off the draft. Editions that hold it keep it.</summary>
    /// <param name="path">The record.</param>
    /// <param name="named">Place and hash, as the button says them: <c>2:9f86…</c>.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="RefusedException">It is not there any more (<c>stale-draft</c>).</exception>
    public Task RemoveAsync(string path, string named, string by, CancellationToken cancel) =>
        SaveAsync(
            path,
            by,
            content =>
            {
                var (place, found) = content.Attachments.Index().FirstOrDefault(a => $"{a.Index}:{a.Item.Hash}" == named);
                return found is null
                    ? throw new RefusedException("stale-draft", "Someone else changed the files of this draft. Open this page again.")
                    : content with { Attachments = [.. content.Attachments.Where((_, i) => i != place)] };
            },
            cancel
        );

    // Adding or removing one file goes well with whatever else was changed meanwhile, so it is done again on the newer draft.
    private async Task SaveAsync(string path, string by, Func<Content, Content> change, CancellationToken cancel) =>
        await TryAgain.OnAsync<StaleDraftException, Draft>(
            async () =>
            {
                var working = await FindAsync(path, cancel) ?? throw new RefusedException(
                    "no-draft", "There is no longer a draft. Open the record again.");
                var changed = change(working.Content);
                here.Kinds.TryResolve(path, out var kind, out _);
                var typed = TypedKept.With(working.Typed, "attachments", changed, kind!);
                return await ledger.SaveDraftAsync(
                    new DraftSave(here.Programme, path, changed, working.Version, by, working.Audience, typed), cancel);
            }
        );

    private static string Label(string typed, AcceptedFile file)
    {
        var label = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        label = label.Length == 0 ? FileNames.Stem(file.Name) : label;
        return label.Length <= LongestLabel ? label : label[..LongestLabel];
    }
}

/// <summary>What a record's writers work on.</summary>
/// <param name="Content">What it says.</param>
/// <param name="Version">The draft's version; 0 when it is not a draft yet.</param>
/// <param name="Audience">Who reads what is published; null when the draft knows.</param>
/// <param name="Typed">The form kept beside the draft; null when there is none.</param>
public sealed record WorkingText(Content Content, int Version, Audience? Audience, byte[]? Typed = null);
