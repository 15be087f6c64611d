using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Heed.Subscriptions.Leaving;
using Microsoft.EntityFrameworkCore;

namespace Heed.Subscriptions.Keeping;

/// <summary>A subscription that was kept for its time, as the database reads it.</summary>
public sealed class DueSubscription
{
    public Guid Id { get; init; }

    /// <summary>The hash of the address.</summary>
    public string Recipient { get; init; } = "";

    /// <summary>From when its time counts (UTC).</summary>
    public DateTime Since { get; init; }
}

/// <summary>A line of the schedule that is about subscriptions.</summary>
public abstract class SubscriptionLine(HeedDatabase db) : IDisposalRule
{
    public abstract RetentionRule Line { get; }

    public IReadOnlyList<string> Tables { get; } = ["subscriptions"];

    public async Task<IReadOnlyList<string>> ProgrammesAsync(CancellationToken cancel) =>
        await db.Subscriptions.Select(s => s.Programme).Distinct().ToListAsync(cancel);

    public async Task<DueSum> SumAsync(string programme, DateTime before, CancellationToken cancel)
    {
        var due = Due(db.Subscriptions.AsNoTracking().Where(s => s.Programme == programme), before);
        return new DueSum(await due.CountAsync(cancel), await due.MinAsync(s => (DateTime?)s.Since, cancel));
    }

    public async Task<IReadOnlyList<DueItem>> DueAsync(string programme, DateTime before, int skip, int take, CancellationToken cancel)
    {
        var due = await Due(db.Subscriptions.AsNoTracking().Where(s => s.Programme == programme), before).OrderBy(s => s.Since)
            .ThenBy(s => s.Id).Skip(skip).Take(take).ToListAsync(cancel);
        return [.. due.Select(
            s => new DueItem(
                s.Id, programme, $"Subscription {s.Id:N}", s.Since, [HoldScope.Everything, HoldScope.RecipientIs(s.Recipient)]))];
    }

    public Task<int> DestroyAsync(IReadOnlyList<DueItem> items, DateTime before, DateTime at, CancellationToken cancel)
    {
        var ids = items.Select(i => i.Id).ToList();
        var due = Due(db.Subscriptions.Where(s => ids.Contains(s.Id)), before).Select(s => s.Id);
        return db.Subscriptions.Where(s => due.Contains(s.Id)).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Those of the subscriptions whose time counts from before a moment.</summary>
    protected abstract IQueryable<DueSubscription> Due(IQueryable<Subscription> subscriptions, DateTime before);
}

/// <summary>Subscriptions that nobody confirmed.</summary>
public sealed class UnconfirmedLine(HeedDatabase db) : SubscriptionLine(db)
{
    public const string Name = "subscription-unconfirmed";

    public override RetentionRule Line { get; } =
        new(Name, "Subscription that was never confirmed",
            new RetentionPeriod((int)Subscription.ToConfirm.TotalHours, KeptUnit.Hours), "after it was asked for", DisposalAction.Destroyed,
            "Deleted, with its address.")
        {
            Why = "To send the emails asked for, once confirmed.",
            WhoSees = "No one",
            WhyAtOnce = "Someone else may have typed the address, so we owe its owner the time we promise. Anyone can ask again.",
        };

    protected override IQueryable<DueSubscription> Due(IQueryable<Subscription> subscriptions, DateTime before) =>
        subscriptions.Where(s => s.State == SubscriptionState.Unconfirmed && s.AskedAt <= before)
            .Select(s => new DueSubscription { Id = s.Id, Recipient = s.Recipient, Since = s.AskedAt });
}

public sealed class EndedLine(HeedDatabase db) : SubscriptionLine(db)
{
    public const string Name = "subscription-ended";

    public override RetentionRule Line { get; } =
        new(Name, "Record of an ended subscription, with a hash of its address", new RetentionPeriod(2, KeptUnit.Years),
            "after it ended", DisposalAction.Destroyed, "Deleted. The address itself was deleted when it ended.")
        {
            Why = "To avoid emailing someone who unsubscribed.",
            WhoSees = "No one",
        };

    protected override IQueryable<DueSubscription> Due(IQueryable<Subscription> subscriptions, DateTime before) =>
        subscriptions.Where(s => s.State == SubscriptionState.Ended && s.EndedAt <= before)
            .Select(s => new DueSubscription { Id = s.Id, Recipient = s.Recipient, Since = s.EndedAt!.Value });
}

/// <summary>Mails that came back.</summary>
public sealed class BounceLine(HeedDatabase db) : IDisposalRule
{
    public RetentionRule Line { get; } =
        new("bounce", "Record of a bounced email, with a hash of its "
            + "address", new RetentionPeriod((int)Bounce.Counts.TotalDays, KeptUnit.Days),
            "after it bounced", DisposalAction.Destroyed, "Deleted.")
        {
            Why = "To stop emailing addresses that keep failing.",
            WhoSees = "Figures only: people who look after sending",
            IsOfSite = true,
        };

    public IReadOnlyList<string> Tables { get; } = ["bounces"];

    public Task<IReadOnlyList<string>> ProgrammesAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<string>>([""]);

    public async Task<DueSum> SumAsync(string programme, DateTime before, CancellationToken cancel)
    {
        var due = db.Bounces.Where(b => b.At <= before);
        return new DueSum(await due.CountAsync(cancel), await due.MinAsync(b => (DateTime?)b.At, cancel));
    }

    public async Task<IReadOnlyList<DueItem>> DueAsync(string programme, DateTime before, int skip, int take, CancellationToken cancel) =>
        [.. (await db.Bounces.AsNoTracking().Where(b => b.At <= before).OrderBy(b => b.At).ThenBy(b => b.Id).Skip(skip).Take(take)
            .ToListAsync(cancel)).Select(
                b => new DueItem(b.Id, "", $"Bounce {b.Id:N}", b.At, [HoldScope.Everything, HoldScope.RecipientIs(b.Recipient)]))];

    public Task<int> DestroyAsync(IReadOnlyList<DueItem> items, DateTime before, DateTime at, CancellationToken cancel)
    {
        var ids = items.Select(i => i.Id).ToList();
        return db.Bounces.Where(b => ids.Contains(b.Id) && b.At <= before).ExecuteDeleteAsync(cancel);
    }
}
