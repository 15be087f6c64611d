using System.Reflection;

namespace Heed.Accounts.Passwords;

/// <summary>
/// The passwords that people choose most, and whether one is such a password with figures put on, letters swapped or said twice.
/// </summary>
public static class GuessedPasswords
{
    // What is left of a password without the figures and signs at its ends must be more than a short word.
    private const int ShortestCore = 6;

    private static readonly Lazy<HashSet<string>> Known = new(Read);

    /// <summary>Whether whoever guesses tries it early.</summary>
    public static bool Has(string password)
    {
        var typed = password.ToLowerInvariant();
        return new[] { typed, Unswapped(typed, '1', 'i'), Unswapped(typed, '1', 'l') }.Any(IsKnown);
    }

    private static bool IsKnown(string text)
    {
        var core = text.Trim([.. text.Where(c => !char.IsLetter(c)).Distinct()]);
        var letters = new string([.. text.Where(char.IsLetter)]);
        return core.Length < ShortestCore || Known.Value.Contains(core) || Known.Value.Contains(letters)
            || Known.Value.Contains(Once(letters));
    }

    // "p4ssw0rd" is "password" to everyone who guesses.
    private static string Unswapped(string text, char figure, char letter) =>
        new([.. text.Select(
            c => c == figure ? letter
                : c switch { '0' => 'o', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', '!' => 'i', _ => c })]);

    private static string Once(string text)
    {
        for (var length = 3; length <= text.Length / 2; length++)
            if (text.Length % length == 0 && Enumerable.Range(1, text.Length / length - 1)
                .All(i => text.AsSpan(i * length, length).SequenceEqual(text.AsSpan(0, length))))
                return text[..length];
        return text;
    }

    private static HashSet<string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("common-passwords")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
