namespace Heed.Ledger;

public sealed partial class Reading
{
    /// <summary>How many entries of a list are about each year; those without a date are left out.</summary>
    public async Task<IReadOnlyDictionary<int, int>> CountByYearAsync(ListQuery query, CancellationToken cancel = default) =>
        await CountAsync((await MatchingAsync(query, cancel)).Where(e => e.OnFrom != null).Select(e => e.OnFrom!.Value.Year), cancel);
}
