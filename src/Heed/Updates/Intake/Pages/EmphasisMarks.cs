using System.Text;

namespace Heed.Updates.Intake.Pages;

/// <summary>
/// Turns where bold and italic words begin and end into Markdown, and only where Markdown reads it that way: between a full stop
/// and a letter two asterisks would be shown as asterisks. Words matter more than their weight, so there the marks are dropped.
/// </summary>
internal static class EmphasisMarks
{
    public const char BoldFrom = '\uFDD0';
    public const char BoldTo = '\uFDD1';
    public const char ItalicFrom = '\uFDD2';
    public const char ItalicTo = '\uFDD3';

    private static readonly (char From, char To, string Mark)[] Kinds = [(BoldFrom, BoldTo, "**"), (ItalicFrom, ItalicTo, "*")];

    /// <summary>Whether a character is one of ours, and so can't be a page's.</summary>
    public static bool IsMark(char c) => c is >= BoldFrom and <= ItalicTo;

    /// <summary>The text with Markdown's marks.</summary>
    public static string Write(string text)
    {
        text = Tidy(text);
        var kept = new string?[text.Length];
        foreach (var (from, to, mark) in Kinds)
        {
            for (var open = text.IndexOf(from); open >= 0; open = text.IndexOf(from, open + 1))
            {
                var close = text.IndexOf(to, open + 1);
                if (close >= 0 && Reads(text, open, close))
                    (kept[open], kept[close]) = (mark, mark);
            }
        }
        var written = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
            written.Append(IsMark(text[i]) ? kept[i] : text[i].ToString());
        return written.ToString();
    }

    // Spaces go outside the marks, empty pairs go, and neighbours become one.
    private static string Tidy(string text)
    {
        for (var before = ""; before != text;)
        {
            before = text;
            foreach (var (from, to, _) in Kinds)
            {
                text = text.Replace($"{from} ", $" {from}", StringComparison.Ordinal).Replace($" {to}", $"{to} ", StringComparison.Ordinal)
                    .Replace($"{from}\n", $"\n{from}", StringComparison.Ordinal).Replace($"\n{to}", $"{to}\n", StringComparison.Ordinal)
                    .Replace($"{from}{to}", "", StringComparison.Ordinal).Replace($"{to}{from}", "", StringComparison.Ordinal);
            }
        }
        return text;
    }

    private static bool Reads(string text, int open, int close)
    {
        var (before, first) = (open == 0 ? ' ' : text[open - 1], First(text, open));
        var (last, after) = (Last(text, close), close + 1 == text.Length ? ' ' : text[close + 1]);
        return before is not (BoldTo or ItalicTo) && after is not (BoldFrom or ItalicFrom)
            && !char.IsWhiteSpace(first) && !char.IsWhiteSpace(last)
            && (char.IsLetterOrDigit(first) || !char.IsLetterOrDigit(before))
            && (char.IsLetterOrDigit(last) || !char.IsLetterOrDigit(after));
    }

    private static char First(string text, int at)
    {
        while (at < text.Length && IsMark(text[at]))
            at++;
        return at < text.Length ? text[at] : ' ';
    }

    private static char Last(string text, int at)
    {
        while (at >= 0 && IsMark(text[at]))
            at--;
        return at >= 0 ? text[at] : ' ';
    }
}
