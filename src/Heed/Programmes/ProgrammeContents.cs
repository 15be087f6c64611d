using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;

namespace Heed.Programmes;

/// <summary>Everything a programme's record holds, kind by kind.</summary>
public sealed class ProgrammeContents : Page
{
    /// <summary>The lists, in the order in which kinds are shown.</summary>
    public required IReadOnlyList<ListedKind> Lists { get; init; }

    /// <summary>How many records there are in all.</summary>
    public int Total => Lists.Sum(l => l.Count);

    public override string Title => "Everything in this programme";

    public override string? Description => $"Every list of the record of {Here.ProgrammeTitle}, with how much it holds and what it answers.";

    /// <summary>Counts every kind.</summary>
    public static async Task<ProgrammeContents> LoadAsync(Here here, Faces faces, CancellationToken cancel)
    {
        var counts = await here.Reading.CountByKindAsync(new ListQuery(here.Programme), cancel);
        var lists = faces.All.Where(f => f.Kind.List.Length > 0).Select(f => new ListedKind(f, counts.GetValueOrDefault(f.Kind.Name)));
        return new ProgrammeContents { Here = here, Lists = [.. lists] };
    }
}

/// <summary>A kind of record with how many there are.</summary>
public sealed record ListedKind(Face Face, int Count);
