using Heed.Updates.Intake.Pages;

namespace Heed.Updates.Intake;

/// <summary>A numbered update as found in a saved page: what a programme's old site published.</summary>
/// <param name="Title">The update's title.</param>
/// <param name="Number">Its number, such as "5" or "10 part 2".</param>
/// <param name="On">The day it was posted.</param>
/// <param name="Body">Its text as Markdown.</param>
public sealed record SavedUpdate(string Title, string Number, DateOnly On, string Body)
{
    /// <summary>The largest file of a saved page, in bytes.</summary>
    public const int LargestFile = 5 * 1024 * 1024;

    /// <summary>The programme's title, as the page names it; null when it does not.</summary>
    public string? Programme { get; init; }

    /// <summary>
    /// The line that the day was read from; null when it was said by whoever takes the page in, or is marked for programs only.
    /// </summary>
    public string? DayLine { get; init; }

    /// <summary>How many paragraphs, headings, lists and tables the text has.</summary>
    public int Paragraphs { get; init; }

    /// <summary>What was taken in, as readers will see it.</summary>
    public required TakenIn TakenIn { get; init; }

    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>What somebody must look at before this is published, as sentences. Empty when nothing is in doubt.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>Whether the text is the update's own, whole and word for word.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The update's address below its programme.</summary>
    public string Path => "updates/" + Number.Replace(' ', '-');

    /// <summary>Reads a saved page, in plain text or HTML.</summary>
    /// <exception cref="IntakeException">It is not a saved update; the message says what is missing.</exception>
    public static SavedUpdate Read(string page, UpdateHints? hints = null) =>
        new UpdateReading(SavedFile.Read(page, hints ?? new()), hints ?? new()).Read();

    /// <summary>Reads the file of a saved page.</summary>
    /// <exception cref="IntakeException">It is not a saved update; the message says what is missing.</exception>
    public static SavedUpdate Read(byte[] file, UpdateHints hints) => new UpdateReading(SavedFile.Read(file, hints), hints).Read();
}
