using SpreadCheetah;

namespace Heed.Tables;

/// <summary>Columns and cells as spreadsheets name them.</summary>
internal static class Columns
{
    public static string Letter(int index) => SpreadsheetUtility.GetColumnName(index + 1);

    public static string Cell(int row, int index) => $"{Letter(index)}{row}";

    /// <summary>The place of a cell named such as "AB12".</summary>
    public static (int Row, int Index) Place(string name)
    {
        var (row, index) = (0, 0);
        foreach (var sign in name)
        {
            if (char.IsAsciiLetterUpper(sign))
                index = checked((index * 26) + (sign - 'A' + 1));
            else if (char.IsAsciiDigit(sign))
                row = checked((row * 10) + (sign - '0'));
        }
        return (row, index - 1);
    }
}
