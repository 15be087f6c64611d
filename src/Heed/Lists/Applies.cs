using System.Text.RegularExpressions;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Lists;

/// <summary>
/// Whom something applies to, in short names that mean the same on every kind of record: "Child Protection Committees" in a report's scope
/// and the group with the address <c>child-protection-committees</c> are the same.
/// </summary>
public static partial class Applies
{
    // The lists of those that something can apply to: bodies and groups.
    private static readonly Lazy<HashSet<string>> Lists =
        new(() => [.. Slices.Registry.All.Where(p => p.CanBeAddressed).Select(p => p.Kind.List)]);

    /// <summary>The facet that holds them.</summary>
    public const string Facet = "for";

    /// <summary>All that applies to somebody, by their short name.</summary>
    public static ListQuery Query(RequestContext here, string name) =>
        new(here.Programme) { Facets = new Dictionary<string, IReadOnlyList<string>> { [Facet] = [name] } };

    /// <summary>The facets that hold what a writer typed, so that a name is shown as it was typed.</summary>
    public static IReadOnlyList<string> Typed { get; } = ["scope", "audience", "applies-to"];

    /// <summary>
    /// The short names of those named in words and of the bodies and groups linked to; a meeting is its group's.
    /// </summary>
    public static IReadOnlyList<string> To(IEnumerable<string?> named, params IEnumerable<IRef?> linked) =>
        [.. named.OfType<string>().Select(Slug)
            .Concat(linked.OfType<IRef>().Select(l => l.Path.Split('/')).Where(p => p.Length > 1 && Lists.Value.Contains(p[0]))
                .Select(p => p[1]))
            .Where(s => s.Length > 0).Distinct()];

    /// <summary>Each of those named in one text, divided by commas.</summary>
    public static IEnumerable<string> Each(string typed) =>
        typed.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The short name of what somebody typed.</summary>
    public static string Slug(string words) => Between().Replace(words.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Between();
}
