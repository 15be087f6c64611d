using System.Globalization;

namespace Heed.Layout;

/// <summary>One of the numbered pages of something long.</summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="Size">How many a page holds.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record PageOf(int Number, int Size, int Total)
{
    /// <summary>How many pages there are.</summary>
    public int Pages => (int)Math.Clamp(((long)Total + Size - 1) / Size, 1, Most.Pages);

    /// <summary>How many come before this page.</summary>
    public int Skip => (Number - 1) * Size;

    /// <summary>How many this page holds.</summary>
    public int Count => Math.Clamp(Total - Skip, 0, Size);

    /// <summary>The number of the page after this one; null on the last.</summary>
    public int? Next => Number < Pages ? Number + 1 : null;

    /// <summary>"Showing 51 to 100 of 3,120"; null when all are shown.</summary>
    public string? Sentence =>
        Total <= Size ? null
        : Total > Pages * Size
            ? T($"Showing {Skip + 1} to {Skip + Count} of {Total}. Only the first {Pages * Size} are shown here")
        : T($"Showing {Skip + 1} to {Skip + Count} of {Total}");

    /// <summary>Reads which page an address asks for.</summary>
    /// <exception cref="BadRequestException">There is no such page; the message says what the last one is.</exception>
    public static PageOf Read(RequestContext here, int size, int total)
    {
        var asked = here.Request.Query["page"].ToString().Trim();
        if (asked.Length == 0)
            return new PageOf(1, size, total);
        if (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
            throw new BadRequestException(
                T($"“{ProgrammeFilter.Shorten(asked)}” is not a page number. Write it in figures, such as page=2."));
        var page = new PageOf(number, size, total);
        return number <= page.Pages ? page
            : throw new BadRequestException(T($"There is no page {number}. The last page is {page.Pages}."));
    }
}
