using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Heed.Import.Planning;

/// <summary>Says where a map is wrong, in words for whoever wrote it.</summary>
public static partial class MapMistake
{
    private static readonly string Names = string.Join(
        ", ", typeof(TableMap).GetProperties().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)));

    /// <summary>The mistake as a sentence, with its line.</summary>
    public static string Of(JsonException e)
    {
        var line = e.LineNumber is { } at ? $"Line {(at + 1).ToString(CultureInfo.InvariantCulture)}: " : "";
        // As in $.columns['Rec no'].
        var name = (e.Path ?? "").Replace("['", ".", StringComparison.Ordinal).Replace("']", "", StringComparison.Ordinal)
            .TrimStart('$', '.');
        if (Unmapped().Match(e.Message) is { Success: true } unknown)
            return $"{line}a map has no “{unknown.Groups[1].Value}”. It can have: {Names}.";
        if (e.Message.Contains("could not be converted", StringComparison.Ordinal))
            return $"{line}“{name}” cannot have this value. {(name.StartsWith("days", StringComparison.Ordinal)
                ? "Write \"day-first\" or \"month-first\"." : "Write it as --check --json prints it, under “map”.")}";
        return e.LineNumber is null ? "The map is empty."
            : $"{line}this is not JSON. Look for a missing comma, quotation mark or bracket, here or in the line before.";
    }

    [GeneratedRegex(@"property '([^']+)' could not be mapped")]
    private static partial Regex Unmapped();
}
