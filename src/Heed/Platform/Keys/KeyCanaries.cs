using System.Security.Cryptography;
using System.Text;
using Heed.Platform.Database;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Keys;

/// <summary>Says whether the site’s keys are those of the database.</summary>
public sealed class KeyCanaries(HeedDatabase db, IDataProtectionProvider keys, SiteSecret secret)
{
    private const string Purpose = "Heed.Canary";
    private const string Name = "site";
    private static readonly byte[] Word = Encoding.UTF8.GetBytes("canary");

    /// <summary>Whether the database knows its keys yet.</summary>
    public Task<bool> IsThereAsync(CancellationToken cancel) => db.KeyCanaries.AnyAsync(c => c.Name == Name, cancel);

    /// <summary>Whether the keys open what the database has closed with its own.</summary>
    public async Task<bool> OpensAsync(CancellationToken cancel)
    {
        var canary = await db.KeyCanaries.AsNoTracking().SingleAsync(c => c.Name == Name, cancel);
        try
        {
            return SiteKeys.SealWith(keys, Purpose).Open(canary.Closed).AsSpan().SequenceEqual(Word) && canary.Mark.AsSpan()
                .SequenceEqual(Mark);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Lets the database know its keys.</summary>
    /// <returns>Whether the keys fit: not, when another node was first and has others.</returns>
    public async Task<bool> WriteAsync(CancellationToken cancel)
    {
        var canary = db.Add(new KeyCanary { Name = Name, Closed = SiteKeys.SealWith(keys, Purpose).Close(Word), Mark = Mark });
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another node wrote it in the same moment, or the database can't be written to: then this throws as well.
            canary.State = EntityState.Detached;
            return await OpensAsync(cancel);
        }
        finally
        {
            canary.State = EntityState.Detached;
        }
    }

    private byte[] Mark => secret.Mark(Purpose, Name);
}
