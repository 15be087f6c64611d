using Heed.Accounts;
using Heed.Comments.Keeping;
using Heed.Platform.Http;
using Heed.Platform.Keeping;
using Heed.Platform.Mail;
using Heed.Platform.Mail.Writing;

namespace Heed.Comments;

/// <summary>
/// Mails to those who look after comments. A mail lies open in many places: it carries a reference and a link, and nothing of what was
/// written, by whom, or on what.
/// </summary>
public sealed partial class StaffEmails(
    StaffRecipients staff, Outbox outbox, SiteAddress site, KeptTimes times, ILogger<StaffEmails> log)
{
    private static string Why => T("It is part of your role at the desk.");

    private static string Open => T("Open it at the desk");

    /// <summary>Tells the safeguarding leads that something was handed to them. Within the transaction that hands it over.</summary>
    /// <returns>Whether anybody was told beside the one who hands it over.</returns>
    public async Task<bool> ReferredAsync(Comment comment, string by, CancellationToken cancel)
    {
        var email = new EmailTemplate(T("New item for the safeguarding lead")).Paragraph(
            T($"{StaffReference.Of(comment.Id)} has been referred to you. Please read it as soon as you can."))
                .Link(Open, Address(comment.Programme, $"safeguarding/{comment.Id:N}")).Why(Why);
        var leads = await staff.WhoMayAsync(Permission.Safeguard, comment.Programme, cancel);
        await TellAsync(leads, $"comment-handed-over/{comment.Id:N}/{comment.Revision}", email, by, cancel);
        var isTold = leads.Any(l => l.Name != by);
        if (!isTold)
            Nobody(log, StaffReference.Of(comment.Id), comment.Programme);
        return isTold;
    }

    /// <summary>
    /// Tells the safeguarding leads that the writer of something they have has sent more. Within the transaction that takes it in.
    /// </summary>
    public async Task MoreWasSentAsync(Comment comment, CancellationToken cancel)
    {
        var email = new EmailTemplate(T("Update for the safeguarding lead")).Paragraph(
            T($"There is an update to {StaffReference.Of(comment.Id)}, which was referred to you. Please read it as soon as you can."))
                .Link(Open, Address(comment.Programme, $"safeguarding/{comment.Id:N}")).Why(Why);
        var leads = await staff.WhoMayAsync(Permission.Safeguard, comment.Programme, cancel);
        await TellAsync(leads, $"comment-more/{comment.Id:N}/{comment.Revision}", email, null, cancel);
        if (leads.Count == 0)
            Nobody(log, StaffReference.Of(comment.Id), comment.Programme);
    }

    /// <summary>
    /// Tells the other safeguarding leads that one of them wants something destroyed here; where there is none, those who approve and who
    /// give roles. Within the transaction that notes it.
    /// </summary>
    /// <returns>Whether anybody was told beside the one who wants it.</returns>
    public async Task<bool> ToBeDestroyedAsync(Comment comment, string by, CancellationToken cancel)
    {
        var kept = (await times.InAsync(comment.Programme, cancel))[TransferredCommentLine.Name];
        var email = new EmailTemplate(T("An item will be deleted"))
            .Paragraph(T($"A safeguarding lead recorded that all of {StaffReference.Of(comment.Id)} is in the case system."))
            .Paragraph(T($"It will be deleted at the desk {kept.ForPublic} after that."))
            .Paragraph(T("If it must stay, any safeguarding lead can cancel this."))
            .Link(Open, Address(comment.Programme, $"safeguarding/{comment.Id:N}")).Why(Why);
        var told = (await LeadsOrOthersAsync(comment.Programme, cancel)).Where(p => p.Name != by).ToList();
        await TellAsync(told, $"comment-to-be-destroyed/{comment.Id:N}/{comment.Revision}", email, by, cancel);
        return told.Count > 0;
    }

    /// <summary>Tells the other moderators that one of them took something out. Within the transaction that takes it out.</summary>
    public async Task UnpublishedAsync(Comment comment, string by, CancellationToken cancel)
    {
        var email = new EmailTemplate(T("A removal needs a second person"))
            .Paragraph(T($"{StaffReference.Of(comment.Id)} was removed from the site. Someone else must decide whether it stays removed."))
            .Link(Open, Address(comment.Programme, StaffReference.PathOf(comment.Id))).Why(Why);
        await TellAsync(
            await staff.WhoMayAsync(Permission.Moderate, comment.Programme, cancel), $"comment-taken-out/{comment.Id:N}/{comment.Revision}",
            email, by, cancel);
    }

    public async Task<int> UnreadAsync(string programme, IReadOnlyList<Comment> unread, string key, CancellationToken cancel)
    {
        var email = new EmailTemplate(T($"{unread.Count:An item that may be urgent is|# items that may be urgent are} unread"))
            .Paragraph(T($"No one has opened {unread.Count:this item|these items} within the time that the programme allows."))
            .Paragraph(T($"Please open {unread.Count:it|them}, or make sure that someone does."))
            .List(unread.Select(c => new LetterItem(StaffReference.Of(c.Id), Address(programme, StaffReference.PathOf(c.Id)))))
            .Why(Why);
        // The leads are the second person; where none can be reached, every moderator is.
        var told = await staff.WhoMayAsync(Permission.Safeguard, programme, cancel) is { Count: > 0 } leads ? leads
            : await staff.WhoMayAsync(Permission.Moderate, programme, cancel);
        await TellAsync(told, key, email, null, cancel);
        return told.Count;
    }

    /// <summary>
    /// Tells that no safeguarding lead has opened what was handed to them: another lead; where there is none, those who approve and who
    /// give roles. They can't open it; they see to it that somebody does.
    /// </summary>
    public async Task<int> UnopenedAsync(string programme, IReadOnlyList<Comment> unopened, string key, CancellationToken cancel)
    {
        var email = new EmailTemplate(
            T($"{unopened.Count:An item has|# items have} waited too long for a safeguarding lead"))
            .Paragraph(
                T($"No safeguarding lead has opened {unopened.Count:this item|these items} within the time that the programme allows."))
            .Paragraph(T($"If you are one, please open {unopened.Count:it|them}. If you are not, contact one now, but not by email."))
            .List(unopened.Select(c => new LetterItem(StaffReference.Of(c.Id), Address(programme, $"safeguarding/{c.Id:N}"))))
            .Why(Why);
        var told = await LeadsOrOthersAsync(programme, cancel);
        await TellAsync(told, key, email, null, cancel);
        return told.Count;
    }

    [LoggerMessage(LogLevel.Warning, "{Reference} was referred to the safeguarding lead of {Programme}, but no other lead has an "
        + "email address in their account. No one could be told by email.")]
    private static partial void Nobody(ILogger logger, string reference, string programme);

    // One lead alone is nobody else: then those who can see to it that there is another.
    private async Task<IReadOnlyList<Reachable>> LeadsOrOthersAsync(string programme, CancellationToken cancel)
    {
        var leads = await staff.WhoMayAsync(Permission.Safeguard, programme, cancel);
        return leads.Count > 1 ? leads
            : [.. leads.Concat(await staff.WhoMayAsync(Permission.Approve, programme, cancel))
                .Concat(await staff.WhoMayAsync(Permission.Retain, programme, cancel)).DistinctBy(p => p.Account)];
    }

    private async Task TellAsync(IEnumerable<Reachable> people, string key, EmailTemplate email, string? notTo, CancellationToken cancel)
    {
        foreach (var person in people.Where(p => p.Name != notTo))
            await outbox.PutOnceAsync($"{key}/{person.Account:N}", email.To(person.Address), cancel);
    }

    private string Address(string programme, string path) => site.Of($"/desk/{programme}/{path}");
}
