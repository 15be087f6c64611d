using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Heed.Platform.Links;
using Microsoft.EntityFrameworkCore;

namespace Heed.YourData;

/// <summary>Links sent to who asks what is held of them.</summary>
public sealed class DataLinkLine(HeedDatabase db) : IDisposalRule
{
    public RetentionRule Line { get; } =
        new("data-link", "Link sent to someone who asks for their data", new RetentionPeriod(1, KeptUnit.Hours), "after it was made",
            DisposalAction.Destroyed, "Deleted. The address in it was deleted when it was used.")
        {
            Why = "To prove that an address is theirs.",
            WhoSees = "No one",
            WhyAtOnce = "No one wrote it, and anyone who needs another can ask again.",
            IsOfSite = true,
        };

    public IReadOnlyList<string> Tables { get; } = ["one_time_links"];

    public Task<IReadOnlyList<string>> ProgrammesAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<string>>([""]);

    public async Task<DueSum> SumAsync(string programme, DateTime before, CancellationToken cancel)
    {
        var due = Due(before);
        return new DueSum(await due.CountAsync(cancel), await due.MinAsync(l => (DateTime?)l.MadeAt, cancel));
    }

    // A link is no evidence of anything: no hold names it.
    public async Task<IReadOnlyList<DueItem>> DueAsync(string programme, DateTime before, int skip, int take, CancellationToken cancel) =>
        [.. (await Due(before).AsNoTracking().OrderBy(l => l.MadeAt).ThenBy(l => l.Id).Skip(skip).Take(take).ToListAsync(cancel)).Select(
            l => new DueItem(l.Id, "", $"Link {l.Id:N}", l.MadeAt, []))];

    public Task<int> DestroyAsync(IReadOnlyList<DueItem> items, DateTime before, DateTime at, CancellationToken cancel)
    {
        var ids = items.Select(i => i.Id).ToList();
        return Due(before).Where(l => ids.Contains(l.Id)).ExecuteDeleteAsync(cancel);
    }

    private IQueryable<OneTimeLink> Due(DateTime before) => db.Links.Where(l => l.Purpose == DataAsking.SeeData.Name && l.MadeAt <= before);
}

/// <summary>What people asked about what is held of them.</summary>
public sealed class DataRequestLine(HeedDatabase db) : IDisposalRule
{
    public RetentionRule Line { get; } =
        new("data-request", "Someone’s request about their data, and the answer, with a hash of the address",
            new RetentionPeriod(2, KeptUnit.Years), "after it was made and answered", DisposalAction.Destroyed,
            "Deleted. The address of anyone who complained was deleted when they were answered.")
        {
            Why = "To show that requests were answered in time.",
            WhoSees = "People who look after retention",
            IsOfSite = true,
        };

    public IReadOnlyList<string> Tables { get; } = ["data_requests"];

    public Task<IReadOnlyList<string>> ProgrammesAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<string>>([""]);

    public async Task<DueSum> SumAsync(string programme, DateTime before, CancellationToken cancel) =>
        new(await Due(before).CountAsync(cancel), await Due(before).MinAsync(r => (DateTime?)r.At, cancel));

    public async Task<IReadOnlyList<DueItem>> DueAsync(string programme, DateTime before, int skip, int take, CancellationToken cancel) =>
        [.. (await Due(before).OrderBy(r => r.At).ThenBy(r => r.Id).Skip(skip).Take(take).ToListAsync(cancel)).Select(
            r => new DueItem(r.Id, r.Programme, $"Request {r.Id:N}", r.At, [HoldScope.Everything, HoldScope.Address(r.AddressKey)]))];

    public Task<int> DestroyAsync(IReadOnlyList<DueItem> items, DateTime before, DateTime at, CancellationToken cancel)
    {
        var ids = items.Select(i => i.Id).ToList();
        return Due(before).Where(r => ids.Contains(r.Id)).ExecuteDeleteAsync(cancel);
    }

    private IQueryable<DataRequest> Due(DateTime before) => db.DataRequests.AsNoTracking()
        .Where(r => r.At <= before && (r.Kind != DataRequestKind.Complaint || r.ClosedAt <= before));
}
