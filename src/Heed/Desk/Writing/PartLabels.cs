using Heed.Design;
using Heed.Layout;
using Heed.Ledger.Kinds;
using Heed.Records;

namespace Heed.Desk.Writing;

/// <summary>The parts that a field can name: those in the same form, or those of the record that the form links to.</summary>
public sealed class PartLabels
{
    private readonly Dictionary<string, IReadOnlyList<(string Label, string Words)>> byField = [];

    private PartLabels() { }

    /// <summary>Nothing to choose from.</summary>
    public static PartLabels None { get; } = new();

    /// <summary>Reads them for the content of a form.</summary>
    public static async Task<PartLabels> OfAsync(RequestContext here, Kind kind, Content content, CancellationToken cancel)
    {
        var labels = new PartLabels();
        if (content is IHasParts own)
            labels.byField["parts"] = own.LabelledParts;
        var named = kind.Shape.Fields.Select(f => f.LabelOfPartIn).OfType<string>().ToHashSet();
        foreach (var link in kind.Shape.Fields.Where(f => f.Kind == FieldKind.Link && named.Contains(f.Name)))
        {
            if (link.ValuesIn(content).OfType<IRef>().FirstOrDefault() is { } linked
                && await ReadAsync(here, linked.Path, cancel) is { } of)
                labels.byField[link.Name] = of.LabelledParts;
        }
        return labels;
    }

    /// <summary>What can be chosen for a field; none when it names no part, or there are none yet.</summary>
    /// <param name="field">The field.</param>
    /// <param name="now">What it says, which stays possible.</param>
    public IReadOnlyList<DesignOption> Of(ContentField field, string now)
    {
        if (field.LabelOfPartIn is not { } of || !byField.TryGetValue(of, out var parts) || parts.Count == 0)
            return [];
        var options = parts.Select(p => new DesignOption(p.Label, Told(p.Label, ContentFacts.WithoutMarks(p.Words).Trim())));
        return now.Length == 0 || parts.Any(p => p.Label == now) ? [.. options] : [.. options, new DesignOption(now, now)];
    }

    private static string Told(string label, string words) => words.Length == 0 ? label : ProgrammeFilter.Shorten($"{label}: {words}");

    private static async Task<IHasParts?> ReadAsync(RequestContext here, string path, CancellationToken cancel) =>
        ((await here.Reading.DraftAsync(here.Programme, path, cancel))?.Content
            ?? (await here.Reading.FindAsync(here.Programme, path, cancel))?.Content) as IHasParts;
}
