using Heed.Ledger.Kinds;

namespace Heed.Updates.Composing.Checking;

/// <summary>A sentence as it looks beside the record.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="IsBacked">Whether a record stands behind it: it links to one, or says what one linked beside it says.</param>
/// <param name="Promise">What it says will be; null when it says nothing of the kind.</param>
public sealed record LookedAt(ProseSentence Sentence, bool IsBacked, Promise? Promise)
{
    /// <summary>The commitment that already records what it says will be; null when none does.</summary>
    public (string Path, string Title)? Recorded { get; init; }

    /// <summary>The records a sentence links to.</summary>
    /// <param name="programme">The programme.</param>
    public IReadOnlyList<string> Paths(string programme) => [.. ContentFacts.Mentions(new Prose(Sentence.Markdown), programme)];
}
