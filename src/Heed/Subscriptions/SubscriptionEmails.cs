using Heed.Platform.Http;
using Heed.Platform.Keeping;
using Heed.Platform.Mail;
using Heed.Platform.Mail.Writing;

namespace Heed.Subscriptions;

/// <summary>The mails about following itself; what happened in the record is told elsewhere.</summary>
public sealed class SubscriptionEmails(SiteAddress site, FollowTokens tokens)
{
    /// <summary>Asks whether the one who reads this mail wants it.</summary>
    /// <param name="to">The address.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="named">What the programme says of itself.</param>
    /// <param name="topic">What is to be followed.</param>
    /// <param name="subscription">The subscription.</param>
    /// <param name="kept">How long the address is kept if nobody confirms.</param>
    public EmailMessage Ask(
        string to, string programme, MailedProgramme named, SubscriptionTopic topic, Subscription subscription, RetentionPeriod kept) =>
        About(programme, named, to, new EmailTemplate(T($"Confirm that you want emails about {named.Title}"))
            .Notice(named.Notice)
            .Paragraph(T("Someone, perhaps you, asked us to email you about:"))
            .Quote(topic.Words)
            .Paragraph(T($"How often: {subscription.Frequency.InWords}."))
            .Link(T("Confirm that you want these emails"), Link(programme, "confirm", FollowLink.Confirm, subscription.Id))
            .Paragraph(T("If this was not you, ignore this email. We will send nothing more."))
            .Why(T($"Someone entered this address on {site.Host}. If you do not confirm, we delete it after {kept.ForPublic}.")));

    /// <summary>Says that it is followed already: whoever asked learns nothing of it.</summary>
    public EmailMessage Already(string to, string programme, MailedProgramme named, SubscriptionTopic topic, Subscription subscription) =>
        About(programme, named, to, new EmailTemplate(T($"You already follow this in {named.Title}"))
            .Notice(named.Notice)
            .Paragraph(T("Someone, perhaps you, asked us to email you about something you already follow:"))
            .Quote(topic.Words)
            .Paragraph(T($"How often: {subscription.Frequency.InWords}. Nothing has changed."))
            .Link(T("Change how often, or unsubscribe"), Link(programme, "change", FollowLink.Change, subscription.Id))
            .Why(T($"Someone entered this address on {site.Host}.")));

    /// <summary>Says that there is no room for more.</summary>
    public EmailMessage TooMany(string to, string programme, MailedProgramme named, int most) =>
        About(programme, named, to, new EmailTemplate(T($"You have reached the limit for emails about {named.Title}"))
            .Notice(named.Notice)
            .Paragraph(T("Someone, perhaps you, asked us to email you about something else. We have not added it."))
            .Paragraph(T($"You already follow {most} pages or lists, which is the most we can email you about."))
            .Paragraph(T("To add something, unsubscribe from something else first. You can also unsubscribe from all of them, and follow "
                + "the whole programme instead."))
            .Link(T("See what you follow"), site.Of("/your-data"))
            .Why(T($"Someone entered this address on {site.Host}.")));

    /// <summary>The whole address of a link with a token.</summary>
    public string Link(string programme, string page, FollowLink purpose, params IEnumerable<Guid> keys) =>
        site.Of($"/{programme}/follow/{page}/{tokens.Make(purpose, keys)}");

    /// <summary>The name of a programme's list in mails (RFC 2919).</summary>
    public string ListOf(string programme) => $"{programme}.{site.Host}";

    private static EmailMessage About(string programme, MailedProgramme named, string to, EmailTemplate text) =>
        text.To(to) with { FromName = named.Title.Length > 0 ? named.Title : programme };
}
