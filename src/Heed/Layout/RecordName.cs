using Heed.Ledger.Kinds;

namespace Heed.Layout;

/// <summary>What people call a record: by its number, where it has one.</summary>
public static class RecordName
{
    /// <summary>The kind with the number: "Recommendation 1"; the kind alone for records without one.</summary>
    public static string Of(Kind kind, string reference) => IsNumber(reference) ? $"{T(kind.Label)} {reference}" : T(kind.Label);

    /// <summary>The title with kind and number before it, unless it says them itself.</summary>
    public static string Of(Kind kind, string reference, string title) =>
        IsNumber(reference) && !title.StartsWith($"{kind.Label} {reference}", StringComparison.OrdinalIgnoreCase)
            ? $"{Of(kind, reference)}: {title}" : title;

    private static bool IsNumber(string reference) => reference.Length > 0 && reference.All(char.IsAsciiDigit);
}
