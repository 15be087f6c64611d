using System.Globalization;

namespace Heed.Tables;

/// <summary>How much one file may hold, so that reading it needs little memory whatever it says of itself.</summary>
internal sealed class Limits
{
    public const int MostBytes = 20 * 1024 * 1024;
    public const int MostUnpackedBytes = 100 * 1024 * 1024;
    public const int MostPartBytes = 50 * 1024 * 1024;
    public const int MostRows = 20_000;
    public const int MostColumns = 200;
    public const int MostCharacters = 100_000;
    public const int DeepestElement = 250;
    private const int MostCells = 1_000_000;

    private int cells;

    /// <summary>Counts the cells of a row, also those that merged cells fill, over all sheets of a file.</summary>
    public void Count(int more, int row)
    {
        cells += more;
        if (cells > MostCells)
            throw new TableException("This file has more than 1,000,000 cells. Divide it into smaller files.", row);
    }

    public static void CheckColumn(int index, int row)
    {
        if (index >= MostColumns)
            throw new TableException($"Row {row} has more than {MostColumns} columns. Delete the columns that are not needed.", row);
    }

    public static void CheckText(string text, int row)
    {
        if (text.Length > MostCharacters)
            throw new TableException($"A cell in row {row} has more than {Said(MostCharacters)} characters. Shorten its text.", row);
    }

    public static void CheckRows(int count, int row)
    {
        if (count > MostRows)
            throw new TableException($"This table has more than {Said(MostRows)} rows. Divide it into smaller files.", row);
    }

    private static string Said(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
