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
            .Paragraph("Someone, perhaps you, asked us to write to this address about:")
            .Quote(topic.Words)
            .Paragraph($"How often: {subscription.Frequency.InWords}.")
            .Link("Confirm on the page behind this link", Link(programme, "confirm", FollowLink.Confirm, subscription.Id))
            .Paragraph("If it was not you, do nothing. Without a confirmation we send no mails, and forget this address after three days.")
            .Why($"Someone typed this address on {site.Host}. Nobody is subscribed who did not confirm."));

    /// <summary>Says that it is followed already: whoever asked learns nothing of it.</summary>
    public EmailMessage Already(string to, string programme, MailedProgramme named, SubscriptionTopic topic, Subscription subscription) =>
        About(programme, named, to, new EmailTemplate($"You follow this already in {named.Title}")
            .Notice(named.Notice)
            .Paragraph("Someone, perhaps you, asked us to write to this address about what it follows already:")
            .Quote(topic.Words)
            .Paragraph($"How often: {subscription.Frequency.InWords}. Nothing has changed.")
            .Link("Change how often, or stop", Link(programme, "change", FollowLink.Change, subscription.Id))
            .Why($"Someone typed this address on {site.Host}."));

    /// <summary>Says that there is no room for more.</summary>
    public EmailMessage TooMany(string to, string programme, MailedProgramme named, int most) =>
        About(programme, named, to, new EmailTemplate($"You can’t follow more in {named.Title}")
            .Notice(named.Notice)
            .Paragraph($"This address follows {most} things, which is as many as we can send in one mail. Stop one of them first, or "
                + "follow the whole programme instead.")
            .Link("See what you follow", site.Of("/your-data"))
            .Why($"Someone typed this address on {site.Host}."));

    /// <summary>The whole address of a link with a token.</summary>
    public string Link(string programme, string page, FollowLink purpose, params IEnumerable<Guid> keys) =>
        site.Of($"/{programme}/follow/{page}/{tokens.Make(purpose, keys)}");

    /// <summary>The name of a programme's list in mails (RFC 2919).</summary>
    public string ListOf(string programme) => $"{programme}.{site.Host}";

    private static EmailMessage About(string programme, MailedProgramme named, string to, EmailTemplate text) =>
        text.To(to) with { FromName = named.Title.Length > 0 ? named.Title : programme };
}
