namespace Heed.Layout;

/// <summary>
/// The most of anything that one public answer holds, however much the record grows. docs/operating/answers.md lists every address with its
/// most.
/// </summary>
public static class Most
{
    /// <summary>Rows of a list on one page.</summary>
    public const int OnPage = 50;

    /// <summary>Programmes on one page of the front page: each is counted.</summary>
    public const int Programmes = 20;

    /// <summary>Programmes that are counted side by side: the database counts for all of them at once.</summary>
    public const int SideBySide = 1_000;

    /// <summary>Numbered pages of one list; what is beyond them is found by narrowing the list.</summary>
    public const int Pages = 200;

    /// <summary>Records of one kind and relation that a record's page shows in a table.</summary>
    public const int Related = 50;

    /// <summary>Links to a record that its page reads.</summary>
    public const int Links = 200;

    /// <summary>Editions of a record that its page reads: the first and the latest.</summary>
    public const int Editions = 100;

    /// <summary>Lines of a record's timeline.</summary>
    public const int Story = 100;

    /// <summary>Steps of one record in a comparison of two days.</summary>
    public const int Steps = 20;

    /// <summary>Records that a sentence about all of them is made of, where only their contents can tell.</summary>
    public const int Read = 500;

    /// <summary>Choices of one filter.</summary>
    public const int Choices = 100;

    /// <summary>Entries of a feed.</summary>
    public const int InFeed = 50;

    /// <summary>Records in one part of a download.</summary>
    public const int InPart = 500;

    /// <summary>Bytes of contents in one part of a download.</summary>
    public const long BytesInPart = 1_000_000;

    /// <summary>Records of a programme that is offered as one workbook.</summary>
    public const int InWorkbook = 2_000;

    /// <summary>Bytes of contents of a programme that is offered as one workbook.</summary>
    public const long BytesInWorkbook = 4_000_000;

    /// <summary>Days of one sort in a calendar.</summary>
    public const int InCalendar = 500;

    /// <summary>Addresses in one file of the sitemap.</summary>
    public const int InSitemap = 10_000;

    /// <summary>Moments of change in one part of a timemap.</summary>
    public const int InTimemap = 5_000;
}
