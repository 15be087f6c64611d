using Heed.Desk.Writing;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Differences;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Reviewing;

/// <summary>Reads who may read a draft once it is published, and what is new to them.</summary>
public sealed class ReadershipReading(RequestContext here, ProgrammeLedger ledger)
{
    /// <summary>What the readers of a draft read of its record now; null when they read nothing of it.</summary>
    public Task<ReadRecord?> BeforeAsync(Draft draft, CancellationToken cancel) =>
        ledger.ReadAs(ViewerOf(draft.Audience)).FindAsync(here.Programme, draft.Path, cancel);

    /// <summary>The readership of a draft.</summary>
    public async Task<Readership> OfAsync(Draft draft, CancellationToken cancel)
    {
        here.Kinds.TryResolve(draft.Path, out var kind, out _);
        var content = draft.Content;
        var latest = await here.Reading.FindAsync(here.Programme, draft.Path, cancel);
        var before = (await BeforeAsync(draft, cancel))?.Content;
        return new Readership(
            latest is null ? "Nobody: it is not published" : await NameAsync(latest.Entry.Audience, cancel),
            await NameAsync(draft.Audience, cancel),
            [.. FirstTime(kind!, before, content)],
            latest is not null && draft.Audience.IsWiderThan(latest.Entry.Audience))
        {
            Changed = before is null ? null : ContentDifference.Between(kind!, before, content).Changes.Count,
        };
    }

    private Viewer ViewerOf(Audience audience) =>
        audience.IsPublic ? Viewer.Public
        : audience.Group is { } group ? Viewer.Named("", [(here.Programme, group)], [])
        : Viewer.Named("", [], [here.Programme]);

    private Task<string> NameAsync(Audience audience, CancellationToken cancel) => Audiences.NameAsync(here, audience, cancel);

    // Files by their names: a file is read whole, whatever is said of it.
    private static IEnumerable<string> FirstTime(Kind kind, Content? before, Content content)
    {
        var fields = before is null
            ? kind.Shape.Fields.Where(f => f.ValuesIn(content).Any(v => v is not false))
            : ContentDifference.Between(kind!, before, content).Changes.Select(c => c.Field);
        var known = before?.Attachments.Select(a => a.Hash).ToHashSet() ?? [];
        var files = content.Attachments.Where(a => !known.Contains(a.Hash)).Select(a => $"the file {a.FileName ?? a.Label}");
        return fields.Where(f => f.Kind != FieldKind.File).Select(f => f.Label).Concat(files);
    }
}
