using System.Globalization;
using System.Text;

namespace Heed.Platform.Files;

/// <summary>
/// Names of files as people gave them, made fit to be shown and to stand in an address. None of them ever names a file on the server.
/// </summary>
public static class FileNames
{
    private const int Longest = 100;
    private const string Nameless = "document";
    private const string NotInNames = "<>:\"|?*\\/";

    /// <summary>A name for people: without folders, control and direction characters, and with the ending of what the file is.</summary>
    public static string Clean(string? given, FileKind kind)
    {
        var name = (given ?? "").Split('/', '\\')[^1];
        var kept = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            var sort = Rune.GetUnicodeCategory(rune);
            if (rune == Rune.ReplacementChar || sort is UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned)
                continue;
            kept.Append(
                Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) || rune.IsAscii && NotInNames.Contains(
                    (char)rune.Value) ? " " : rune.ToString());
        }
        var words = string.Join(' ', kept.ToString().Normalize().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var stem = Stem(words).Trim('.', ' ');
        stem = Cut(stem).TrimEnd('.', ' ');
        return $"{(stem.Length == 0 ? Nameless : stem)}.{kind.Extension}";
    }

    /// <summary>The name without its ending, as a label until someone writes a better one.</summary>
    public static string Stem(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? name : name[..dot];
    }

    /// <summary>The name as it stands in an address: lower-case letters, digits and hyphens, and the ending.</summary>
    public static string InAddress(string? name)
    {
        var kind = FileKind.OfName(name ?? "");
        var slug = new StringBuilder();
        foreach (var letter in Stem(name ?? "").Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var stem = slug.ToString();
        stem = (stem.Length <= Longest ? stem : stem[..Longest]).Trim('-');
        return $"{(stem.Length == 0 ? Nameless : stem)}.{kind?.Extension ?? "bin"}";
    }

    // Never half a letter with its accents.
    private static string Cut(string text)
    {
        var length = 0;
        foreach (var start in StringInfo.ParseCombiningCharacters(text).Where(s => s <= Longest))
            length = start;
        return text.Length <= Longest ? text : text[..length];
    }
}
