using Heed.Signals;

namespace Heed.Tests.Signals;

/// <summary>A line of the corpus of invented comments.</summary>
/// <param name="Sort">What it is an example of.</param>
/// <param name="IsIndirect">Whether harm is meant without being named.</param>
/// <param name="Text">The comment.</param>
internal sealed record Example(string Sort, bool IsIndirect, string Text)
{
    /// <summary>Whether Heed would raise it to the top of the queue.</summary>
    public bool IsRaised => CommentSignals.MayBeHarm(CommentSignals.Of(Text, null));
}

/// <summary>Invented disclosures and innocent comments, in files beside this one. The bench reads them too.</summary>
internal sealed class Corpus(string folder)
{
    public IReadOnlyList<Example> DisclosuresTunedOn { get; } = Read(folder, "disclosures-tuning.txt");
    public IReadOnlyList<Example> DisclosuresHeldOut { get; } = Read(folder, "disclosures-held-out.txt");
    public IReadOnlyList<Example> InnocentTunedOn { get; } = Read(folder, "innocent-tuning.txt");
    public IReadOnlyList<Example> InnocentHeldOut { get; } = Read(folder, "innocent-held-out.txt");
    public IReadOnlyList<Example> DisclosuresFresh { get; } = Read(folder, "disclosures-fresh.txt");
    public IReadOnlyList<Example> InnocentFresh { get; } = Read(folder, "innocent-fresh.txt");

    /// <summary>Which part of the examples is raised, from 0 to 1.</summary>
    public static double Raised(params IReadOnlyList<Example>[] examples) =>
        examples.SelectMany(e => e).Average(e => e.IsRaised ? 1.0 : 0.0);

    // A disclosure has its category, register, and whether it is indirect before its words; an innocent comment its sort.
    private static List<Example> Read(string folder, string file) =>
        [
            .. File.ReadLines(Path.Combine(folder, file))
                .Where(l => l.Length > 0 && l[0] != '#')
                .Select(l => l.Split(" | "))
                .Select(p => new Example(p[0], p.Length == 4 && p[2] == "indirect", p[^1])),
        ];
}
