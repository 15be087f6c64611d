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
        new("identifies-a-child", "Details that could identify a child or young person",
            "For example, a name, school, place or date, or details that together point to one child. This includes your own child, and "
                + "yourself if you are under 18.",
            "Your comment could let someone work out who a child or young person is. We do not publish that, even if the child is the "
                + "writer’s own.",
            "It could have identified a child or young person.");

    /// <summary>It tells of something that people who can help should hear, not the public.</summary>
    public static readonly RefusalReason ForPeopleWhoHelp =
        new("for-people-who-help", "Reports of harm, which should go to people who can help",
            "Anything that says a child or an adult is being harmed or is in danger. It should not be read by everyone.",
            "Thank you for telling us. We will not publish this, because it should go to people who can help. You can contact the "
                + "services on this page whenever you are ready. We do not read comments all the time, so please do not wait for us.",
            "It should not be public.");

    public static readonly RefusalReason AboutCase =
        new("about-a-case", "One family’s case, a children’s hearing or a court case",
            "Anything about a child that was said in a children’s hearing or in court, and anything about one family’s case. The law "
                + "forbids publishing much of this, and it would identify a child.",
            "Your comment is about one family’s case, a children’s hearing or a court case. The law does not let us publish that. To "
                + "complain about how a case was handled, contact the organisation that handled it.",
            "It was about a family’s case, a hearing or a court case.");

    public static readonly RefusalReason PrivateFacts =
        new("private-facts", "Private facts about someone",
            "For example, an address, a phone number, someone’s health or what they are accused of. You can say what people did in a "
                + "public post.",
            "Your comment gives private facts about someone who could be identified from it.",
            "It gave private facts about someone.");

    public static readonly RefusalReason Accuses =
        new("accuses-somebody", "Accusations against an identifiable person",
            "Any claim that an identifiable person or small group did something unlawful or wrong, if we cannot check it. Tell the police "
                + "or a regulator, who can look into it.",
            "Your comment says that an identifiable person did something wrong. We cannot check that. The police, or the organisation that "
                + "oversees their work, can look into it.",
            "It accused an identifiable person.");

    public static readonly RefusalReason Abusive =
        new("abusive", "Insults, threats or hatred",
            "This includes hatred of people for who they are, and graphic descriptions of violence or abuse. You can criticise as strongly "
                + "as you like.",
            "Your comment insults or threatens people, or describes violence or abuse in a way that could harm readers. You can make the "
                + "same point in other words.",
            "It insulted or threatened people, or could have harmed readers.");

    public static readonly RefusalReason NotTheWriter =
        new("not-the-writer", "Comments in someone else’s name",
            "This includes the name of a public body, if you do not speak for it. You do not have to give your own name. Use any name that "
                + "is not someone else’s.",
            "The name shown would make people think that someone else wrote this. You can send it again under another name.",
            "It pretended to be from someone else.");

    public static readonly RefusalReason AboutSomethingElse =
        new("about-something-else", "Comments about something else",
            "Anything that has nothing to do with the page it is on.",
            "Your comment is not about the page you sent it from. If it is about another page on this site, you can send it from there.",
            "It was about something else.");

    public static readonly RefusalReason Advertising =
        new("advertising", "Advertising or repeated comments",
            "This includes the same comment sent many times.",
            "Your comment looked like advertising, or was the same as many others. If we are wrong, ask for a review of the decision.",
            "It was advertising or a repeated comment.");

    public static readonly RefusalReason Unlawful =
        new("unlawful", "Anything unlawful",
            "For example, breaking a court order or copying someone else’s work.",
            "The law does not let us publish what you wrote.",
            "The law does not let us publish it.");

    public static IReadOnlyList<RefusalReason> All { get; } =
        [IdentifiesChild, ForPeopleWhoHelp, AboutCase, PrivateFacts, Accuses, Abusive, NotTheWriter, AboutSomethingElse, Advertising,
            Unlawful];

    /// <summary>
    /// The name under which it is counted in public. That a comment was for people who help is not told by a number: who harms somebody
    /// could read off it that they have spoken.
    /// </summary>
    public string CountedAs => this == ForPeopleWhoHelp ? IdentifiesChild.Slug : Slug;

    public static RefusalReason? Find(string? slug) => All.FirstOrDefault(r => r.Slug == slug);

    /// <summary>What stands in place of a comment that was public.</summary>
    public static string WordsInPublic(string? slug) =>
        slug switch
        {
            PublicComment.Withdrawn => T("Its writer withdrew it."),
            PublicComment.BeingCorrected => T("Its writer has corrected it. We have not read the new version yet."),
            // What took it out of public must not be read off the notice either.
            _ when slug == ForPeopleWhoHelp.Slug => Removed(T(IdentifiesChild.InPublic)),
            _ when Find(slug) is { } reason => Removed(T(reason.InPublic)),
            _ => Removed(T("It was not suitable to be public.")),
        };

    private static string Removed(string why) => $"{T("We removed this comment.")} {why}";
}
