using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Heed.Ledger.Records;

namespace Heed.Ledger;

// string.Compare is the form that becomes SQL; the column's collation makes it compare byte by byte.
#pragma warning disable CA1309, CA1310

/// <summary>Pages through a list by the key of the last entry seen, so that page 1,000 costs what page 1 does.</summary>
internal static class Paging
{
    private const string DateFormat = "yyyy-MM-dd";

    public static IQueryable<EntryRow> After(IQueryable<EntryRow> entries, ListQuery query)
    {
        var backwards = query.Descending;
        var (key, sequence) = Read(query);
        return query.Order switch
        {
            EntryOrder.Reference => ByReference(entries, key, sequence, backwards),
            EntryOrder.Title => ByTitle(entries, key, sequence, backwards),
            EntryOrder.On => ByOn(entries, Day(key), sequence, backwards),
            EntryOrder.Due => ByDue(entries, Day(key), sequence, backwards),
            _ => ByChanged(entries, Moment(key), sequence, backwards),
        };
    }

    public static string CursorOf(EntryRow last, EntryOrder order)
    {
        var key = order switch
        {
            EntryOrder.Reference => last.ReferenceKey,
            EntryOrder.Title => last.TitleKey,
            EntryOrder.On => last.OnKey.ToString(DateFormat, CultureInfo.InvariantCulture),
            EntryOrder.Due => last.DueKey.ToString(DateFormat, CultureInfo.InvariantCulture),
            _ => last.ValidFrom.Ticks.ToString(CultureInfo.InvariantCulture),
        };
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{last.Sequence}|{key}"));
    }

    private static IQueryable<EntryRow> ByReference(IQueryable<EntryRow> entries, string? key, long sequence, bool backwards)
    {
        if (key is not null)
            entries = backwards
                ? entries.Where(e => string.Compare(e.ReferenceKey, key) < 0 || e.ReferenceKey == key && e.Sequence < sequence)
                : entries.Where(e => string.Compare(e.ReferenceKey, key) > 0 || e.ReferenceKey == key && e.Sequence > sequence);
        return backwards ? entries.OrderByDescending(e => e.ReferenceKey).ThenByDescending(e => e.Sequence) : entries.OrderBy(e => e.ReferenceKey).ThenBy(e => e.Sequence);
    }

    private static IQueryable<EntryRow> ByTitle(IQueryable<EntryRow> entries, string? key, long sequence, bool backwards)
    {
        if (key is not null)
            entries = backwards
                ? entries.Where(e => string.Compare(e.TitleKey, key) < 0 || e.TitleKey == key && e.Sequence < sequence)
                : entries.Where(e => string.Compare(e.TitleKey, key) > 0 || e.TitleKey == key && e.Sequence > sequence);
        return backwards ? entries.OrderByDescending(e => e.TitleKey).ThenByDescending(e => e.Sequence) : entries.OrderBy(e => e.TitleKey).ThenBy(e => e.Sequence);
    }

    private static IQueryable<EntryRow> ByOn(IQueryable<EntryRow> entries, DateOnly? key, long sequence, bool backwards)
    {
        if (key is { } day)
            entries = backwards ? entries.Where(e => e.OnKey < day || e.OnKey == day && e.Sequence < sequence) : entries.Where(e => e.OnKey > day || e.OnKey == day && e.Sequence > sequence);
        return backwards ? entries.OrderByDescending(e => e.OnKey).ThenByDescending(e => e.Sequence) : entries.OrderBy(e => e.OnKey).ThenBy(e => e.Sequence);
    }

    private static IQueryable<EntryRow> ByDue(IQueryable<EntryRow> entries, DateOnly? key, long sequence, bool backwards)
    {
        if (key is { } day)
            entries = backwards ? entries.Where(e => e.DueKey < day || e.DueKey == day && e.Sequence < sequence) : entries.Where(e => e.DueKey > day || e.DueKey == day && e.Sequence > sequence);
        return backwards ? entries.OrderByDescending(e => e.DueKey).ThenByDescending(e => e.Sequence) : entries.OrderBy(e => e.DueKey).ThenBy(e => e.Sequence);
    }

    private static IQueryable<EntryRow> ByChanged(IQueryable<EntryRow> entries, DateTime? key, long sequence, bool backwards)
    {
        if (key is { } moment)
            entries = backwards
                ? entries.Where(e => e.ValidFrom < moment || e.ValidFrom == moment && e.Sequence < sequence)
                : entries.Where(e => e.ValidFrom > moment || e.ValidFrom == moment && e.Sequence > sequence);
        return backwards ? entries.OrderByDescending(e => e.ValidFrom).ThenByDescending(e => e.Sequence) : entries.OrderBy(e => e.ValidFrom).ThenBy(e => e.Sequence);
    }

    private static (string? Key, long Sequence) Read(ListQuery query)
    {
        if (query.After is null)
            return (null, 0);
        Span<byte> bytes = stackalloc byte[Math.Min(query.After.Length, 2000)];
        if (query.After.Length <= 2000 && Base64Url.TryDecodeFromChars(query.After, bytes, out var length))
        {
            var parts = Encoding.UTF8.GetString(bytes[..length]).Split('|', 2);
            if (parts.Length == 2 && long.TryParse(parts[0], CultureInfo.InvariantCulture, out var sequence) && IsKey(parts[1], query.Order))
                return (parts[1], sequence);
        }
        throw new RefusedException("bad-cursor", "That page of the list does not exist. Start again from the first page.");
    }

    private static bool IsKey(string key, EntryOrder order) =>
        order switch
        {
            EntryOrder.On or EntryOrder.Due => DateOnly.TryParseExact(key, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            EntryOrder.Changed => long.TryParse(key, CultureInfo.InvariantCulture, out var ticks) && ticks >= 0 && ticks <= DateTime.MaxValue.Ticks,
            _ => true,
        };

    private static DateOnly? Day(string? key) => key is null ? null : DateOnly.ParseExact(key, DateFormat, CultureInfo.InvariantCulture);

    private static DateTime? Moment(string? key) => key is null ? null : new DateTime(long.Parse(key, CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
