using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Heed.Ledger.Dates;

/// <summary>
/// A date as exact as its source: a day, a month, a season, a year, a span, about or perhaps. Written in the Extended Date/Time
/// Format (EDTF) of the Library of Congress, which is part of ISO 8601-2:2019. Immutable; two values are equal when their texts are.
/// </summary>
/// <remarks>
/// <para>Levels 0 and 1 of the specification of 4 February 2019 are supported, and of level 2 these features: sub-year groupings
/// (codes 25 to 41), sets (<c>[1667,1668,1670..1672]</c>, <c>{1960,1961-12}</c>) and unspecified digits at the ends of intervals.
/// The rest of level 2 is refused, with a sentence that says so.</para>
/// <para>Seasons are those of the northern hemisphere and are whole months: spring (21) is March to May, summer (22) June to
/// August, autumn (23) September to November, and winter (24) December to February of the following year, so that <c>2018-24</c>
/// runs from 1 December 2018 to 28 February 2019. Codes 25 to 28 mean the same; 29 to 32 are the southern seasons.</para>
/// </remarks>
[JsonConverter(typeof(EdtfJsonConverter))]
public sealed class Edtf : IEquatable<Edtf>, IComparable<Edtf>, IComparable
{
    /// <summary>The greatest number of characters in a date.</summary>
    public const int LengthLimit = 100;

    private readonly EdtfSpan span;

    private Edtf(string text, EdtfSpan span)
    {
        Text = text;
        this.span = span;
    }

    /// <summary>The date in EDTF, without spaces.</summary>
    public string Text { get; }

    /// <summary>The first day it can mean; null when the start is open or unknown, or lies outside the years 1 to 9999.</summary>
    public DateOnly? Earliest => span.First?.ToDateOnly();

    /// <summary>The last day it can mean; null when the end is open or unknown, or lies outside the years 1 to 9999.</summary>
    public DateOnly? Latest => span.Last?.ToDateOnly();

    /// <summary>How finely the date is known.</summary>
    public EdtfPrecision Precision => span.Precision;

    /// <summary>Whether the date, or a part of the span or set, is marked as approximate (<c>~</c> or <c>%</c>).</summary>
    public bool IsApproximate => span.IsApproximate;

    /// <summary>Whether the date, or a part of the span or set, is marked as uncertain (<c>?</c> or <c>%</c>).</summary>
    public bool IsUncertain => span.IsUncertain;

    /// <summary>One day of the calendar.</summary>
    /// <param name="day">The day.</param>
    public static Edtf Of(DateOnly day) => Parse(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Reads a date in EDTF. Spaces around it are ignored.</summary>
    /// <param name="text">The date, at most <see cref="LengthLimit"/> characters.</param>
    /// <exception cref="EdtfException">It is not EDTF, or it is EDTF that Heed does not take; the message says what to write.</exception>
    public static Edtf Parse(string text) => TryParse(text, out var date, out var problem) ? date : throw new EdtfException(problem);

    /// <summary>Reads a date in EDTF, or says in a sentence why it cannot. Spaces around it are ignored.</summary>
    /// <param name="text">The date, at most <see cref="LengthLimit"/> characters.</param>
    /// <param name="date">The date, when it could be read.</param>
    /// <param name="problem">What is wrong, where, and what to write instead, when it could not.</param>
    public static bool TryParse(
        [NotNullWhen(true)] string? text, [NotNullWhen(true)] out Edtf? date, [NotNullWhen(false)] out string? problem)
    {
        var written = text is { Length: <= LengthLimit } ? text.Trim() : text;
        (var span, problem) = EdtfGrammar.Read(written);
        date = span is null ? null : new Edtf(written!, span);
        return date is not null;
    }

    /// <summary>
    /// Orders by the first day, then the last day, then the text. A day that is open or unknown comes after all days, and
    /// days outside the years 1 to 9999 take their true place.
    /// </summary>
    /// <param name="other">The date to compare with; null comes first.</param>
    public int CompareTo(Edtf? other)
    {
        if (other is null)
            return 1;
        var byFirst = EdtfSpan.CompareUnknownLast(span.First, other.span.First);
        if (byFirst != 0)
            return byFirst;
        var byLast = EdtfSpan.CompareUnknownLast(span.Last, other.span.Last);
        return byLast != 0 ? byLast : string.CompareOrdinal(Text, other.Text);
    }

    /// <inheritdoc cref="CompareTo(Edtf)"/>
    /// <param name="obj">The date to compare with.</param>
    /// <exception cref="ArgumentException">It is not a date.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Edtf other => CompareTo(other),
        _ => throw new ArgumentException("A date can be compared only with a date.", nameof(obj)),
    };

    /// <inheritdoc/>
    public bool Equals(Edtf? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Edtf);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    /// <summary>The date in EDTF.</summary>
    public override string ToString() => Text;

    /// <summary>Whether both mean the same text.</summary>
    public static bool operator ==(Edtf? left, Edtf? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the texts differ.</summary>
    public static bool operator !=(Edtf? left, Edtf? right) => !(left == right);

    /// <summary>Whether the left one comes before the right one.</summary>
    public static bool operator <(Edtf? left, Edtf? right) => Comparer<Edtf>.Default.Compare(left, right) < 0;

    /// <summary>Whether the left one does not come after the right one.</summary>
    public static bool operator <=(Edtf? left, Edtf? right) => Comparer<Edtf>.Default.Compare(left, right) <= 0;

    /// <summary>Whether the left one comes after the right one.</summary>
    public static bool operator >(Edtf? left, Edtf? right) => Comparer<Edtf>.Default.Compare(left, right) > 0;

    /// <summary>Whether the left one does not come before the right one.</summary>
    public static bool operator >=(Edtf? left, Edtf? right) => Comparer<Edtf>.Default.Compare(left, right) >= 0;
}
