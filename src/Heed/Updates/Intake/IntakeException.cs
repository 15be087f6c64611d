namespace Heed.Updates.Intake;

/// <summary>A file can't be imported; the message is a sentence for the person who tried.</summary>
public sealed class IntakeException(string message, MissingFact missing = MissingFact.None) : Exception(message)
{
    /// <summary>What the person could add, so that it can be imported.</summary>
    public MissingFact Missing { get; } = missing;
}

/// <summary>What a page does not say of an update, or not clearly.</summary>
public enum MissingFact
{
    None,

    Number,

    /// <summary>The day it was posted.</summary>
    Day,
}
