namespace Heed.Ledger.Dates;

/// <summary>What a date in EDTF means: its first and last day (null: open or unknown) and how well it is known.</summary>
internal sealed record EdtfSpan(
    CalendarDay? First, CalendarDay? Last, EdtfPrecision Precision, bool IsApproximate = false, bool IsUncertain = false)
{
    internal static EdtfSpan Across(IReadOnlyList<EdtfSpan> parts, CalendarDay? first, CalendarDay? last, EdtfPrecision precision) =>
        new(first, last, precision, parts.Any(part => part.IsApproximate), parts.Any(part => part.IsUncertain));

    internal static int CompareUnknownLast(CalendarDay? left, CalendarDay? right) => (left, right) switch
    {
        ({ } a, { } b) => a.CompareTo(b),
        (null, null) => 0,
        (null, _) => 1,
        _ => -1,
    };
}

/// <summary>The outcome of reading: a meaning, or the sentence that says why there is none.</summary>
internal readonly record struct EdtfReading(EdtfSpan? Span, string Problem)
{
    public static implicit operator EdtfReading(EdtfSpan span) => new(span, "");

    internal static EdtfReading Refuse(string problem) => new(null, problem);
}
