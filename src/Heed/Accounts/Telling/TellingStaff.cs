using Heed.Platform.Http;
using Heed.Platform.Mail;

namespace Heed.Accounts.Telling;

/// <summary>
/// Tells staff by email, within the caller's transaction: it goes out if what it tells is saved. Nobody is told what they did themselves.
/// </summary>
public sealed class TellingStaff(StaffRecipients staff, Outbox outbox, MailRoute mail, SiteAddress site)
{
    /// <summary>Tells people, each once.</summary>
    /// <param name="notice">What they are told.</param>
    /// <param name="people">Whom.</param>
    /// <param name="by">Who did it and is not told; null when nobody did it just now.</param>
    public void Tell(StaffNotice notice, IEnumerable<Reachable> people, string? by)
    {
        // Where no email leaves the site, it would wait until it is no news any more.
        if (mail.Choice is null)
            return;
        foreach (var person in people.DistinctBy(p => p.Account).Where(p => p.Name != by && (p.WantsNotices || notice.IsAboutAccount)))
            outbox.Put(notice.Written(site).To(person.Address));
    }

    /// <summary>Tells those who hold a permission.</summary>
    public async Task TellAsync(StaffNotice notice, Permission who, string programme, string by, CancellationToken cancel) =>
        Tell(notice, await staff.WhoMayAsync(who, programme, cancel), by);

    /// <summary>Tells those of these names who still work in the programme.</summary>
    public async Task TellAsync(StaffNotice notice, IEnumerable<string?> names, string programme, string? by, CancellationToken cancel) =>
        Tell(notice, await staff.NamedAsync(names, programme, cancel), by);
}
