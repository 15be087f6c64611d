using Heed.Layout;
using Heed.Ledger.Kinds;
using Heed.Platform.Http;
using Heed.Platform.Mail.Writing;

namespace Heed.Accounts.Telling;

/// <summary>
/// The words of every email that tells staff of their work. An email can be read in many places: it names no record and nobody
/// but the one who acted, and leads to the desk for the rest.
/// </summary>
/// <param name="Subject">The subject.</param>
/// <param name="Says">What happened, and what to do.</param>
/// <param name="Button">What the link says.</param>
/// <param name="Path">Where the link leads, below the site.</param>
public sealed record StaffNotice(string Subject, string Says, string Button = "Open the desk", string Path = "/desk")
{
    /// <summary>Whether it is about the person's own account: then it is sent to everyone.</summary>
    public bool IsAboutAccount { get; private init; }

    public static StaffNotice RoleGiven(string by, Role role) =>
        new(
            $"You have a new role: {role.Label}",
            $"{by} gave you this role. You were signed out, so please sign in again. If you did not expect this, tell an administrator.",
            "Sign in") { IsAboutAccount = true };

    public static StaffNotice RoleEnded(string by, Role role) =>
        new(
            $"Your role has ended: {role.Label}",
            $"{by} ended this role, and you were signed out. If this is a mistake, tell an administrator.",
            "Sign in") { IsAboutAccount = true };

    public static StaffNotice AccountEnded(string by, DateTime until) =>
        new(
            "Your account has ended",
            $"{by} ended your account and all its roles. If this is a mistake, tell an administrator. Your account can be restored "
                + $"until {Phrases.Day(until)}.")
            { IsAboutAccount = true };

    /// <summary>A role was asked for.</summary>
    public static StaffNotice RoleWaits(string by, string programme, Guid grant) =>
        new(
            "A role is waiting for you to confirm it",
            $"{by} requested a role for someone. Please confirm or refuse it.",
            "Open the request",
            $"/desk/{programme}/accounts/roles/{grant}");

    public static StaffNotice ReturnsAsked(string by, int count, DateOnly due, string programme, Guid? only) =>
        new(
            $"{Phrases.Count(count, "progress return")} due by {Phrases.Day(due)}",
            $"{by} asks you to report on {Phrases.Count(count, "action")} that your organisation leads. Please answer "
                + $"by {Phrases.Day(due)}.",
            count == 1 ? "Answer the return" : "Answer the returns",
            $"/desk/{programme}/returns{(only is { } id ? $"/{id:N}" : "")}");

    /// <summary>A return was sent to the secretariat.</summary>
    public static StaffNotice ReturnSent(string by, string programme, Guid answer) =>
        new(
            "A progress return has arrived",
            $"{by} sent a return that you asked for. Please accept it, or send it back with a note.",
            "Read the return",
            $"/desk/{programme}/returns/{answer:N}/review");

    public static StaffNotice ReturnSentBack(string by, DateOnly due, string programme, Guid answer) =>
        new(
            "Your progress return was sent back",
            $"{by} sent it back with a note. Please change the return and send it again. It is due by {Phrases.Day(due)}.",
            "Read the note",
            $"/desk/{programme}/returns/{answer:N}");

    public static StaffNotice ReturnAccepted(string by, string programme, Guid answer) =>
        new(
            "Your progress return was accepted",
            $"{by} accepted it. It becomes public when the secretariat publishes it.",
            "See what you sent",
            $"/desk/{programme}/returns/{answer:N}");

    /// <summary>Drafts were sent for review.</summary>
    public static StaffNotice ReviewsWait(string by, int count, string programme) =>
        new(
            $"{Phrases.Count(count, "draft is", "drafts are")} waiting for your review",
            $"{by} sent {(count == 1 ? "it" : "them")} for review. Please approve {(count == 1 ? "it" : "them")}, or return with a note.",
            "Open My work",
            $"/desk/{programme}");

    public static StaffNotice DraftReturned(string by, string programme) =>
        new(
            "Your draft was returned",
            $"{by} returned your draft with a note. Please read the note and revise the draft.",
            "Open My work",
            $"/desk/{programme}");

    /// <summary>Drafts were approved and are not published yet.</summary>
    public static StaffNotice DraftsApproved(string by, int count, string programme) =>
        new(
            $"{Phrases.Count(count, "of your drafts was", "of your drafts were")} approved",
            $"{by} approved {(count == 1 ? "it. It is" : "them. They are")} not published yet.",
            "Open My work",
            $"/desk/{programme}");

    /// <summary>A draft was published by itself.</summary>
    public static StaffNotice DraftPublished(string by, string programme) =>
        new("A draft you worked on was published", $"{by} published it.", "Open the desk", $"/desk/{programme}");

    /// <summary>A release went out.</summary>
    public static StaffNotice Released(string? by, int count, string programme, Guid release) =>
        new(
            "A release you worked on was published",
            $"{(by is null ? "It was published at its scheduled time." : $"{by} published it.")} It contained {Phrases.Count(
                count, "draft")}.",
            "See the release",
            $"/desk/{programme}/releases/{release:N}");

    /// <summary>A scheduled release did not go out.</summary>
    public static StaffNotice ReleaseStopped(DateTime at, string programme, Guid release) =>
        new(
            "A scheduled release was not published",
            $"It was set for {DeskTime.WithOffset(at)}. Nothing in it is public. Please read what stopped it, and fix it.",
            "Fix the release",
            $"/desk/{programme}/releases/{release:N}");

    /// <summary>A record was hidden.</summary>
    public static StaffNotice RemovalWaits(string by, string programme, Guid removal) =>
        new(
            "A hidden record is waiting for a second person",
            $"{by} hid a record. Please decide whether to redact it or show it again.",
            "Decide",
            $"/desk/{programme}/removals/{removal:N}");

    /// <summary>A hold is to be lifted.</summary>
    public static StaffNotice HoldWaits(string by, string programme, Guid hold) =>
        new(
            "A hold is waiting for a second person",
            $"{by} asked to lift a legal hold. Please lift it or keep it.",
            "Decide",
            programme.Length == 0 ? "/desk" : $"/desk/{programme}/retention/holds/{hold:N}");

    /// <summary>Something is to be kept for less long.</summary>
    public static StaffNotice ShorterTimeWaits(string by, string programme) =>
        new(
            "A shorter retention period is waiting for a second person",
            $"{by} asked to keep some data for less time. Please confirm or refuse this.",
            "Decide",
            $"/desk/{programme}/retention#waiting");

    /// <summary>The email.</summary>
    public EmailTemplate Written(SiteAddress site)
    {
        var letter = new EmailTemplate(Subject).Paragraph(Says).Link(Button, site.Of(Path));
        return IsAboutAccount
            ? letter.Why("You get this email because it is about your account. Everyone with an account gets it.")
            : letter
                .Why("You get this email because of your work at the desk.")
                .Stop("To stop these emails, untick “Email me when something is waiting for me” in your account.")
                .Stop("Your account", site.Of("/desk/account"));
    }
}
