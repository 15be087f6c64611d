using Heed.Accounts;
using Heed.Changes;
using Heed.Layout;
using Heed.Ledger;
using Heed.Offering;
using Heed.Platform.Database;
using Heed.Platform.Time;
using Heed.Programmes;
using Heed.Updates;
using Heed.Updates.Composing.Telling;
using Microsoft.EntityFrameworkCore;

namespace Heed.Updates.Composing;

/// <summary>Opens and saves updates being written, for the person who is signed in.</summary>
public sealed class ComposingDesk(
    RequestContext here, StaffHere staffHere, HeedDatabase db, ContentProtector seal, NewsReading news, TimeProvider clock)
{
    /// <summary>Where the person is.</summary>
    public RequestContext Here => here;

    /// <summary>The programme's strands, by short name, in its order.</summary>
    public IReadOnlyList<string> StrandOrder => [.. ((here.ProgrammeContent as Programme)?.Strands ?? []).Select(s => s.Slug)];

    /// <summary>The person.</summary>
    public async Task<Staff> StaffAsync(CancellationToken cancel) => (await staffHere.FindAsync(cancel))!;

    /// <summary>The updates being written, the last saved first.</summary>
    public async Task<IReadOnlyList<(UpdateDraftRow Row, UpdateDraft Says)>> OpenAsync(CancellationToken cancel)
    {
        var rows = await db.Compositions.AsNoTracking().Where(c => c.Programme == here.Programme && !c.IsPutAway).ToListAsync(cancel);
        return [.. rows.OrderByDescending(c => c.SavedAt).Select(c => (c, Says(c)))];
    }

    /// <summary>An update being written; null when there is none.</summary>
    public async Task<UpdateDraftRow?> FindAsync(string id, CancellationToken cancel) =>
        Guid.TryParse(id, out var key) ? await db.Compositions.FirstOrDefaultAsync(
            c => c.Id == key && c.Programme == here.Programme, cancel) : null;

    /// <summary>What was composed for the draft of an update.</summary>
    public async Task<IReadOnlyList<UpdateDraft>> OfDraftAsync(string path, CancellationToken cancel) =>
        [.. (await db.Compositions.AsNoTracking().Where(c => c.Programme == here.Programme && c.Draft == path).ToListAsync(cancel)).Select(
            Says)];

    public UpdateDraft Says(UpdateDraftRow row) => UpdateDraft.Read(seal.Open(row.Closed));

    /// <summary>Begins one with what the record offers for its days.</summary>
    public async Task<UpdateDraftRow> BeginAsync(DateOnly since, DateOnly until, string number, CancellationToken cancel)
    {
        var offers = await OffersAsync(since, until, cancel);
        var row = UpdateDraftRow.Begin(here.Programme);
        row.Save(Closed(new UpdateDraft(since, until, number, []).Offer(offers, StrandOrder)), (await StaffAsync(cancel)).Name, Now);
        db.Compositions.Add(row);
        await db.SaveChangesAsync(cancel);
        return row;
    }

    /// <summary>The sentences that the record offers for some days.</summary>
    public Task<IReadOnlyList<Offer>> OffersAsync(DateOnly since, DateOnly until, CancellationToken cancel) =>
        news.OffersAsync(here.Programme, new Period(since, until), cancel);

    /// <summary>Changes what it says; when somebody else saved at the same moment, changes what that person left.</summary>
    public async Task<UpdateDraft> SaveAsync(UpdateDraftRow row, Func<UpdateDraft, UpdateDraft> change, CancellationToken cancel)
    {
        var by = (await StaffAsync(cancel)).Name;
        return await TryAgain.OnAsync<DbUpdateConcurrencyException, UpdateDraft>(
            async () =>
            {
                var changed = change(Says(row));
                row.Save(Closed(changed), by, Now);
                try
                {
                    await db.SaveChangesAsync(cancel);
                    return changed;
                }
                catch (DbUpdateConcurrencyException)
                {
                    await db.Entry(row).ReloadAsync(cancel);
                    throw;
                }
            }
        );
    }

    /// <summary>Saves what was decided of it besides its words.</summary>
    public Task SaveAsync(CancellationToken cancel) => db.SaveChangesAsync(cancel);

    /// <summary>The days an update tells of when its writer says nothing else: from the day of the last update to today.</summary>
    public async Task<(DateOnly Since, DateOnly Until, Update? Last)> DaysAsync(DateOnly? since, DateOnly? until, CancellationToken cancel)
    {
        var end = until ?? here.Today;
        var query = new ListQuery(
            here.Programme) { Kinds = ["update"], To = end.AddDays(-1), Order = EntryOrder.On, Descending = true, Take = 1 };
        var last = (await here.Now().ListAsync(query, cancel)).Records is [{ Content: Update update }] ? update : null;
        return (since ?? last?.PostedOn?.Latest ?? end.AddDays(-91), end, last);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private byte[] Closed(UpdateDraft composed) => seal.Close(composed.Write());
}
