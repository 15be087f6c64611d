using Heed.Ledger.Kinds;

namespace Heed.Lists;

/// <summary>A kind with its public side: the view of one and the list of all.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="View">The view of a record, a part of the record page.</param>
/// <param name="List">The list.</param>
public sealed record Face(Kind Kind, string View, ListFace List);

/// <summary>The faces of all kinds, in the order of the catalogue.</summary>
public sealed class Faces(IReadOnlyList<Face> faces)
{
    private readonly Dictionary<string, Face> byKind = faces.ToDictionary(f => f.Kind.Name);

    /// <summary>All of them.</summary>
    public IReadOnlyList<Face> All => faces;

    /// <summary>The face of a kind.</summary>
    public Face this[Kind kind] => byKind[kind.Name];
}
