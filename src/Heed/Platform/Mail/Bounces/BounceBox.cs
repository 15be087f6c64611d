using Heed.Platform.Database;
using Heed.Platform.Mail.Sending;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Heed.Platform.Mail.Bounces;

/// <summary>
/// Reads the Maildir folder into which a mail server puts what comes back. What was a report about a mail of ours is moved to
/// <c>handled</c>, all else to <c>other</c>: nothing is ever answered, so nothing can go round in a circle.
/// </summary>
internal sealed class BounceBox(
    HeedDatabase db, MailRoute route, IEnumerable<IHearsOfMail> hearers, TimeProvider clock, ILogger<MailSender> log)
{
    private const int AtOnce = 500;
    // A report carries a mail of ours at most; larger ones are not read.
    private const long Largest = 1_000_000;
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(90);

    /// <summary>Reads what is new.</summary>
    /// <returns>Of how many mails the fate became known.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        if (route.Choice?.Bounces is not { } box || !Directory.Exists(Path.Combine(box, "new")))
            return 0;
        Directory.CreateDirectory(Path.Combine(box, "handled"));
        Directory.CreateDirectory(Path.Combine(box, "other"));
        var known = 0;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(box, "new")).Order(StringComparer.Ordinal).Take(AtOnce).ToList())
        {
            var report = await ReadAsync(file, cancel);
            var isOurs = report is not null && await NoteAsync(report, cancel) is { } isNews && (known += isNews ? 1 : 0) >= 0;
            Put(file, Path.Combine(box, isOurs ? "handled" : "other"));
        }
        Forget(box);
        return known;
    }

    private static async Task<DeliveryReport?> ReadAsync(string file, CancellationToken cancel)
    {
        try
        {
            if (new FileInfo(file).Length > Largest)
                return null;
            await using var stream = File.OpenRead(file);
            return ReportReader.Read(await MimeMessage.LoadAsync(stream, cancel));
        }
        catch (Exception unreadable) when (unreadable is FormatException or IOException or ArgumentException)
        {
            return null;
        }
    }

    // Null when there is no such mail.
    private async Task<bool?> NoteAsync(DeliveryReport report, CancellationToken cancel)
    {
        if (await db.Outbox.AsNoTracking().FirstOrDefaultAsync(m => m.Id == report.Mail, cancel) is not { } mail)
            return null;
        return report.Outcome != MailOutcome.Unknown && await new DeliveryLog(db, hearers, route, clock, log).BecameAsync(
            mail, report.Outcome, report.Problem, cancel);
    }

    private void Put(string file, string folder)
    {
        try
        {
            File.Move(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
            File.SetLastWriteTimeUtc(Path.Combine(folder, Path.GetFileName(file)), clock.GetUtcNow().UtcDateTime);
        }
        catch (FileNotFoundException)
        {
            // Another node has moved it.
        }
    }

    private void Forget(string box)
    {
        var before = clock.GetUtcNow().UtcDateTime - KeptFor;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(box, "handled"))
            .Concat(Directory.EnumerateFiles(Path.Combine(box, "other"))).Where(f => File.GetLastWriteTimeUtc(f) < before).ToList())
            File.Delete(file);
    }
}
