using Heed.Platform.Database;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Links;

/// <summary>Makes one-time links, finds them, and lets each be used once.</summary>
public sealed class OneTimeLinks(HeedDatabase db, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes a link for an account; those made for it before, for the same purpose, are worth nothing from then on.</summary>
    /// <returns>The token that is told once.</returns>
    public async Task<string> MakeAsync(LinkPurpose purpose, Guid? subject, string by, CancellationToken cancel)
    {
        await db.Links.Where(l => l.Purpose == purpose.Name && l.Subject == subject && l.UsedAt == null).ExecuteDeleteAsync(cancel);
        var (link, token) = OneTimeLink.Make(purpose, subject, by, Now);
        db.Links.Add(link);
        await db.SaveChangesAsync(cancel);
        return token;
    }

    /// <summary>The link of a token; null when there is none for one of these purposes that is still good.</summary>
    public Task<OneTimeLink?> FindAsync(string token, CancellationToken cancel, params IReadOnlyList<LinkPurpose> purposes)
    {
        // One from a time to come was made by a clock that was ahead.
        var (hash, now, latest) = (OneTimeLink.HashOf(token), Now, Now + ClockReading.MostBack);
        var names = purposes.Select(p => p.Name).ToList();
        return db.Links.AsNoTracking()
            .FirstOrDefaultAsync(
                l => l.TokenHash == hash && names.Contains(l.Purpose) && l.UsedAt == null && l.EndsAt > now && l.MadeAt <= latest, cancel);
    }

    /// <summary>Uses a link up, and destroys the address in it. Of two who try at once, one gets true.</summary>
    public async Task<bool> UseAsync(OneTimeLink link, CancellationToken cancel)
    {
        var now = Now;
        var good = db.Links.Where(l => l.Id == link.Id && l.UsedAt == null && l.EndsAt > now);
        return await good.ExecuteUpdateAsync(
            set => set.SetProperty(l => l.UsedAt, now).SetProperty(l => l.ClosedAddress, Array.Empty<byte>()), cancel) == 1;
    }
}
