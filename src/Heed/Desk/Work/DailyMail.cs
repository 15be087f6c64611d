using Heed.Accounts;
using Heed.Platform.Database;
using Heed.Platform.Http;
using Heed.Platform.Mail;
using Heed.Platform.Mail.Writing;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Work;

/// <summary>
/// Each morning what waits for a person, for those who want it; nothing when nothing waits. A mail lies open in many places, so it
/// counts what is not public and names only what everyone may read.
/// </summary>
public sealed class DailyMail(HeedDatabase db, MyWork work, AccountSecrets secrets, Outbox outbox, SiteAddress site, TimeProvider clock)
{
    /// <summary>When it is sent, Europe/London.</summary>
    public static readonly TimeOnly At = new(7, 0);

    private const int MostNamed = 10;

    /// <summary>Puts the mails of this morning into the outbox: all of them, or, when something fails, none.</summary>
    /// <returns>How many.</returns>
    public async Task<int> SendAsync(CancellationToken cancel)
    {
        var wanted = await db.Accounts.AsNoTracking().Where(a => a.WantsDailyMail && a.ClosedAddress != null && a.EndedAt == null)
            .OrderBy(a => a.Id).ToListAsync(cancel);
        var sent = 0;
        foreach (var account in wanted)
        {
            if (secrets.AddressOf(account) is { } to && EmailMessage.IsAddress(to) && await ComposeAsync(account, cancel) is { } letter)
            {
                outbox.Put(letter.To(to));
                sent++;
            }
        }
        await db.SaveChangesAsync(cancel);
        return sent;
    }

    /// <summary>Writes the mail to a person; null when nothing waits, or they no longer work here.</summary>
    public async Task<EmailTemplate?> ComposeAsync(Account account, CancellationToken cancel)
    {
        if (await StaffHere.OfAsync(db, account.Id, clock.GetUtcNow().UtcDateTime, cancel) is not { } staff)
            return null;
        var sections = new List<(string Programme, IReadOnlyList<WorkTask> Tasks)>();
        foreach (var programme in (await work.ProgrammesAsync(staff, cancel)).Take(MyWork.MostProgrammes))
        {
            if (await work.InAsync(staff, programme.Name, MyWork.ListedFirst, cancel) is { Count: > 0 } tasks)
                sections.Add((programme.IsPublic ? programme.Title : T("A programme that is not public yet"), tasks));
        }
        return sections.Count == 0 ? null : Written(account.DisplayName, sections);
    }

    private EmailTemplate Written(string name, List<(string Programme, IReadOnlyList<WorkTask> Tasks)> sections)
    {
        var (all, late) =
            (sections.Sum(s => s.Tasks.Sum(t => t.Count)), sections.Sum(s => s.Tasks.Where(t => t.When == Urgency.Late).Sum(t => t.Count)));
        var letter = new EmailTemplate(
            late == 0 ? T($"You have {all:# task|# tasks}") : T($"You have {all:# task|# tasks}, {late} overdue"))
            .Paragraph(T($"Hello {name},"));
        foreach (var (programme, tasks) in sections)
            letter.Heading(programme).List(Lines(tasks));
        return letter
            .Link(T("Open My work"), site.Of("/desk"))
            .Why(T("You asked for it in your account."))
            .Stop(T("In your account, untick “Email me each morning what is waiting for me”."))
            .Stop(T("Your account"), site.Of("/desk/account"));
    }

    private static IEnumerable<string> Lines(IReadOnlyList<WorkTask> tasks)
    {
        foreach (var kind in tasks.GroupBy(t => t.Kind))
            yield return $"{WorkWords.Of(kind.Key, kind.Sum(t => t.Count))}.";
        foreach (var task in tasks.Where(t => t.IsPublic && !t.IsRest).Take(MostNamed))
            yield return $"{task.Sentence}.";
    }
}
