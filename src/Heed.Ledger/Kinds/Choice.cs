using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;

namespace Heed.Ledger.Kinds;

/// <summary>How an enumeration's values are written for machines and for people.</summary>
public static class Choice
{
    private static readonly ConcurrentDictionary<Enum, (string Slug, string Label, string? Hint)> Known = new();

    extension(Enum? value)
    {
        /// <summary>
        /// The value in addresses, filters and JSON: lower case with hyphens, such as <c>accepted-in-full</c>; <c>not-given</c> where
        /// nothing was chosen.
        /// </summary>
        public string Slug => value is null ? "not-given" : Of(value).Slug;

        /// <summary>
        /// The value in words, from its <see cref="DisplayAttribute"/> or its name: "Accepted in full"; "Not given" where nothing was
        /// chosen.
        /// </summary>
        public string Label => value is null ? "Not given" : Of(value).Label;

        /// <summary>What choosing the value means, for the writer; null where nothing was chosen or nothing needs explaining.</summary>
        public string? Hint => value is null ? null : Of(value).Hint;
    }

    /// <summary>All values of an enumeration, in order, with slug, label and hint.</summary>
    public static IEnumerable<(string Slug, string Label, string? Hint)> All(Type choice) =>
        Enum.GetValues(choice).Cast<Enum>().Select(Of);

    private static (string Slug, string Label, string? Hint) Of(Enum value) =>
        Known.GetOrAdd(
            value,
            static v =>
            {
                var slug = JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString());
                var display = v.GetType().GetField(v.ToString())?.GetCustomAttribute<DisplayAttribute>();
                return (slug, display?.Name ?? Sentence(slug), display?.Description);
            }
        );

    /// <summary>Turns a slug into words: <c>no-return</c> gives "No return".</summary>
    public static string Sentence(string slug)
    {
        var words = slug.Replace('-', ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
