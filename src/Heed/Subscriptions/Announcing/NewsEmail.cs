using Heed.Platform.Http;
using Heed.Platform.Mail;
using Heed.Platform.Mail.Writing;
using Heed.Platform.Time;

namespace Heed.Subscriptions.Announcing;

/// <summary>
/// Writes the mail that tells an address what happened: for each record its title, its link and one sentence. Never what a record or a
/// comment says.
/// </summary>
public sealed class NewsEmail(SiteAddress site, SubscriptionEmails letters)
{
    private const int Most = 100;
    private const int LongestSubject = 150;

    /// <summary>Writes it.</summary>
    /// <param name="mailing">The mailing.</param>
    /// <param name="programme">What the programme says of itself.</param>
    /// <param name="to">The address.</param>
    /// <param name="happenings">What happened, at least one.</param>
    /// <param name="subscriptions">The subscriptions that take it in, with what each is in words.</param>
    public EmailMessage Write(Mailing mailing, MailedProgramme programme, string to, IReadOnlyList<ChangeSummary> happenings,
        IReadOnlyList<(Guid Id, string Words)> subscriptions)
    {
        var title = programme.Title;
        var text = new EmailTemplate(SubjectOf(mailing, title, happenings)).Notice(programme.Notice);
        if (happenings is [var only])
            text.Quote(only.Title).Paragraph(only.Sentence).Link(T("Read it"), Address(mailing, only));
        else
            text.Paragraph(T($"{happenings.Count:# record|# records} changed in {title}:"))
                .List(happenings.Take(Most).Select(h => new LetterItem(h.Title, Address(mailing, h), h.Sentence)));
        if (happenings.Count > Most)
            text.Link(T($"And {happenings.Count - Most} more: see everything that changed"), site.Of($"/{mailing.Programme}/changes"));
        var ids = subscriptions.Select(s => s.Id).ToList();
        var stop = letters.Link(mailing.Programme, "stop", FollowLink.Stop, ids);
        text.Why(T($"You follow: {string.Join("; ", subscriptions.Select(s => s.Words))}."))
            .Stop(ids.Count == 1 ? T("Unsubscribe") : T("Unsubscribe from all of these"), stop)
            .Stop(
                ids.Count == 1 ? T("Change how often you get emails") : T("Change how often, or stop only some of these"),
                letters.Link(mailing.Programme, "change", FollowLink.Change, ids));
        return text.To(
            to) with { FromName = title, OneClickLeave = new Uri(stop), ListId = letters.ListOf(mailing.Programme), Stream = mailing.Id };
    }

    private static string SubjectOf(Mailing mailing, string title, IReadOnlyList<ChangeSummary> happenings)
    {
        var (count, since) = (happenings.Count, Clock.DayOf(mailing.PublishedAt));
        var subject = mailing.Sort switch
        {
            MailingSort.Daily when !IsLonger(mailing, 1) => T($"{title}: {count:# record|# records} changed since yesterday"),
            MailingSort.Weekly when !IsLonger(mailing, 7) => T($"{title}: {count:# record|# records} changed in the last week"),
            MailingSort.Daily or MailingSort.Weekly => T($"{title}: {count:# record|# records} changed since {since}"),
            _ when happenings is [var only] => only.Subject,
            _ => T($"{title}: {count:# record|# records} changed"),
        };
        return subject.Length <= LongestSubject ? subject : Cut(subject) + "…";
    }

    // After days on which the server stood still; an hour is summer time's.
    private static bool IsLonger(Mailing mailing, int days) =>
        mailing.DueAt - mailing.PublishedAt > TimeSpan.FromDays(days) + TimeSpan.FromHours(1);

    // Never through the middle of a character.
    private static string Cut(string text) =>
        text[..(char.IsHighSurrogate(text[LongestSubject - 2]) ? LongestSubject - 2 : LongestSubject - 1)].TrimEnd();

    private string Address(Mailing mailing, ChangeSummary happening) => site.Of($"/{mailing.Programme}/{happening.Path}".TrimEnd('/'));
}
