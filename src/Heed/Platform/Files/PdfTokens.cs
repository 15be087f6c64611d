using System.Collections.Frozen;
using System.Globalization;

namespace Heed.Platform.Files;

/// <summary>Names and dictionaries in the bytes of a PDF, found where they stand, whatever the file says of itself.</summary>
internal static class PdfTokens
{
    // No name that matters is as long.
    private const int LongestName = 40;

    // A dictionary that goes on for longer is none: a page's is a few hundred bytes.
    private const int LongestDictionary = 1024 * 1024;

    /// <summary>Whether one of some names stands anywhere.</summary>
    public static bool HoldsName(ReadOnlySpan<byte> bytes, FrozenSet<string> names)
    {
        var wanted = names.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> name = stackalloc char[LongestName];
        for (var next = bytes.IndexOf((byte)'/'); next >= 0; next = bytes.IndexOf((byte)'/'))
        {
            bytes = bytes[(next + 1)..];
            if (NameAt(bytes, name) is > 0 and var length && wanted.Contains(name[..length]))
                return true;
        }
        return false;
    }

    /// <summary>
    /// The dictionary that begins at a place, after blanks and comments; null when none does. One that does not end is taken as far as it
    /// goes.
    /// </summary>
    public static PdfDictionary? Dictionary(ReadOnlySpan<byte> bytes, int at)
    {
        at = AfterBlanks(bytes, at);
        if (!bytes[at..].StartsWith("<<"u8))
            return null;
        var (end, depth, filter) = (Math.Min(bytes.Length, at + LongestDictionary), 0, "");
        var names = new List<string>();
        Span<char> name = stackalloc char[LongestName];
        while ((at = AfterBlanks(bytes, at)) < end)
        {
            var rest = bytes[at..];
            if (rest.StartsWith("<<"u8))
                (depth, at) = (depth + 1, at + 2);
            else if (rest.StartsWith(">>"u8))
            {
                (depth, at) = (depth - 1, at + 2);
                if (depth == 0)
                    break;
            }
            else if (rest[0] == '(')
                at = AfterText(bytes, at);
            else if (rest[0] == '/')
            {
                names.Add(new string(name[..Math.Max(0, NameAt(rest[1..], name))]));
                at = AfterName(bytes, at);
                if (names[^1] == "Filter")
                    filter = FilterAt(bytes, at);
            }
            else
                at++;
        }
        at = AfterBlanks(bytes, at);
        if (!bytes[at..].StartsWith("stream"u8))
            return new PdfDictionary(names, filter, IsStream: false, at);
        at += "stream".Length;
        at += bytes[at..].StartsWith("\r"u8) ? 1 : 0;
        at += bytes[at..].StartsWith("\n"u8) ? 1 : 0;
        return new PdfDictionary(names, filter, IsStream: true, at);
    }

    // A name, or a list with one, is all that is looked into; null for anything else.
    private static string? FilterAt(ReadOnlySpan<byte> bytes, int at)
    {
        at = AfterBlanks(bytes, at);
        var isList = bytes[at..].StartsWith("["u8);
        if (isList)
            at = AfterBlanks(bytes, at + 1);
        if (!bytes[at..].StartsWith("/"u8))
            return null;
        Span<char> name = stackalloc char[LongestName];
        var length = NameAt(bytes[(at + 1)..], name);
        return length < 0 || isList && !bytes[AfterBlanks(bytes, AfterName(bytes, at))..].StartsWith("]"u8) ? null
            : new string(name[..length]);
    }

    // The name at the beginning, as it is meant: a letter may be written as a number, so that #4AS is JS. Negative when it is longer than
    // any that matters.
    private static int NameAt(ReadOnlySpan<byte> bytes, Span<char> name)
    {
        var length = 0;
        for (var at = 0; at < bytes.Length && !IsEndOfName(bytes[at]); at++)
        {
            if (length == name.Length)
                return -1;
            if (bytes[at] == '#' && at + 2 < bytes.Length && byte.TryParse(
                bytes.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var letter))
            {
                name[length++] = (char)letter;
                at += 2;
            }
            else
                name[length++] = (char)bytes[at];
        }
        return length;
    }

    private static int AfterName(ReadOnlySpan<byte> bytes, int at)
    {
        for (at++; at < bytes.Length && !IsEndOfName(bytes[at]);)
            at++;
        return at;
    }

    private static int AfterText(ReadOnlySpan<byte> bytes, int at)
    {
        for (var depth = 0; at < bytes.Length; at++)
        {
            if (bytes[at] == '\\')
                at++;
            else if (bytes[at] == '(')
                depth++;
            else if (bytes[at] == ')' && --depth == 0)
                return at + 1;
        }
        return bytes.Length;
    }

    private static int AfterBlanks(ReadOnlySpan<byte> bytes, int at)
    {
        for (; at < bytes.Length; at++)
        {
            if (bytes[at] == '%')
            {
                while (at < bytes.Length && bytes[at] is not ((byte)'\r' or (byte)'\n'))
                    at++;
            }
            else if (!IsBlank(bytes[at]))
                return at;
        }
        return bytes.Length;
    }

    private static bool IsBlank(byte letter) => letter is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsEndOfName(byte letter) => IsBlank(letter) || letter is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>'
        or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';
}

/// <summary>A dictionary, with what follows it.</summary>
/// <param name="Names">All names in it, at any depth.</param>
/// <param name="Filter">How the stream behind it is packed; empty for not at all, null for what is not looked into.</param>
/// <param name="IsStream">Whether a stream follows.</param>
/// <param name="End">Where it begins.</param>
internal sealed record PdfDictionary(IReadOnlyList<string> Names, string? Filter, bool IsStream, int End)
{
    /// <summary>Whether the stream is a list of objects: by its type, or by what only such a list has.</summary>
    public bool IsListOfObjects => IsStream && (Names.Contains("ObjStm") || Names.Contains("First") && Names.Contains("N"));

    /// <summary>Whether it is packed in the one way in which programs pack such a list.</summary>
    public bool IsPlainlyPacked => Filter is "FlateDecode" or "Fl" && Names.Count(n => n == "Filter") == 1
        && !Names.Any(n => n is "DecodeParms" or "DP" or "F" or "FFilter" or "FDecodeParms");
}
