using Heed.Platform.Database;
using Heed.Platform.Mail;
using Heed.Subscriptions;
using Heed.Subscriptions.Announcing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Hostile;

/// <summary>The mails that tell somebody who follows the whole programme of every hostile record.</summary>
public static class HostileMails
{
    private const string Reader = "reader@example.org";

    /// <summary>Somebody begins to follow; before anything is published.</summary>
    public static async Task FollowAsync(IServiceProvider services, CancellationToken cancel)
    {
        var (db, outbox, addresses) =
            (services.GetRequiredService<HeedDatabase>(), services.GetRequiredService<Outbox>(),
                services.GetRequiredService<MailAddresses>());
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var subscription = Subscription.Ask(
            HostileRecord.Programme, "", Frequency.Immediately, addresses.Close(Reader), Convert.ToHexStringLower(outbox.HashOf(Reader)),
            now);
        subscription.Confirm(now);
        db.Add(subscription);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Writes the page of each mail into a folder.</summary>
    /// <returns>The files.</returns>
    public static async Task<IReadOnlyList<string>> WriteAsync(IServiceProvider services, string folder, CancellationToken cancel)
    {
        await services.GetRequiredService<NotificationBatch>().RunAsync(cancel);
        Directory.CreateDirectory(folder);
        var (outbox, files) = (services.GetRequiredService<Outbox>(), new List<string>());
        foreach (var mail in await services.GetRequiredService<HeedDatabase>().Outbox.AsNoTracking()
            .Where(m => m.Key!.StartsWith("follow/")).ToListAsync(cancel))
        {
            var file = Path.Combine(folder, $"{files.Count}.html");
            await File.WriteAllTextAsync(file, outbox.Open(mail).Html, cancel);
            files.Add(file);
        }
        return files;
    }
}
