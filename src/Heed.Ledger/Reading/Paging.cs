using System.Buffers.Text;
using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

/// <summary>
/// Pages through a list by the key of the last entry seen, so that page 1,000 costs what page 1 does. Only by a facet it does not: no index
/// has entries in that order.
/// </summary>
/// <param name="facets">The facets of all entries.</param>
/// <param name="byteOrder">The collation that compares byte by byte.</param>
internal sealed class Paging(IQueryable<FacetRow> facets, string byteOrder)
{
    // Behind every text that has a meaning.
    private const string Last = "\uFFFF";

    private const string DateFormat = "yyyy-MM-dd";
    private const int LongestCursor = 2000;

    /// <summary>The list in its order, from the cursor on.</summary>
    /// <exception cref="RefusedException">The cursor is not one that a page of such a list gave.</exception>
    public IQueryable<EntryRow> Page(IQueryable<EntryRow> entries, ListQuery query)
    {
        var last = query.After is null ? null : Read(query.After, query);
        return query.Order switch
        {
            EntryOrder.Reference => Page(entries, e => e.ReferenceKey, last, text => text, query.Descending),
            EntryOrder.Title => Page(entries, e => e.TitleKey, last, text => text, query.Descending),
            EntryOrder.On => Page(entries, e => e.OnKey, last, Day, query.Descending),
            EntryOrder.Due => Page(entries, e => e.DueKey, last, Day, query.Descending),
            EntryOrder.Awaited => Awaited(entries, last, query.Descending),
            EntryOrder.Facet => ByFacet(entries, query.OrderFacet ?? "", last, query.Descending),
            EntryOrder.Slipped =>
                Page(entries, e => e.IsSettled ? DateOnly.MaxValue : e.FirstDueBy ?? DateOnly.MaxValue, last, Day, query.Descending),
            _ => Page(entries, e => e.ValidFrom, last, Moment, query.Descending),
        };
    }

    /// <summary>The cursor from which the page after an entry starts.</summary>
    public static string CursorOf(EntryRow last, ListQuery query)
    {
        var key = query.Order switch
        {
            EntryOrder.Reference => last.ReferenceKey,
            EntryOrder.Title => last.TitleKey,
            EntryOrder.On => last.OnKey.ToString(DateFormat, CultureInfo.InvariantCulture),
            EntryOrder.Due => last.DueKey.ToString(DateFormat, CultureInfo.InvariantCulture),
            EntryOrder.Slipped => (last.IsSettled ? DateOnly.MaxValue : last.FirstDueBy ?? DateOnly.MaxValue).ToString(
                DateFormat, CultureInfo.InvariantCulture),
            // The database knows it from the entry.
            EntryOrder.Facet => "",
            EntryOrder.Awaited => (last.IsSettled ? "1" : "0") + last.DueKey.ToString(DateFormat, CultureInfo.InvariantCulture),
            _ => last.ValidFrom.Ticks.ToString(CultureInfo.InvariantCulture),
        };
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{OrderOf(query)}|{last.Sequence}|{key}"));
    }

    private static IQueryable<EntryRow> Page<TKey>(
        IQueryable<EntryRow> entries, Expression<Func<EntryRow, TKey>> key, Cursor? last, Func<string, TKey> read, bool backwards)
    {
        if (last is not null)
        {
            var value = read(last.Key);
            entries = entries.Where(Beyond(key, () => value, last.Sequence, backwards));
        }
        return Ordered(entries, key, backwards);
    }

    private static IQueryable<EntryRow> Ordered<TKey>(IQueryable<EntryRow> entries, Expression<Func<EntryRow, TKey>> key, bool backwards) =>
        backwards
            ? entries.OrderByDescending(key).ThenByDescending(e => e.Sequence)
            : entries.OrderBy(key).ThenBy(e => e.Sequence);

    private IQueryable<EntryRow> ByFacet(IQueryable<EntryRow> entries, string name, Cursor? last, bool backwards)
    {
        Expression<Func<EntryRow, string>> key = e => EF.Functions.Collate(
            facets.Where(f => f.Sequence == e.Sequence && f.Name == name).Min(f => f.Value) ?? Last, byteOrder);
        if (last is not null)
        {
            var sequence = last.Sequence;
            entries = entries.Where(Beyond(
                key,
                () => EF.Functions.Collate(
                    facets.Where(f => f.Sequence == sequence && f.Name == name).Min(f => f.Value) ?? Last, byteOrder),
                sequence, backwards));
        }
        return Ordered(entries, key, backwards);
    }

    // Two lists one after the other, each by the day due: what is not settled, then what is.
    private static IQueryable<EntryRow> Awaited(IQueryable<EntryRow> entries, Cursor? last, bool backwards)
    {
        if (last is not null)
        {
            var isSettled = last.Key.StartsWith('1');
            var day = Day(last.Key[1..]);
            var beyond = Beyond(e => e.DueKey, () => day, last.Sequence, backwards);
            // In the first of the two lists all of the second is still to come; in the second nothing of the first is.
            entries = isSettled == backwards
                ? entries.Where(Predicates.Either(e => e.IsSettled != isSettled, beyond))
                : entries.Where(e => e.IsSettled == isSettled).Where(beyond);
        }
        return backwards
            ? entries.OrderByDescending(e => e.IsSettled).ThenByDescending(e => e.DueKey).ThenByDescending(e => e.Sequence)
            : entries.OrderBy(e => e.IsSettled).ThenBy(e => e.DueKey).ThenBy(e => e.Sequence);
    }

    // key >= last && (key > last || sequence > last's): written so that an index on the key leads straight to the place.
    private static Expression<Func<EntryRow, bool>> Beyond<TKey>(
        Expression<Func<EntryRow, TKey>> key, Expression<Func<TKey>> lastKey, long lastSequence, bool backwards)
    {
        Expression<Func<EntryRow, bool>> after = backwards ? e => e.Sequence < lastSequence : e => e.Sequence > lastSequence;
        var sequence = new Swap(after.Parameters[0], key.Parameters[0]).Visit(after.Body)!;
        var (beyond, notBefore) = backwards
            ? (ExpressionType.LessThan, ExpressionType.LessThanOrEqual)
            : (ExpressionType.GreaterThan, ExpressionType.GreaterThanOrEqual);
        var rule = Expression.AndAlso(
            Compare(notBefore, key.Body, lastKey.Body),
            Expression.OrElse(Compare(beyond, key.Body, lastKey.Body), sequence)
        );
        return Expression.Lambda<Func<EntryRow, bool>>(rule, key.Parameters);
    }

    // C# knows no > between texts; string.Compare is the form that becomes SQL, where the column's collation compares byte by byte.
    private static BinaryExpression Compare(ExpressionType how, Expression key, Expression last) =>
        key.Type == typeof(string)
            ? Expression.MakeBinary(how, Expression.Call(typeof(string), nameof(string.Compare), null, key, last), Expression.Constant(0))
            : Expression.MakeBinary(how, key, last);

    private static Cursor Read(string text, ListQuery query)
    {
        Span<byte> bytes = stackalloc byte[LongestCursor];
        if (text.Length > LongestCursor || !Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out var length))
            throw Bad();
        var parts = Encoding.UTF8.GetString(bytes[..length]).Split('|', 3);
        return parts is [var order, var number, var key]
            && order == OrderOf(query)
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            && DatabaseText.IsValid(key)
            && (query.Order != EntryOrder.Facet || key.Length == 0)
            ? new Cursor(key, sequence)
            : throw Bad();
    }

    private static string OrderOf(ListQuery query) =>
        query.Order + (query.Order == EntryOrder.Facet ? query.OrderFacet : "") + (query.Descending ? "-" : "");

    private static DateOnly Day(string key) =>
        DateOnly.TryParseExact(key, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Bad();

    private static DateTime Moment(string key) =>
        long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
            ? new DateTime(ticks, DateTimeKind.Utc)
            : throw Bad();

    private static RefusedException Bad() =>
        new("bad-cursor", "That page of the list does not exist. Start again from the first page.");

    private sealed record Cursor(string Key, long Sequence);
}
