using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Heed.Subscriptions.Leaving;
using Microsoft.EntityFrameworkCore;

namespace Heed.Subscriptions.Keeping;

/// <summary>What an address follows, and followed, in every programme.</summary>
public sealed class SubscriptionsOfPeople(HeedDatabase db, Unsubscribing leaving, TopicReader topics, FollowTokens tokens, ErasureLog list)
    : IPersonalDataSource
{
    /// <summary>What the list of erasures calls them.</summary>
    internal const string Of = "subscription";

    /// <summary>It was ended by the person.</summary>
    internal const string Ended = "ended";

    private const string Erased = "erased";

    public string Label => "What you follow";

    public async Task<IReadOnlyList<PersonalDataItem>> FindAsync(PersonMarks person, CancellationToken cancel)
    {
        var recipient = Convert.ToHexStringLower(person.Recipient);
        var theirs = await db.Subscriptions.AsNoTracking().Where(s => s.Recipient == recipient).OrderBy(s => s.AskedAt).ToListAsync(cancel);
        var things = new List<PersonalDataItem>();
        foreach (var subscription in theirs)
            things.Add(Thing(subscription, (await topics.FindAsync(subscription.Programme, subscription.Topic, cancel))?.Words, person));
        return things;
    }

    public async Task DoAsync(
        PersonMarks person, PersonalDataItem thing, PersonRight right, Func<CancellationToken, Task> guard, CancellationToken cancel)
    {
        var recipient = Convert.ToHexStringLower(person.Recipient);
        if (!await db.Subscriptions.AnyAsync(s => s.Id == thing.Id && s.Recipient == recipient, cancel))
            return;
        if (right != PersonRight.Erase)
        {
            await leaving.EndAsync(thing.Programme, [thing.Id], cancel);
            return;
        }
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Before anything: ending it destroys its address.
        await guard(cancel);
        // What waits to be sent for it does not go out.
        await leaving.EndWithinAsync(thing.Programme, [thing.Id], cancel);
        await db.Subscriptions.Where(s => s.Id == thing.Id).ExecuteDeleteAsync(cancel);
        if (!await db.Subscriptions.AnyAsync(s => s.Recipient == recipient, cancel))
            await db.Bounces.Where(b => b.Recipient == recipient).ExecuteDeleteAsync(cancel);
        list.Add(Of, thing.Id.ToString("N"), Erased);
        await transaction.CommitAsync(cancel);
    }

    public async Task<int> EraseAgainAsync(
        IReadOnlyList<Erasure> erasures, Func<string, IReadOnlyList<string>, bool> isHeld, CancellationToken cancel)
    {
        var count = 0;
        foreach (var some in erasures.Where(e => e.Of == Of && Guid.TryParse(e.Mark, out _)).Chunk(200))
        {
            var erased = some.Where(e => e.What == Erased).Select(e => Guid.Parse(e.Mark)).ToList();
            var there = await db.Subscriptions.AsNoTracking().Where(s => erased.Contains(s.Id))
                .Select(s => new { s.Id, s.Programme, s.Recipient }).ToListAsync(cancel);
            var free = there.Where(s => !isHeld(s.Programme, [HoldScope.Everything, HoldScope.RecipientIs(s.Recipient)])).Select(s => s.Id)
                .ToList();
            count += await db.Subscriptions.Where(s => free.Contains(s.Id)).ExecuteDeleteAsync(cancel);
            var ended = some.Where(e => e.What == Ended).Select(e => Guid.Parse(e.Mark)).ToList();
            foreach (var back in await db.Subscriptions.AsNoTracking()
                .Where(s => ended.Contains(s.Id) && s.State != SubscriptionState.Ended).ToListAsync(cancel))
            {
                await leaving.EndAsync(back.Programme, [back.Id], cancel);
                count++;
            }
        }
        return count;
    }

    private PersonalDataItem Thing(Subscription subscription, string? words, PersonMarks person)
    {
        var isOver = subscription.State == SubscriptionState.Ended;
        var page = subscription.Topic.Length == 0 || subscription.Topic[0] == '?' ? $"/{subscription.Programme}{subscription.Topic}"
            : $"/{subscription.Programme}/{subscription.Topic}";
        var state = subscription.State switch
        {
            SubscriptionState.Confirmed => subscription.Frequency.Emails,
            SubscriptionState.Unconfirmed => T("Not confirmed"),
            _ => T("Unsubscribed. We have deleted the address, and keep only a hash of it so that we do not email you again"),
        };
        return new PersonalDataItem(
            subscription.Id, subscription.Programme, words ?? page, state, subscription.AskedAt,
            isOver ? [PersonRight.Erase] : [PersonRight.TakeBack, PersonRight.Erase], [HoldScope.Everything, .. person.Marks])
        {
            Address = page,
            Change = isOver ? null
                : (T("Change how often, or unsubscribe"),
                    $"/{subscription.Programme}/follow/change/{tokens.Make(FollowLink.Change, subscription.Id)}"),
            TakeBackWords = T("Unsubscribe"),
            IfErased = T("We will stop and delete it, with the hash of your address."),
            Said = [(T("How often"), subscription.Frequency.InWords)],
        };
    }
}
