namespace Heed.Ledger.Records;

/// <summary>Moments as both databases keep and compare them: UTC, whole milliseconds, before the end of validity.</summary>
internal static class UtcMilliseconds
{
    public static DateTime Stored(DateTime moment)
    {
        var utc = moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : DateTime.SpecifyKind(moment, DateTimeKind.Utc);
        var whole = utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMillisecond));
        return whole < EntryRow.Open ? whole : EntryRow.Open.AddMilliseconds(-1);
    }
}
