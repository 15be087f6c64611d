using Heed.Ledger;
using Heed.OpenData;

namespace Heed.Export.Lines;

/// <summary>Writes what an export holds, line by line, and counts it.</summary>
public sealed class LineWriter(Stream to, CancellationToken cancel)
{
    private const int FilePart = 768 * 1024;

    private int records;
    private int editions;
    private int drafts;
    private int files;
    private Guid release;

    /// <summary>How many editions were hidden, so that their content is not in the file.</summary>
    public int Hidden { get; private set; }

    public Task HeaderAsync(HeaderLine header) => LineJson.WriteAsync(to, header, cancel);

    /// <summary>Writes an edition; before it its record when it is the first, and its release when it is another.</summary>
    public async Task EditionAsync(WholeEdition whole)
    {
        var edition = whole.Edition;
        if (edition.Number == 1)
        {
            await LineJson.WriteAsync(to, new RecordLine(edition.Path, edition.Kind.Name, edition.Reference), cancel);
            records++;
        }
        if (whole.Release != release)
        {
            var line = new ReleaseLine(whole.Release, edition.PublishedAt) { Title = whole.ReleaseTitle, By = whole.ReleasedBy };
            await LineJson.WriteAsync(to, line, cancel);
            release = whole.Release;
        }
        await LineJson.WriteAsync(to, LineOf(whole), cancel);
        editions++;
        Hidden += edition.IsHidden ? 1 : 0;
    }

    public async Task DraftAsync(WholeDraft draft)
    {
        var line = new SavedDraftLine
        {
            Path = draft.Path, Version = draft.Version, Audience = draft.Audience.Value, SavedAt = draft.SavedAt, SavedBy = draft.SavedBy,
            Writers = draft.Writers, Shape = draft.Shape, Content = new PublishedContent(draft.Bytes), Typed = draft.Typed,
        };
        await LineJson.WriteAsync(to, line, cancel);
        drafts++;
    }

    /// <summary>Writes an attached file in parts, so that no line is long.</summary>
    public async Task FileAsync(string hash, string name, Stream bytes)
    {
        var parts = Math.Max(1, (int)((bytes.Length + FilePart - 1) / FilePart));
        var part = new byte[FilePart];
        for (var number = 1; number <= parts; number++)
        {
            var length = await bytes.ReadAtLeastAsync(part, FilePart, throwOnEndOfStream: false, cancel);
            await LineJson.WriteAsync(to, new FileLine(hash, name, number, parts, part[..length]), cancel);
        }
        files++;
    }

    public Task EndAsync() => LineJson.WriteAsync(to, new EndLine(records, editions, drafts, files), cancel);

    private static EditionLine LineOf(WholeEdition whole)
    {
        var edition = whole.Edition;
        return new EditionLine
        {
            Path = edition.Path,
            Edition = edition.Number,
            Sequence = edition.Sequence,
            Standing = edition.Standing,
            Audience = edition.Audience.Value,
            PublishedAt = edition.PublishedAt,
            PublicIn = edition.PublicIn?.When.Text,
            RecordedAt = edition.RecordedAt,
            Imported = edition.IsImported,
            ByOnePerson = edition.IsByOnePerson,
            Release = whole.Release,
            Why = edition.Why,
            RedactedFor = edition.RedactedFor,
            RedactedAt = edition.RedactedAt,
            Hidden = edition.IsHidden,
            DraftedBy = whole.DraftedBy,
            ApprovedBy = whole.ApprovedBy,
            DraftVersion = whole.DraftVersion,
            Shape = edition.Shape,
            Hash = edition.Hash,
            Salt = whole.Salt is { } salt ? Convert.ToHexStringLower(salt) : null,
            Content = edition.Bytes is { } bytes ? new PublishedContent(bytes) : null,
        };
    }
}
