using System.Net;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Http;
using Heed.Platform.Keeping;
using Heed.Platform.Mail;
using Heed.Platform.Time;
using Heed.Subscriptions.Keeping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heed.Subscriptions.Asking;

/// <summary>
/// Takes in who wants to follow what. What the one who asks is told never depends on whether the address is known: only the mail, which
/// goes to whoever the address belongs to, says more.
/// </summary>
public sealed class SubscriptionRequests(
    HeedDatabase db, Outbox outbox, MailAddresses addresses, SubscriptionEmails letters, NetworkCounts counts, IOptions<FollowRules> rules,
    KeptTimes times, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Counts one more mail asked for from a network.</summary>
    /// <returns>Whether so many were within an hour that no more is taken from it.</returns>
    public bool IsTooMuch(IPAddress? from) => counts.Add("follow", from, TimeSpan.FromHours(1)) > rules.Value.AsksPerNetwork;

    /// <summary>Whether so many subscriptions were asked for in the last hour that no more are taken just now.</summary>
    public async Task<bool> IsFullAsync(CancellationToken cancel)
    {
        var hourAgo = Now.AddHours(-1);
        return await db.Subscriptions.CountAsync(s => s.AskedAt > hourAgo, cancel) >= rules.Value.AsksInAll;
    }

    /// <summary>Takes one in: the mail that asks for confirmation is put in the outbox in the same transaction.</summary>
    /// <param name="here">The programme.</param>
    /// <param name="topic">What is to be followed.</param>
    /// <param name="address">A mail address, checked.</param>
    /// <param name="frequency">How often.</param>
    /// <param name="cancel">Ends the work.</param>
    public Task AskAsync(RequestContext here, SubscriptionTopic topic, string address, Frequency frequency, CancellationToken cancel) =>
        // When the same is asked for twice at once, the next look finds the other.
        TryAgain.OnConflictAsync(
            db,
            async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                await TakeAsync(here, topic, address, frequency, cancel);
                await db.SaveChangesAsync(cancel);
                await transaction.CommitAsync(cancel);
                return true;
            }
        );

    /// <summary>Confirms what a link names; null when there is no such subscription any more, or its time is over.</summary>
    public async Task<Subscription?> ConfirmAsync(string programme, Guid id, CancellationToken cancel)
    {
        var subscription = await db.Subscriptions.FirstOrDefaultAsync(s => s.Id == id && s.Programme == programme, cancel);
        if (subscription is null || !subscription.Confirm(Now))
            return null;
        await db.SaveChangesAsync(cancel);
        return subscription;
    }

    private async Task TakeAsync(
        RequestContext here, SubscriptionTopic topic, string address, Frequency frequency, CancellationToken cancel)
    {
        var (programme, named) =
            (here.Programme, new MailedProgramme(here.ProgrammeTitle, (here.ProgrammeContent as IRecordKeeping)?.Notice));
        var recipient = Convert.ToHexStringLower(outbox.HashOf(address));
        var known = await db.Subscriptions.FirstOrDefaultAsync(
            s => s.Programme == programme && s.Topic == topic.Address && s.Recipient == recipient && s.State != SubscriptionState.Ended,
            cancel);
        if (known is { State: SubscriptionState.Confirmed })
        {
            await PutAsync(recipient, topic, "already", letters.Already(address, programme, named, topic, known), cancel);
            return;
        }
        var followed = await db.Subscriptions.CountAsync(
            s => s.Programme == programme && s.Recipient == recipient && s.State == SubscriptionState.Confirmed, cancel);
        if (followed >= rules.Value.TopicsPerAddress)
        {
            await PutAsync(recipient, topic, "full", letters.TooMany(address, programme, named, followed), cancel);
            return;
        }
        if (known is null)
            known = db.Subscriptions.Add(
                Subscription.Ask(programme, topic.Address, frequency, addresses.Close(address), recipient, Now)).Entity;
        else
            known.AskAgain(frequency, Now);
        var kept = (await times.InAsync(programme, cancel))[UnconfirmedLine.Name];
        await PutAsync(recipient, topic, "ask", letters.Ask(address, programme, named, topic, known, kept), cancel);
    }

    // Once a day for each thing, and a few a day in all: nobody can fill somebody else's mailbox with our mails.
    private async Task PutAsync(string recipient, SubscriptionTopic topic, string sort, EmailMessage letter, CancellationToken cancel)
    {
        var (hash, dayAgo, begins) = (Convert.FromHexString(recipient), Now.AddDays(-1), Keys.Ask(recipient));
        if (await db.Outbox.CountAsync(
            m => m.Recipient == hash && m.MadeAt > dayAgo && m.Key!.StartsWith(begins), cancel) >= rules.Value.AsksPerAddress)
            return;
        await outbox.PutOnceAsync($"{begins}{Keys.PrintOf(topic.Address)}/{sort}/{clock.Today():yyyyMMdd}", letter, cancel);
    }
}
