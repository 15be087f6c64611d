namespace Heed.Updates.Intake;

/// <summary>A file can't be taken in; the message is a sentence for the person who tried.</summary>
public sealed class IntakeException(string message) : Exception(message);
