namespace Heed.Ledger;

/// <summary>The ledger will not do what was asked, and says in a sentence for people why. Nothing was changed.</summary>
public class RefusedException : Exception
{
    /// <summary>Refuses with a code and a sentence.</summary>
    /// <param name="code">Stable, for machines, such as <c>stale-draft</c>.</param>
    /// <param name="message">What is wrong, where, and what to do.</param>
    public RefusedException(string code, string message)
        : base(message) => Code = code;

    /// <summary>Stable, for machines.</summary>
    public string Code { get; }

    /// <summary>What is wrong field by field, when the content is at fault.</summary>
    public IReadOnlyList<ContentProblem> Problems { get; init; } = [];
}

/// <summary>Something in a content that publishing does not allow.</summary>
/// <param name="Record">The record's address below its programme.</param>
/// <param name="Field">Where in the content, such as <c>responses[0].of</c>; empty for the whole.</param>
/// <param name="Sentence">What is wrong and what to do.</param>
public sealed record ContentProblem(string Record, string Field, string Sentence)
{
    /// <summary>Whether only a second person is missing; the content itself is fit to publish.</summary>
    public bool IsSecondPerson { get; init; }
}

/// <summary>A draft was saved by someone else in the meantime. Both texts are kept.</summary>
public sealed class StaleDraftException : RefusedException
{
    internal StaleDraftException(Draft current, Kinds.Content refused)
        : base(
            "stale-draft",
            $"{current.SavedBy} saved this draft at {current.SavedAt:HH:mm} UTC, after you opened it. "
                + "We have kept your text. Compare the two and save again."
        )
    {
        Current = current;
        Refused = refused;
    }

    /// <summary>The draft as it stands.</summary>
    public Draft Current { get; }

    /// <summary>The text that was not saved; it is kept in the ledger too.</summary>
    public Kinds.Content Refused { get; }
}
