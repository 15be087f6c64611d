using Heed.Platform.Database;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts.Links;

/// <summary>Makes one-time links, finds them, and lets each be used once.</summary>
public sealed class OneTimeLinks(HeedDatabase db, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes a link; links of the same purpose and account made before are worth nothing from then on.</summary>
    /// <returns>Its address below the site.</returns>
    public async Task<string> MakeAsync(LinkPurpose purpose, Guid? account, string by, CancellationToken cancel)
    {
        await db.Links.Where(l => l.Purpose == purpose && l.AccountId == account && l.UsedAt == null).ExecuteDeleteAsync(cancel);
        var (link, token) = OneTimeLink.Make(purpose, account, by, Now);
        db.Links.Add(link);
        await db.SaveChangesAsync(cancel);
        return $"/desk/way-in/{token}";
    }

    /// <summary>The link of a token; null when there is none that is still good.</summary>
    public Task<OneTimeLink?> FindAsync(string token, CancellationToken cancel)
    {
        // One that ends later than any does was made by a clock that was ahead.
        var (hash, now, latest) = (OneTimeLink.HashOf(token), Now, Now + OneTimeLink.Lasts + ClockReading.MostBack);
        return db.Links.AsNoTracking().FirstOrDefaultAsync(l => l.TokenHash == hash && l.UsedAt == null && l.EndsAt > now && l.EndsAt <= latest, cancel);
    }

    /// <summary>Uses a link up. Of two who try at once, one gets true.</summary>
    public async Task<bool> UseAsync(OneTimeLink link, CancellationToken cancel)
    {
        var now = Now;
        return await db.Links.Where(l => l.Id == link.Id && l.UsedAt == null && l.EndsAt > now).ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancel) == 1;
    }
}
