using Heed.Accounts;
using Heed.Accounts.Telling;
using Heed.Layout.Naming;
using Heed.Ledger;
using Heed.OpenData;
using Heed.Platform.Database;
using Heed.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Heed.Api.Webhooks;

/// <summary>
/// Tells webhooks what was published. It reads the log as the public does, after the transaction that published: so a message holds nothing
/// that is not public, a release at a set time is told when it is out, and nothing is lost when the server stops.
/// </summary>
public sealed class WebhookSending(
    HeedDatabase db, ProgrammeLedger ledger, ProgrammeNames names, WebhookPost post, SiteAddress site, TellingStaff telling,
    TimeProvider clock)
{
    // Webhooks that are sent something in one run, one message each: none keeps the others waiting longer than one answer may take.
    private const int AtOnce = 20;

    // Messages of a webhook that wait. What is published meanwhile is told in the next one.
    private const int MostWaiting = 20;

    // Longer than a run takes.
    private static readonly TimeSpan InHand = TimeSpan.FromMinutes(2);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes messages of what was published since the last run, and sends those that are due.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        await EndSecretsAsync(cancel);
        await MakeAsync(cancel);
        var taken = await TakeAsync(cancel);
        if (taken.Count == 0)
            return;
        var (known, reading) = (await names.CurrentAsync(cancel), ledger.ReadAs(Viewer.Public));
        var sending = new List<(Webhook Hook, WebhookDelivery Delivery, byte[] Body)>();
        foreach (var (hook, delivery) in taken)
            sending.Add((hook, delivery, Answers.Utf8(await WebhookMessage.OfAsync(delivery, reading, known, site.Origin, cancel))));
        var answers = await Task.WhenAll(sending.Select(s => post.SendAsync(s.Hook, s.Delivery.MessageId, s.Body, cancel)));
        foreach (var ((hook, delivery, _), answer) in sending.Zip(answers))
            await NoteAsync(hook, delivery, answer, cancel);
    }

    // Nobody needs an earlier secret once it signs nothing.
    private async Task EndSecretsAsync(CancellationToken cancel)
    {
        var now = Now;
        var ended = db.Webhooks.Where(w => w.EarlierUntil <= now);
        if (await ended.AnyAsync(cancel))
            await ended.ExecuteUpdateAsync(w => w.SetProperty(x => x.ClosedEarlierSecret, (byte[]?)null)
                .SetProperty(x => x.EarlierUntil, (DateTime?)null), cancel);
    }

    private async Task MakeAsync(CancellationToken cancel)
    {
        if (!await db.Webhooks.AnyAsync(w => w.OffSince == null, cancel))
            return;
        var (head, reading) = ((await ledger.HeadAsync(cancel)).Sequence, ledger.ReadAs(Viewer.Public));
        var waiting = db.WebhookDeliveries.Where(d => d.State == DeliveryState.Waiting && !d.IsTest);
        var behind = await db.Webhooks.AsNoTracking().Where(
            w => w.OffSince == null && w.Position < head && waiting.Count(d => d.WebhookId == w.Id) < MostWaiting).ToListAsync(cancel);
        foreach (var hook in behind)
        {
            var span = await reading.SpanAfterAsync(hook.Programme, hook.Position, cancel);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var (before, upTo) = (hook.Position, span?.Last ?? head);
            // Of two nodes, the one that moves the position first makes the message.
            if (await db.Webhooks.Where(w => w.Id == hook.Id && w.OffSince == null && w.Position == before)
                .ExecuteUpdateAsync(w => w.SetProperty(x => x.Position, upTo), cancel) == 1 && span is not null)
                db.WebhookDeliveries.Add(WebhookDelivery.Of(hook, span, Now));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        // What is sent is read with the lease that is written below.
        db.ChangeTracker.Clear();
    }

    // Those that are due, the first of each webhook, once nobody else has them in hand.
    private async Task<IReadOnlyList<(Webhook, WebhookDelivery)>> TakeAsync(CancellationToken cancel)
    {
        var lease = new Lease(Now, InHand);
        var (now, until) = (lease.Now, lease.Until);
        var due = lease.Free(
            db.WebhookDeliveries.Where(d => d.State == DeliveryState.Waiting && d.NextTryAt <= now), d => d.LeasedUntil);
        var hooks = await due.GroupBy(d => d.WebhookId).OrderBy(g => g.Min(d => d.NextTryAt)).Select(g => g.Key).Take(AtOnce)
            .ToListAsync(cancel);
        var taken = new List<(Webhook, WebhookDelivery)>();
        foreach (var id in hooks)
        {
            var first = await due.Where(d => d.WebhookId == id).OrderBy(d => d.NextTryAt).ThenBy(d => d.First).Select(d => d.Id)
                .FirstOrDefaultAsync(cancel);
            if (await due.Where(d => d.Id == first).ExecuteUpdateAsync(d => d.SetProperty(x => x.LeasedUntil, until), cancel) == 1
                && await db.Webhooks.FirstOrDefaultAsync(w => w.Id == id, cancel) is { } hook
                && await db.WebhookDeliveries.FirstOrDefaultAsync(d => d.Id == first, cancel) is { } delivery)
                taken.Add((hook, delivery));
        }
        return taken;
    }

    private async Task NoteAsync(Webhook hook, WebhookDelivery delivery, WebhookAnswer answer, CancellationToken cancel)
    {
        var now = Now;
        if (answer.IsDelivered)
            delivery.Arrived(answer.Result, now);
        else
            delivery.Failed(answer.Result, answer.IsGone, now);
        hook.Note(delivery, answer.IsGone, now);
        if (delivery is { State: DeliveryState.GivenUp, IsTest: false })
            await telling.TellAsync(
                hook.OffSince is null ? StaffNotice.WebhookUndelivered(hook.Programme) : StaffNotice.WebhookSwitchedOff(hook.Programme),
                Permission.Configure, hook.Programme, "", cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
            if (hook.OffSince is not null)
                await DropAsync(db, hook.Id, now, cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody removed the webhook meanwhile, so there is nothing left to note.
            db.Entry(hook).State = db.Entry(delivery).State = EntityState.Detached;
        }
    }

    /// <summary>Gives up what waits for a webhook that was switched off.</summary>
    public static Task<int> DropAsync(HeedDatabase db, Guid hook, DateTime at, CancellationToken cancel) =>
        db.WebhookDeliveries.Where(d => d.WebhookId == hook && d.State == DeliveryState.Waiting).ExecuteUpdateAsync(
            d => d.SetProperty(x => x.State, DeliveryState.GivenUp).SetProperty(x => x.TriedAt, at)
                .SetProperty(x => x.Result, "Not sent: the webhook was switched off"), cancel);
}
