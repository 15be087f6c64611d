using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Heed.Platform.Mail;

/// <summary>The mails to an address, as far as they are known: not what they said.</summary>
public sealed class MailsOfPeople(HeedDatabase db, Outbox outbox, ErasureLog list) : IPersonalDataSource
{
    private const string Of = "mails";

    public string Label => "Emails we sent you";

    public async Task<IReadOnlyList<PersonalDataItem>> FindAsync(PersonMarks person, CancellationToken cancel)
    {
        var mails = await db.Outbox.AsNoTracking().Where(m => m.Recipient == person.Recipient).OrderBy(m => m.MadeAt)
            .Select(m => new { m.Id, m.MadeAt, m.State }).ToListAsync(cancel);
        if (mails.Count == 0)
            return [];
        var waiting = mails.Count(m => m.State == MailState.Waiting);
        var title = T($"{mails.Count:# email|# emails}");
        var state = waiting == 0 ? T("None is waiting to be sent. We have deleted their contents")
            : T($"{waiting:# is|# are} waiting to be sent");
        // All of them are one thing: nobody wants to erase mails one by one.
        return [new PersonalDataItem(
            mails[0].Id, "", title, state, mails[0].MadeAt, [PersonRight.Erase], [HoldScope.Everything, .. person.Marks])
            {
                IfErased = T("We will delete the record of who they were sent to. Any emails still waiting will not be sent."),
            }];
    }

    public async Task DoAsync(
        PersonMarks person, PersonalDataItem thing, PersonRight right, Func<CancellationToken, Task> guard, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await guard(cancel);
        await outbox.CancelToAsync(person.Recipient, cancel: cancel);
        await ForgetAsync(person.Recipient, null, cancel);
        list.Add(Of, Convert.ToHexStringLower(person.Recipient), "forgotten");
        await transaction.CommitAsync(cancel);
    }

    public async Task<int> EraseAgainAsync(
        IReadOnlyList<Erasure> erasures, Func<string, IReadOnlyList<string>, bool> isHeld, CancellationToken cancel)
    {
        var count = 0;
        foreach (var erasure in erasures.Where(e => e.Of == Of && !isHeld("", [HoldScope.Everything, HoldScope.RecipientIs(e.Mark)])))
            count += await ForgetAsync(Convert.FromHexString(erasure.Mark), erasure.At, cancel);
        return count;
    }

    // To whom a mail went is forgotten; that one went is not, so that none goes twice.
    private Task<int> ForgetAsync(byte[] recipient, DateTime? before, CancellationToken cancel)
    {
        var theirs = db.Outbox.Where(m => m.Recipient == recipient);
        if (before is { } at)
            theirs = theirs.Where(m => m.MadeAt <= at);
        return theirs.ExecuteUpdateAsync(m => m.SetProperty(o => o.Recipient, (byte[]?)null), cancel);
    }
}
