using System.Runtime.CompilerServices;
using System.Text;

namespace Heed.Language;

/// <summary>
/// A text with values in it, written as an interpolated string. Its key is the English text with numbered gaps, as in
/// <c>"{0:# record|# records} changed on {1}"</c>. A translation may put the gaps in another order.
/// </summary>
/// <remarks>
/// A format with <c>|</c> in it lists the plural forms of a count, in the order of CLDR's categories for the language: English has two, one
/// and other. <c>#</c> is where the number goes; without it the number is not written. Any other format is .NET's.
/// </remarks>
[InterpolatedStringHandler]
public readonly struct Sentence
{
    private readonly StringBuilder key;
    private readonly List<object?> values;

    /// <summary>Made by the compiler.</summary>
    public Sentence(int literalLength, int formattedCount)
    {
        key = new StringBuilder(literalLength + (4 * formattedCount));
        values = new List<object?>(formattedCount);
    }

    /// <summary>The text that translations are found by.</summary>
    public string Key => key.ToString();

    /// <summary>What goes into its gaps.</summary>
    public IReadOnlyList<object?> Values => values;

    /// <summary>Called by the compiler for each piece of text.</summary>
    public void AppendLiteral(string text) =>
        key.Append(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    /// <summary>Called by the compiler for each value.</summary>
    public void AppendFormatted<T>(T value, string? format = null)
    {
        key.Append('{').Append(values.Count);
        if (format is not null)
            key.Append(':').Append(format);
        key.Append('}');
        values.Add(value);
    }
}
