using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Files;
using Heed.Platform.Time;

namespace Heed.Export.Lines;

/// <summary>Writes the whole record of a programme as JSON Lines, as a viewer may read it.</summary>
public sealed class RecordExport(ProgrammeLedger ledger, FileStore files, TimeProvider clock)
{
    private const int AtOnce = 100;

    /// <summary>Writes it.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="viewer">Who reads: the public, or the programme's staff with its drafts.</param>
    /// <param name="to">Where to.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>What was written, and what could not be; null when the viewer knows no such programme.</returns>
    public async Task<ExportOutcome?> WriteAsync(string programme, Viewer viewer, Stream to, CancellationToken cancel)
    {
        var reading = ledger.ReadAs(viewer);
        if (await reading.FindAsync(programme, "", cancel) is not { Content: { } content })
            return null;
        var writer = new LineWriter(to, cancel);
        await writer.HeaderAsync(await HeaderAsync(programme, content, viewer, cancel));
        // By hash, with a name; a file that several name is written once.
        var attached = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var (editions, records) = await reading.CountWholeAsync(programme, cancel);
        await foreach (var edition in EditionsAsync(reading, programme, cancel))
        {
            await writer.EditionAsync(edition);
            Note(edition.Edition.Content, attached);
        }
        var drafts = 0;
        await foreach (var draft in reading.WholeDraftsAsync(programme, cancel))
        {
            await writer.DraftAsync(draft);
            Note(ledger.Kinds.TryResolve(draft.Path, out var kind, out _) ? kind.Read(draft.Bytes, draft.Shape) : null, attached);
            drafts++;
        }
        var missing = new List<string>();
        foreach (var (hash, name) in attached)
        {
            if (files.Open(hash) is not { } file)
            {
                missing.Add(name);
                continue;
            }
            await using (file.Stream)
                await writer.FileAsync(hash, name, file.Stream);
        }
        await writer.EndAsync();
        return new ExportOutcome(
            records, editions, drafts, attached.Count - missing.Count) { Hidden = writer.Hidden, MissingFiles = missing };
    }

    /// <summary>The first line.</summary>
    public async Task<HeaderLine> HeaderAsync(string programme, Content content, Viewer viewer, CancellationToken cancel)
    {
        var head = await ledger.HeadAsync(cancel);
        return new HeaderLine
        {
            Programme = programme,
            Title = content.Title,
            ExportedAt = clock.GetUtcNow().UtcDateTime,
            AsAt = viewer.AsAt is { } moment ? Clock.DayOf(moment) : null,
            LogSequence = head.Sequence,
            LogHash = head.Leaf.Length > 0 ? head.Leaf : null,
            ForStaff = viewer.StaffOf.Contains(programme),
        };
    }

    private static async IAsyncEnumerable<WholeEdition> EditionsAsync(
        Reading reading, string programme, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        for (var after = 0L; await reading.WholeEditionsAsync(programme, after, AtOnce, cancel) is { Count: > 0 } some;
            after = some[^1].Edition.Sequence)
        {
            foreach (var edition in some)
                yield return edition;
        }
    }

    private static void Note(Content? content, SortedDictionary<string, string> attached)
    {
        foreach (var file in content?.Attachments ?? [])
        {
            if (file.Hash is { } hash)
                attached.TryAdd(hash, file.FileName ?? hash);
        }
    }
}

/// <summary>What an export wrote.</summary>
/// <param name="Records">How many records.</param>
/// <param name="Editions">How many editions.</param>
/// <param name="Drafts">How many drafts.</param>
/// <param name="Files">How many attached files.</param>
public sealed record ExportOutcome(int Records, int Editions, int Drafts, int Files)
{
    /// <summary>How many editions are hidden until a second person decides; their content is not in the file.</summary>
    public int Hidden { get; init; }

    /// <summary>The names of attached files that are not kept any more.</summary>
    public IReadOnlyList<string> MissingFiles { get; init; } = [];
}
