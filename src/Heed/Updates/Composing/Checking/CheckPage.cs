using Heed.Accounts;
using Heed.Design;
using Heed.Layout;

namespace Heed.Updates.Composing.Checking;

/// <summary>The sentences of an update beside the record.</summary>
public sealed class CheckPage : DeskPage
{
    /// <summary>The update's address below the programme.</summary>
    public required string Path { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is a draft, not what is published.</summary>
    public required bool IsDraft { get; init; }

    public required IReadOnlyList<LookedAt> Sentences { get; init; }

    /// <summary>Those that no record stands behind.</summary>
    public IReadOnlyList<LookedAt> Unbacked => [.. Sentences.Where(s => !s.IsBacked)];

    /// <summary>Those that say what will be, the ones not yet recorded first.</summary>
    public IReadOnlyList<(int Place, LookedAt Said)> Promises =>
        [.. Sentences.Index().Where(s => s.Item.Promise is not null).OrderBy(s => s.Item.Recorded is not null)];

    public override string Title => $"Sentences in {Name}";

    public override string? Section => "updates";

    public override IReadOnlyList<DesignLink> Way => [new("Updates", Desk("updates"))];

    /// <summary>What was found, in a sentence.</summary>
    public string Sentence =>
        Sentences.Count == 0 ? "The text is empty."
        : $"{Phrases.Count(Sentences.Count, "sentence")}. {(Unbacked.Count == 0 ? "Every sentence has a record behind "
            + "it" : $"{Unbacked.Count} {(Unbacked.Count == 1 ? "has" : "have")} no record "
            + $"behind {(Unbacked.Count == 1 ? "it" : "them")}")}. {(Promises.Count == 0 ? "None are about the future."
                : $"{Promises.Count} {(Promises.Count == 1 ? "is" : "are")} about the "
                    + $"future{(Promises.Count(p => p.Said.Recorded is not null) is > 0 and var done
                        ? $" ({done} recorded as {(done == 1 ? "a commitment" : "commitments")})"
                            : "")}.")}";
}
