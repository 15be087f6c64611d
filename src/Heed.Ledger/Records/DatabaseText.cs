namespace Heed.Ledger.Records;

/// <summary>What a database can hold as text.</summary>
internal static class DatabaseText
{
    /// <summary>Whether any row could hold this text: PostgreSQL knows no null character, and no database half a character.</summary>
    public static bool IsValid(string text) => !text.Contains('\0') && IsWhole(text);

    /// <summary>Those of the values that any row could hold.</summary>
    public static string[] Valid(IEnumerable<string> values) => [.. values.Where(IsValid)];

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }
        return true;
    }
}
