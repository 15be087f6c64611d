namespace Heed.Ledger.Dates;

/// <summary>
/// A text that Heed does not take as a date. The message is a sentence for people: what is wrong, where, and what to write instead.
/// </summary>
public sealed class EdtfException : FormatException
{
    /// <summary>Makes the exception without a reason of its own.</summary>
    public EdtfException() : base("This is not a date that Heed can use; write one such as 2017-06-22, 2017-06 or 2017.")
    {
    }

    /// <summary>Makes the exception with the sentence that says what is wrong and what to write instead.</summary>
    /// <param name="message">The sentence.</param>
    public EdtfException(string message) : base(message)
    {
    }

    /// <summary>Makes the exception with its sentence and the error that led to it.</summary>
    /// <param name="message">The sentence.</param>
    /// <param name="innerException">The error that led to it.</param>
    public EdtfException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
