using Heed.Platform.Http;
using Heed.Platform.Mail;
using Heed.Platform.Mail.Writing;

namespace Heed.Subscriptions;

/// <summary>The mails about following itself; what happened in the record is told elsewhere.</summary>
public sealed class SubscriptionEmails(SiteAddress site, FollowTokens tokens)
{
    /// <summary>Asks whether the one who reads this mail wants it.</summary>
    public EmailMessage Ask(string to, string programme, MailedProgramme named, SubscriptionTopic topic, Subscription subscription) =>
        About(programme, named, to, new EmailTemplate($"Confirm that you want emails about {named.Title}")
            .Notice(named.Notice)
            .Paragraph("Someone, perhaps you, asked us to email this address about:")
            .Quote(topic.Words)
            .Paragraph($"How often: {subscription.Frequency.InWords}.")
            .Link("Confirm that you want these emails", Link(programme, "confirm", FollowLink.Confirm, subscription.Id))
            .Paragraph("If this was not you, ignore this email. Unless you confirm, we send nothing more and delete this address after "
                + "three days.")
            .Why($"Someone entered this address on {site.Host}. No one is subscribed unless they confirm."));

    /// <summary>Says that it is followed already: whoever asked learns nothing of it.</summary>
    public EmailMessage Already(string to, string programme, MailedProgramme named, SubscriptionTopic topic, Subscription subscription) =>
        About(programme, named, to, new EmailTemplate($"You already follow this in {named.Title}")
            .Notice(named.Notice)
            .Paragraph("Someone, perhaps you, asked us to email this address about something it already follows:")
            .Quote(topic.Words)
            .Paragraph($"How often: {subscription.Frequency.InWords}. Nothing has changed.")
            .Link("Change how often, or unsubscribe", Link(programme, "change", FollowLink.Change, subscription.Id))
            .Why($"Someone entered this address on {site.Host}."));

    /// <summary>Says that there is no room for more.</summary>
    public EmailMessage TooMany(string to, string programme, MailedProgramme named, int most) =>
        About(programme, named, to, new EmailTemplate($"You cannot follow more in {named.Title}")
            .Notice(named.Notice)
            .Paragraph($"This address already follows {most} things, the most we can send in one email. Unsubscribe from one of them "
                + "first, or follow the whole programme instead.")
            .Link("See what you follow", site.Of("/your-data"))
            .Why($"Someone entered this address on {site.Host}."));

    /// <summary>The whole address of a link with a token.</summary>
    public string Link(string programme, string page, FollowLink purpose, params IEnumerable<Guid> keys) =>
        site.Of($"/{programme}/follow/{page}/{tokens.Make(purpose, keys)}");

    /// <summary>The name of a programme's list in mails (RFC 2919).</summary>
    public string ListOf(string programme) => $"{programme}.{site.Host}";

    private static EmailMessage About(string programme, MailedProgramme named, string to, EmailTemplate text) =>
        text.To(to) with { FromName = named.Title.Length > 0 ? named.Title : programme };
}
