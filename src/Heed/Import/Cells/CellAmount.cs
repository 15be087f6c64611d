using System.Globalization;
using System.Text.RegularExpressions;

namespace Heed.Import.Cells;

/// <summary>An amount in a cell, such as "£186.6 million", "1,240" or "(1,500)".</summary>
/// <param name="Plain">The amount in figures alone, as a form has it.</param>
/// <param name="Unit">What it is counted in; null when the cell does not say.</param>
public sealed partial record CellAmount(string Plain, string? Unit)
{
    private static readonly Dictionary<string, decimal> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = 1, ["k"] = 1_000, ["thousand"] = 1_000, ["m"] = 1_000_000, ["mn"] = 1_000_000, ["million"] = 1_000_000,
        ["bn"] = 1_000_000_000, ["billion"] = 1_000_000_000,
    };

    /// <summary>Reads it; null when the cell says something else too, or could be two amounts.</summary>
    public static CellAmount? Read(string text)
    {
        var found = Amount().Match(text.Replace('\u00A0', ' ').Trim());
        if (!found.Success)
            return null;
        var isBelow = found.Groups["open"].Success != found.Groups["minus"].Success;
        if (found.Groups["open"].Success != found.Groups["close"].Success
            || !decimal.TryParse(found.Groups["figures"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out var figures))
            return null;
        var unit = found.Groups["sign"].Value switch
        {
            "£" => "GBP", "€" => "EUR", "$" => "USD", _ => found.Groups["unit"].Value is { Length: > 0 } own ? own : null,
        };
        var whole = figures * Words[found.Groups["word"].Value] * (isBelow ? -1 : 1);
        return new CellAmount(whole.ToString("0.############################", CultureInfo.InvariantCulture), unit);
    }

    // A comma parts thousands; "1,5" could be one and a half.
    [GeneratedRegex(
        @"^(?<open>\()?(?<minus>[-−])?(?<sign>[£€$])?(?<figures>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,15}(?:\.[0-9]+)?)"
        + @"\s?(?<word>k|thousand|mn?|million|bn|billion)?(?!\p{L})(?:\s?(?<unit>%|\p{L}[\p{L} ]{1,30}))?(?<close>\))?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Amount();
}
