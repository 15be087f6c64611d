using Heed.Ledger.Kinds;
using Heed.Platform.Http;
using Heed.Platform.Mail.Writing;
using Heed.Platform.Time;

namespace Heed.Accounts.Telling;

/// <summary>
/// The words of every email that tells staff of their work. An email can be read in many places: it names no record and nobody
/// but the one who acted, and leads to the desk for the rest.
/// </summary>
/// <param name="Subject">The subject.</param>
/// <param name="Says">What happened, and what to do.</param>
/// <param name="Button">What the link says.</param>
/// <param name="Path">Where the link leads, below the site.</param>
public sealed record StaffNotice(string Subject, string Says, string Button, string Path = "/desk")
{
    /// <summary>Whether it is about the person's own account: then it is sent to everyone.</summary>
    public bool IsAboutAccount { get; private init; }

    public static StaffNotice RoleGiven(string by, Role role) =>
        new(
            T($"You have a new role: {T(role.Label)}"),
            T($"{by} gave you this role. You were signed out, so please sign in again. If you did not expect this, tell an administrator."),
            T("Sign in")) { IsAboutAccount = true };

    public static StaffNotice RoleEnded(string by, Role role) =>
        new(
            T($"Your role has ended: {T(role.Label)}"),
            T($"{by} ended this role, and you were signed out. If this is a mistake, tell an administrator."),
            T("Sign in")) { IsAboutAccount = true };

    public static StaffNotice AccountEnded(string by, DateTime until) =>
        new(
            T("Your account has ended"),
            T($"{by} ended your account and all its roles. If this is a mistake, tell an administrator.") + " "
                + T($"Your account can be restored until {Clock.DayOf(until)}."),
            T("Open the desk")) { IsAboutAccount = true };

    /// <summary>A role was asked for.</summary>
    public static StaffNotice RoleWaits(string by, string programme, Guid grant) =>
        new(
            T("A role is waiting for you to confirm it"),
            T($"{by} requested a role for someone. Please confirm or refuse it."),
            T("Open the request"),
            $"/desk/{programme}/accounts/roles/{grant}");

    public static StaffNotice ReturnsAsked(string by, int count, DateOnly due, string programme, Guid? only) =>
        new(
            T($"{count:# progress return|# progress returns} due by {due}"),
            T($"{by} asks you to report on {count:# action|# actions} that your organisation leads. Please answer by {due}."),
            count == 1 ? T("Answer the return") : T("Answer the returns"),
            $"/desk/{programme}/returns{(only is { } id ? $"/{id:N}" : "")}");

    /// <summary>A return was sent to the secretariat.</summary>
    public static StaffNotice ReturnSent(string by, string programme, Guid answer) =>
        new(
            T("A progress return has arrived"),
            T($"{by} sent a return that you asked for. Please accept it, or send it back with a note."),
            T("Read the return"),
            $"/desk/{programme}/returns/{answer:N}/review");

    public static StaffNotice ReturnSentBack(string by, DateOnly due, string programme, Guid answer) =>
        new(
            T("Your progress return was sent back"),
            T($"{by} sent it back with a note. Please change the return and send it again. It is due by {due}."),
            T("Read the note"),
            $"/desk/{programme}/returns/{answer:N}");

    public static StaffNotice ReturnAccepted(string by, string programme, Guid answer) =>
        new(
            T("Your progress return was accepted"),
            T($"{by} accepted it. It becomes public when the secretariat publishes it."),
            T("See what you sent"),
            $"/desk/{programme}/returns/{answer:N}");

    /// <summary>Drafts were sent for review.</summary>
    public static StaffNotice ReviewsWait(string by, int count, string programme) =>
        new(
            T($"{count:# draft is|# drafts are} waiting for your review"),
            T($"{by} sent {count:it|them} for review. Please approve {count:it|them}, or return {count:it|them} with a note."),
            T("Open My work"),
            $"/desk/{programme}");

    public static StaffNotice DraftReturned(string by, string programme) =>
        new(
            T("Your draft was returned"),
            T($"{by} returned your draft with a note. Please read the note and revise the draft."),
            T("Open My work"),
            $"/desk/{programme}");

    /// <summary>Drafts were approved and are not published yet.</summary>
    public static StaffNotice DraftsApproved(string by, int count, string programme) =>
        new(
            T($"{count:# of your drafts was|# of your drafts were} approved"),
            T($"{by} approved {count:it. It is|them. They are} not published yet."),
            T("Open My work"),
            $"/desk/{programme}");

    /// <summary>A draft was published by itself.</summary>
    public static StaffNotice DraftPublished(string by, string programme) =>
        new(T("A draft you worked on was published"), T($"{by} published it."), T("Open the desk"), $"/desk/{programme}");

    /// <summary>A release went out.</summary>
    public static StaffNotice Released(string? by, int count, string programme, Guid release) =>
        new(
            T("A release you worked on was published"),
            by is null ? T($"It was published at its scheduled time. It contained {count:# draft|# drafts}.")
                : T($"{by} published it. It contained {count:# draft|# drafts}."),
            T("See the release"),
            $"/desk/{programme}/releases/{release:N}");

    /// <summary>A scheduled release did not go out.</summary>
    public static StaffNotice ReleaseStopped(DateTime at, string programme, Guid release) =>
        new(
            T("A scheduled release was not published"),
            T($"It was set for {DeskTime.WithOffset(at)}. Nothing in it is public. Please read what stopped it, and fix it."),
            T("Fix the release"),
            $"/desk/{programme}/releases/{release:N}");

    /// <summary>A record was hidden.</summary>
    public static StaffNotice RemovalWaits(string by, string programme, Guid removal) =>
        new(
            T("A hidden record is waiting for a second person"),
            T($"{by} hid a record. Please decide whether to redact it or show it again."),
            T("Decide"),
            $"/desk/{programme}/removals/{removal:N}");

    /// <summary>A hold is to be lifted.</summary>
    public static StaffNotice HoldWaits(string by, string programme, Guid hold) =>
        new(
            T("A hold is waiting for a second person"),
            T($"{by} asked to lift a legal hold. Please lift it or keep it."),
            T("Decide"),
            programme.Length == 0 ? "/desk" : $"/desk/{programme}/retention/holds/{hold:N}");

    /// <summary>Something is to be kept for less long.</summary>
    public static StaffNotice ShorterTimeWaits(string by, string programme) =>
        new(
            T("A shorter retention period is waiting for a second person"),
            T($"{by} asked to keep some data for less time. Please confirm or refuse this."),
            T("Decide"),
            $"/desk/{programme}/retention#waiting");

    /// <summary>A message to a webhook was tried for a day.</summary>
    public static StaffNotice WebhookUndelivered(string programme) =>
        new(
            T("A message to a webhook could not be delivered"),
            T("We tried for about a day and will not try this message again. Please check the webhook’s address and send it a test."),
            T("See the webhooks"),
            $"/desk/{programme}/webhooks");

    /// <summary>Nothing more is sent to a webhook.</summary>
    public static StaffNotice WebhookSwitchedOff(string programme) =>
        new(
            T("A webhook was switched off"),
            T("Its address did not accept our messages, so we stopped. Please check it, then switch it on again or remove it."),
            T("See the webhooks"),
            $"/desk/{programme}/webhooks");

    /// <summary>The email.</summary>
    public EmailTemplate Written(SiteAddress site)
    {
        var letter = new EmailTemplate(Subject).Paragraph(Says).Link(Button, site.Of(Path));
        return IsAboutAccount
            ? letter.Why(T("It is about your account. Everyone with an account gets it."))
            : letter
                .Why(T("It is about your work at the desk."))
                .Stop(T("In your account, untick “Email me when something is waiting for me”."))
                .Stop(T("Your account"), site.Of("/desk/account"));
    }
}
