using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;

namespace Heed.Programmes;

/// <summary>Every programme whose record is kept here.</summary>
public sealed class ProgrammeList : Page
{
    /// <summary>Which page of the programmes this is.</summary>
    public required PageOf Page { get; init; }

    /// <summary>The programmes of the page, by title.</summary>
    public required IReadOnlyList<ListedProgramme> Programmes { get; init; }

    public override string Title => T("Improvement programmes");

    public override string? Description =>
        T("Improvement programmes whose public record is kept in Heed: what was recommended, promised and done.");

    public static async Task<ProgrammeList> LoadAsync(RequestContext here, KindRegistry registry, CancellationToken cancel)
    {
        var page = PageOf.Read(here, Most.Programmes, await here.Reading.CountProgrammesAsync(cancel));
        var listed = new List<ListedProgramme>();
        foreach (var (entry, content) in await here.Reading.ProgrammesAsync(page.Skip, page.Size, cancel))
        {
            if (content is Programme programme)
                listed.Add(
                    new ListedProgramme(entry, programme, await HoldsAsync(here, entry.Programme, registry, cancel),
                        await ProgressBar.OfAsync(here, entry.Programme, registry.Progressing, cancel)));
        }
        return new ProgrammeList { Here = here, Page = page, Programmes = listed };
    }

    private static async Task<string> HoldsAsync(RequestContext here, string programme, KindRegistry registry, CancellationToken cancel)
    {
        var counts = await ProgrammeContents.CountsAsync(here, programme, registry, cancel);
        string[] kinds = ["recommendation", "action", "commitment", "update"];
        return string.Join(", ", kinds.Where(counts.ContainsKey).Select(kind => Phrases.Count(counts[kind], here.Kinds[kind])));
    }
}

/// <summary>A programme in the list.</summary>
/// <param name="Entry">Its entry.</param>
/// <param name="Programme">What it says of itself.</param>
/// <param name="Holds">What its record holds, counted in words; empty when it holds nothing yet.</param>
/// <param name="Progress">How far it has come, as a bar with its finding; null while there is nothing to count.</param>
public sealed record ListedProgramme(
    Entry Entry, Programme Programme, string Holds, (string Finding, IReadOnlyList<Design.Charts.ChartPart> Parts)? Progress);
