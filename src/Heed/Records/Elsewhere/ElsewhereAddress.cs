using Heed.Ledger.Kinds;

namespace Heed.Records.Elsewhere;

/// <summary>The address of a record of another programme on this site, such as <c>/rhi/recommendations/4</c>.</summary>
/// <param name="Name">A name of the programme. It may have another one since; each leads to it for ever.</param>
/// <param name="Path">The record, below the programme.</param>
public readonly record struct ElsewhereAddress(string Name, string Path)
{
    /// <summary>Reads one as it was typed; null when it is none.</summary>
    public static ElsewhereAddress? Of(string? typed) =>
        typed?.Trim().Split('/', 3) is ["", { Length: > 0 } name, { Length: > 0 } path] ? new(name.ToLowerInvariant(), path) : null;

    /// <summary>As facets have it.</summary>
    public string Facet => $"{Name}/{Path}";

    /// <inheritdoc/>
    public override string ToString() => $"/{Name}/{Path}";
}

/// <summary>A content that names records of other programmes.</summary>
public interface ILinksElsewhere
{
    /// <summary>The addresses as they were typed, each with its field.</summary>
    IEnumerable<(string Field, string Address)> Elsewhere { get; }
}
