using Heed.Accounts;
using Heed.Design;
using Heed.Layout;
using Heed.Offering;
using Heed.Platform.Time;
using Heed.Updates.Composing.Telling;

namespace Heed.Updates.Composing;

/// <summary>An update being written: what the record offers, sentence by sentence.</summary>
public sealed class ComposePage : DeskPage
{
    /// <summary>How it is stored.</summary>
    public required UpdateDraftRow Row { get; init; }

    public required UpdateDraft Composed { get; init; }

    /// <summary>What strands are called.</summary>
    public required Func<string, string> NameOf { get; init; }

    /// <summary>The programme's strands in its order.</summary>
    public required IReadOnlyList<string> StrandOrder { get; init; }

    /// <summary>The keys of kept sentences that have nothing in the record behind them.</summary>
    public required IReadOnlySet<string> Unbacked { get; init; }

    /// <summary>The keys of kept sentences that say what will be, outside what is recorded as a commitment.</summary>
    public required IReadOnlySet<string> Promises { get; init; }

    /// <summary>What is typed for a sentence to be added, when it could not be.</summary>
    public PostedSentences? Typed { get; init; }

    /// <summary>Whether the update has its draft.</summary>
    public bool HasDraft => Row.Draft is not null;

    public override string Title => $"Write update {Composed.Number}";

    public override string? Section => "updates";

    public override IReadOnlyList<DesignLink> Way => [new("Updates", Desk("updates"))];

    /// <summary>Where the form goes.</summary>
    public string Address => Desk($"updates/{Row.Id:N}");

    /// <summary>How much is offered and kept, in a sentence.</summary>
    public string Sentence
    {
        get
        {
            var kept = Composed.Kept.Count();
            var days = $"From {Phrases.Day(Composed.Since.AddDays(1))} to {Phrases.Day(Composed.Until)}";
            return Composed.Sentences.Count == 0 ? $"{days}: there is nothing new in the public record."
                : $"{days}: {Phrases.Count(Composed.Sentences.Count, "sentence")}, {kept} kept.";
        }
    }

    /// <summary>The sentences as they stand, group by group, each with its place in the form.</summary>
    public IEnumerable<SentenceGroup> Groups =>
        Composed.Sentences.Index().GroupBy(s => s.Item.Strand)
            .Select(g => new SentenceGroup(
                g.Key, g.Key == Strands.Whole ? "The programme as a whole" : NameOf(g.Key), [.. g.Where(s => !s.Item.IsMinor)],
                [.. g.Where(s => s.Item.IsMinor)]));

    /// <summary>Where a sentence of the writer's own may stand.</summary>
    public IReadOnlyList<DesignOption> Places =>
        [new("whole", "The programme as a whole"), .. StrandOrder.Select(s => new DesignOption(s, NameOf(s))),
            new(Strands.Next, NameOf(Strands.Next))];

    /// <summary>When it was last saved.</summary>
    public string Saved =>
        $"Saved {(Clock.DayOf(Row.SavedAt) == Here.Today ? Clock.Local(Row.SavedAt)
            .ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)
                : Phrases.Day(
                    Row.SavedAt))}{(Row.SavedBy == Staff?.Name ? "" : $" by {Row.SavedBy}")}. {Phrases.Count(
                        Composed.Kept.Count(), "sentence")} kept.";

    /// <summary>What a sentence is, for its box: "Meeting, 22 June 2017".</summary>
    public static string Label(Suggestion sentence) => sentence.Offered is null ? "Added"
        : $"{Ledger.Kinds.Choice.Sentence(
            sentence.Sort.ToString()
                .ToLowerInvariant())}{(sentence is { On: { } day, Strand: not Strands.Next } ? $", {Phrases.Day(day)}" : "")}";

    /// <summary>The start of a sentence, to tell its controls apart.</summary>
    public static string Brief(Suggestion sentence) => ProgrammeFilter.Shorten(
        sentence.Text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal));
}

/// <summary>Sentences that stand together.</summary>
/// <param name="Strand">Under which strand; see <see cref="Strands"/>.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Main">The sentences, with their places in the form.</param>
/// <param name="Minor">Those most updates would leave out.</param>
public sealed record SentenceGroup(
    string Strand, string Title, IReadOnlyList<(int Index, Suggestion Item)> Main, IReadOnlyList<(int Index, Suggestion Item)> Minor)
{
    /// <summary>Where it stands on the page.</summary>
    public string Anchor => $"of-{(Strand.Length == 0 ? "whole" : Strand)}";

    /// <summary>"3 smaller things, 1 kept".</summary>
    public string MinorInWords =>
        $"{Phrases.Count(Minor.Count, "smaller item")}{(Minor.Count(m => m.Item.Keep) is > 0 and var kept ? $", {kept} kept" : "")}";
}
