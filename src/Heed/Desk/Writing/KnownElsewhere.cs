using Heed.Layout;
using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Desk.Writing;

/// <summary>
/// What other programmes of the site know in public of what somebody looks for, so that its names need not be typed again.
/// </summary>
public static class KnownElsewhere
{
    /// <summary>The records of that title or other name, one of each title, each as the first draft of one's own.</summary>
    public static async Task<IReadOnlyList<Content>> FindAsync(RequestContext here, Kind? kind, string words, CancellationToken cancel)
    {
        if (kind is null || Slices.Registry[kind] is not { Shared: { } shared } pages || words.Length > Content.TitleLength)
            return [];
        var same = await SiteWideKind.FindAsync(pages, here.Now(), words, [], cancel);
        return [.. same.Where(r => r.Entry.Programme != here.Programme).Select(r => shared.Copy(r.Content!))
            .DistinctBy(c => c.Title, StringComparer.OrdinalIgnoreCase)];
    }
}
