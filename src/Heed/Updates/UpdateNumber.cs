using System.Globalization;
using System.Text.RegularExpressions;

namespace Heed.Updates;

/// <summary>The number of an update: "5", or "10 part 2" for an update in parts.</summary>
/// <param name="Whole">The number.</param>
/// <param name="Part">The part; null for an update in one piece.</param>
public sealed partial record UpdateNumber(int Whole, int? Part = null)
{
    /// <summary>How it ends the address: <c>10-part-2</c>.</summary>
    public string Reference => ToString().Replace(' ', '-');

    /// <summary>Reads "5", "10 part 2" or "10-part-2"; null when it is no number of an update.</summary>
    public static UpdateNumber? Parse(string? text)
    {
        var match = Pattern().Match((text ?? "").Trim());
        return match.Success ? new UpdateNumber(Figure(match.Groups[1]), match.Groups[2].Success ? Figure(match.Groups[2]) : null) : null;
    }

    /// <summary>
    /// The whole number that comes next: after the highest published or drafted, so that none is left out and none is used twice.
    /// </summary>
    /// <param name="taken">The numbers that are published or drafted.</param>
    public static UpdateNumber Next(IEnumerable<UpdateNumber> taken) => new(taken.Select(n => n.Whole).DefaultIfEmpty(0).Max() + 1);

    /// <summary>Why an update can't have this number, as a sentence; null when it can.</summary>
    /// <param name="taken">The numbers that are published or drafted.</param>
    public string? Refusal(IReadOnlyCollection<UpdateNumber> taken)
    {
        var next = Next(taken);
        if (taken.Contains(this))
            return $"Number {this} is taken. The next one is {next}.";
        if (Part is null)
            return Whole == next.Whole ? null : $"Updates are numbered without gaps. The next one is {next}.";
        var parts = taken.Where(n => n.Whole == Whole).Select(n => n.Part ?? 1).ToList();
        if (parts.Count == 0)
            return Whole == next.Whole && Part == 1 ? null
                : $"There is no update {Whole} to continue. The next one is {next}, or {next} part 1.";
        return Part == parts.Max() + 1 ? null : $"The next part of update {Whole} is part {parts.Max() + 1}.";
    }

    /// <inheritdoc/>
    public override string ToString() => Part is { } part ? string.Create(CultureInfo.InvariantCulture, $"{Whole} part {part}")
        : Whole.ToString(CultureInfo.InvariantCulture);

    private static int Figure(Group figures) => int.Parse(figures.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([1-9]\d{0,3})(?:[ -]part[ -]([1-9]\d?))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
