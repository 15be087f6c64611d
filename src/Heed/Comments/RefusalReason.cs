namespace Heed.Comments;

/// <summary>
/// A reason for which a comment is not published, or is taken out again. The list is the published policy: the moderator chooses from it,
/// the writer is told the same words, and the public ledger counts by it.
/// </summary>
/// <param name="Slug">Its name in the record; never changed.</param>
/// <param name="InPolicy">What the policy says, so that a writer knows before they write.</param>
public sealed record RefusalReason(string Slug, string Label, string InPolicy, string ToWriter, string InPublic)
{
    public static readonly RefusalReason IdentifiesChild =
        new("identifies-a-child", "Could identify a child or young person",
            "Anything that could tell who a child or young person is: a name, a school, a place, a day, or things that together point to "
                + "one child. This also holds if you write about your own child, or about yourself if you are under 18.",
            "Your comment could let somebody work out who a child or young person is. We do not publish that, even where the child is the "
                + "writer’s own.",
            "It could have told who a child or young person is.");

    /// <summary>It tells of something that people who can help should hear, not the public.</summary>
    public static readonly RefusalReason ForPeopleWhoHelp =
        new("for-people-who-help", "Should be heard by people who can help",
            "What should be heard by people who can help rather than by everyone: that a child or an adult is being harmed or is in "
                + "danger.",
            "What you wrote should be heard by people who can help, not be read by everyone. The places below listen to you, now or when "
                + "you are ready. This page is not read all the time, so please do not wait for us.",
            "It should not be read by everyone.");

    public static readonly RefusalReason AboutCase =
        new("about-a-case", "About one family’s case, a hearing or a court case",
            "What is said in a children’s hearing or in court about a child, or is about one family’s case. The law forbids publishing "
                + "much of this, and it would tell who a child is.",
            "Your comment is about one family’s case, a children’s hearing or a court case. The law does not let us publish that. To "
                + "complain about how a case was handled, write to the body that handled it.",
            "It was about a family’s case, a hearing or a court case.");

    public static readonly RefusalReason PrivateFacts =
        new("private-facts", "Private facts about somebody",
            "Private facts about anybody, such as an address, a telephone number, their health or what they are accused of. What people "
                + "did in a public post may be named.",
            "Your comment gives private facts about somebody who could be known by it.",
            "It gave private facts about somebody.");

    public static readonly RefusalReason Accuses =
        new("accuses-somebody", "Accuses somebody who can be known",
            "That a person or a small group who can be known did something unlawful or wrong, where we can’t check it. Tell the police or "
                + "a regulator: they can look into it.",
            "Your comment says that somebody who can be known did something wrong. We can’t check that here. The police, or the body that "
                + "oversees their work, can look into it.",
            "It accused somebody who could be known.");

    public static readonly RefusalReason Abusive =
        new("abusive", "Insults, threatens or stirs up hatred",
            "Insults, threats, hatred against people for what they are, and graphic descriptions of violence or abuse. You can criticise "
                + "as sharply as you like.",
            "Your comment insults or threatens people, or describes violence or abuse in a way that could harm readers. You can say the "
                + "same in other words.",
            "It insulted or threatened people, or could have harmed readers.");

    public static readonly RefusalReason NotTheWriter =
        new("not-the-writer", "Passes itself off as somebody else’s",
            "A comment in the name of somebody else, or of a public body by someone who does not speak for it. You need not give your own "
                + "name: any name that is nobody else’s will do.",
            "The name shown would make people believe that somebody else wrote this. You can send it again under another name.",
            "It passed itself off as somebody else’s.");

    public static readonly RefusalReason AboutSomethingElse =
        new("about-something-else", "About something else",
            "What has nothing to do with the page it is on.",
            "Your comment is about something other than the page it was sent from. If it is about another page here, you can send it from "
                + "that one.",
            "It was about something else.");

    public static readonly RefusalReason Advertising =
        new("advertising", "Advertising, or the same again and again",
            "Advertising, and the same comment sent many times.",
            "Your comment looked like advertising, or was the same as many others. If we are wrong, ask for the decision to be looked at "
                + "again.",
            "It was advertising, or the same again and again.");

    public static readonly RefusalReason Unlawful =
        new("unlawful", "The law forbids it",
            "What the law forbids, such as breaking a court’s order or copying out somebody else’s work.",
            "The law does not let us publish what you wrote.",
            "The law does not let it be published.");

    public static IReadOnlyList<RefusalReason> All { get; } =
        [IdentifiesChild, ForPeopleWhoHelp, AboutCase, PrivateFacts, Accuses, Abusive, NotTheWriter, AboutSomethingElse, Advertising,
            Unlawful];

    /// <summary>
    /// The name under which it is counted in public. That a comment was for people who help is not told by a number: who harms somebody
    /// could read off it that they have spoken.
    /// </summary>
    public string CountedAs => this == ForPeopleWhoHelp ? IdentifiesChild.Slug : Slug;

    public static RefusalReason? Find(string? slug) => All.FirstOrDefault(r => r.Slug == slug);

    public static string WordsInPublic(string? slug) =>
        slug switch
        {
            PublicComment.Withdrawn => "Its writer took it back.",
            PublicComment.BeingCorrected => "Its writer has corrected it. The new words have not been read yet.",
            // What took it out of public must not be read off the notice either.
            _ when slug == ForPeopleWhoHelp.Slug => IdentifiesChild.InPublic,
            _ => Find(slug)?.InPublic ?? "It was taken out.",
        };
}
