using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Heed.Ledger.Kinds;

/// <summary>All kinds an application has, in the order it shows them.</summary>
public sealed class KindCatalogue
{
    private readonly FrozenDictionary<string, Kind> byName;
    private readonly FrozenDictionary<Type, Kind> byContent;

    /// <summary>Gathers the kinds.</summary>
    /// <exception cref="ArgumentException">Two kinds share a name or a content type.</exception>
    public KindCatalogue(IEnumerable<Kind> kinds)
    {
        All = [.. kinds];
        byName = All.ToFrozenDictionary(k => k.Name);
        byContent = All.ToFrozenDictionary(k => k.ContentType);
    }

    /// <summary>The abbreviations that search knows.</summary>
    public Abbreviations Abbreviations { get; init; } = Abbreviations.None;

    /// <summary>The kinds in order.</summary>
    public IReadOnlyList<Kind> All { get; }

    /// <summary>The kind of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such kind.</exception>
    public Kind this[string name] => byName[name];

    /// <summary>The kind of a content type.</summary>
    public Kind Of<TContent>()
        where TContent : Content => byContent[typeof(TContent)];

    /// <summary>The kind of a content.</summary>
    public Kind Of(Content content) => byContent[content.GetType()];

    /// <summary>The kind listed at a path such as <c>recommendations</c>.</summary>
    public Kind? ListedAt(string path) => All.FirstOrDefault(k => k.List == path);

    /// <summary>Reads a path below a programme as kind and reference.</summary>
    public bool TryResolve(string path, [NotNullWhen(true)] out Kind? kind, [NotNullWhen(true)] out string? reference)
    {
        foreach (var candidate in All)
        {
            if (candidate.ReferenceIn(path) is { } found)
            {
                (kind, reference) = (candidate, found);
                return true;
            }
        }
        (kind, reference) = (null, null);
        return false;
    }
}
