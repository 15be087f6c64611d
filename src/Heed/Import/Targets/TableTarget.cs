using Heed.Ledger.Kinds;

namespace Heed.Import.Targets;

/// <summary>A place in the content of a kind that a column can fill.</summary>
/// <param name="Place">The place, such as <c>responses[].kind</c>.</param>
/// <param name="Label">What people call it: "Responses: Decision".</param>
/// <param name="Field">The field that holds the value.</param>
public sealed record TableTarget(string Place, string Label, ContentField Field)
{
    /// <summary>The list of parts that it is in an item of, such as <c>responses</c>; null when it is in none.</summary>
    public string? List => Place.LastIndexOf("[]", StringComparison.Ordinal) is >= 0 and var end ? Place[..end] : null;

    /// <summary>The place of another field of the same part.</summary>
    public string Beside(string field) => Place[..(Place.LastIndexOf('.') + 1)] + field;
}
