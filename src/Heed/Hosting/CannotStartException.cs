namespace Heed.Hosting;

/// <summary>Heed can't start; the message is a sentence for the person at the terminal.</summary>
public sealed class CannotStartException(string message) : Exception(message);
