namespace Heed.Tables;

/// <summary>Line breaks of any sort: CR, LF, or both as one.</summary>
internal static class LineBreaks
{
    public static int In(ReadOnlySpan<char> text) => text.Count('\n') + text.Count('\r') - text.Count("\r\n");
}
