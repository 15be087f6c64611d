using Heed.Platform.Database;
using Heed.Platform.Http;
using Heed.Platform.Mail;
using Heed.Platform.Mail.Writing;
using Microsoft.EntityFrameworkCore;

namespace Heed.Accounts.Alone;

/// <summary>
/// Notes what one person does alone and tells everyone who approves: at once by email, and among their tasks until they have read it.
/// </summary>
public sealed class ActsAlone(HeedDatabase db, StaffRecipients staff, Outbox outbox, SiteAddress site, TimeProvider clock)
{
    /// <summary>For how long it is among the tasks of those who have not read it.</summary>
    public static readonly TimeSpan Told = TimeSpan.FromDays(30);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Notes an act and tells of it, within the caller's transaction; saved with whatever is saved next.</summary>
    public async Task NoteAsync(string programme, AloneKind what, string on, string note, string by, CancellationToken cancel)
    {
        db.ActsAlone.Add(ActAlone.Of(programme, what, on, note, by, Now));
        // An email can be read in many places: it names no record and no reason.
        var letter = new EmailTemplate(SubjectOf(what, by))
            .Paragraph(T("This usually needs two people. Please check what was done. If it was wrong, correct it."))
            .Link(T("See what was done"), site.Of($"/desk/{programme}/alone"))
            .Why(T("You approve or give roles in this programme."));
        var approvers = await staff.WhoMayAsync(Permission.Approve, programme, cancel);
        var told = what is AloneKind.GaveRole or AloneKind.GaveFirstRole or AloneKind.OpenedAccount or AloneKind.EndedRule
            ? approvers.Concat(await staff.WhoMayAsync(Permission.ManageAccounts, programme, cancel)).DistinctBy(p => p.Account)
            : approvers;
        // Where nobody approves, those who give roles hear of it.
        if (!told.Any(p => p.Name != by))
            told = await staff.WhoMayAsync(Permission.ManageAccounts, programme, cancel);
        foreach (var person in told.Where(p => p.Name != by))
            outbox.Put(letter.To(person.Address));
    }

    /// <summary>What a person was told and has not read, oldest first.</summary>
    public async Task<IReadOnlyList<ActAlone>> UnreadAsync(Staff person, string programme, CancellationToken cancel)
    {
        var (approves, gives) = (person.May(Permission.Approve, programme), person.May(Permission.ManageAccounts, programme));
        if (!approves && !gives)
            return [];
        var since = Now - Told;
        var acts = await db.ActsAlone.AsNoTracking().Where(a => a.Programme == programme && a.At > since).OrderBy(a => a.At)
            .ToListAsync(cancel);
        return [.. acts.Where(
            a => !a.IsKnownTo(person.Name)
                && (approves || a.What is AloneKind.GaveRole or AloneKind.GaveFirstRole or AloneKind.OpenedAccount
                    or AloneKind.EndedRule))];
    }

    /// <summary>The latest, newest first.</summary>
    public async Task<IReadOnlyList<ActAlone>> LatestAsync(string programme, int most, CancellationToken cancel) =>
        await db.ActsAlone.AsNoTracking().Where(a => a.Programme == programme).OrderByDescending(a => a.At).Take(most).ToListAsync(cancel);

    /// <summary>Marks one as read.</summary>
    public async Task ReadAsync(string programme, Guid id, Staff person, CancellationToken cancel)
    {
        if (await db.ActsAlone.FirstOrDefaultAsync(a => a.Id == id && a.Programme == programme, cancel) is not { } act)
            return;
        act.Read(person.Name);
        await db.SaveChangesAsync(cancel);
    }

    private static string SubjectOf(AloneKind what, string by) =>
        what switch
        {
            AloneKind.Hid => T($"{by} hid a record without a second person"),
            AloneKind.Withdrew => T($"{by} withdrew a record without a second person"),
            AloneKind.GaveRole => T($"{by} gave a role in an emergency, without a second person"),
            AloneKind.GaveFirstRole => T($"{by} gave a first role without a second person"),
            AloneKind.OpenedAccount => T($"{by} created an account and opened its sign-in link"),
            AloneKind.Published => T($"{by} published without a second person"),
            _ => T($"{by} ended the rule that everything needs two people"),
        };
}
