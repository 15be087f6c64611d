using Heed.Accounts;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Work;

/// <summary>What a person is here for: a few sentences for each role.</summary>
/// <param name="Roles">The roles, each with its sentences.</param>
/// <param name="IsNew">Whether one of them was given in the last fortnight: then the sentences are shown unfolded.</param>
public sealed record Welcome(IReadOnlyList<RoleGuide> Roles, bool IsNew);

/// <summary>What a role does, where, and what is waiting now.</summary>
/// <param name="Role">The role.</param>
/// <param name="Sentences">A few sentences, with links to pages that the role may open.</param>
public sealed record RoleGuide(Role Role, Prose Sentences)
{
    private const int MostKindsNamed = 3;

    /// <summary>The sentences for a role.</summary>
    /// <param name="role">The role.</param>
    /// <param name="programme">The programme that the links lead into; null when there is none yet.</param>
    /// <param name="tasks">What is waiting for the person.</param>
    public static RoleGuide Of(Role role, string? programme, IReadOnlyList<WorkTask> tasks)
    {
        string To(string text, string path) => programme is null ? text : $"[{text}](/desk/{programme}/{path})";
        var (does, where, kinds) = role switch
        {
            Role.DraftReader => (
                "You read drafts before they are published, and comment on them.",
                $"They are in {To("Records", "records")} and {To("Releases", "releases")}.",
                (WorkKind[])[WorkKind.DoneAlone]),
            Role.Editor => (
                "You write the record, and publish changes that need no approval.",
                $"Start a {To("new record", "new")}, open one in {To("Records", "records")}, or write the next {To("update", "updates")}.",
                [WorkKind.StoppedRelease, WorkKind.Returned, WorkKind.Promise, WorkKind.Minute, WorkKind.ReturnReview, WorkKind.Publishing,
                    WorkKind.Release, WorkKind.Draft]),
            Role.Approver => (
                "You check what other people wrote, then approve it or send it back with a note.",
                $"Drafts for review are listed on this page. You can review several at once in {To("Releases", "releases")}. "
                    + $"Hidden records are in {To("Removals", "removals")}.",
                [WorkKind.StoppedRelease, WorkKind.Review, WorkKind.Publishing, WorkKind.Removal, WorkKind.Release, WorkKind.DoneAlone]),
            Role.GroupSecretary => (
                "You write the pages of your group: the group itself, its meetings and its minutes.",
                $"Start a {To("new record", "new")}, or open a meeting in {To("Records", "records")}.",
                [WorkKind.Returned, WorkKind.Minute, WorkKind.Draft]),
            Role.ActionOwner => (
                "You report progress on the actions that your organisation leads.",
                $"We ask you for each report by a set date. You answer in {To("Returns", "returns")}.",
                [WorkKind.Return]),
            Role.Moderator => (
                "You read comments from the public, and decide which are published.",
                $"They are in {To("Comments", "comments")}. Records hidden from the public are in {To("Removals", "removals")}.",
                [WorkKind.HelpReview, WorkKind.Comment, WorkKind.CommentRemoval, WorkKind.Appeal, WorkKind.Removal, WorkKind.DoneAlone]),
            Role.SafeguardingLead => (
                "You read comments that may be about a child at risk, and record who you told.",
                $"They are in {To("Safeguarding", "safeguarding")}. All other comments are in {To("Comments", "comments")}.",
                [WorkKind.Safeguarding, WorkKind.HelpReview, WorkKind.Comment, WorkKind.CommentRemoval, WorkKind.Appeal, WorkKind.Removal]),
            _ => (
                "You create accounts, give roles and set the rules of the programme.",
                $"You do this in {To("Accounts and roles", "accounts")}, and in {To("Rules", "rules")}. You can see who opened what "
                    + $"at the desk in {To("Confidential reads", "reads")}.",
                [WorkKind.Role, WorkKind.DataRequest, WorkKind.Retention, WorkKind.RetentionStopped, WorkKind.DoneAlone]),
        };
        return new RoleGuide(role, new Prose($"{does} {where} {Waiting(tasks, kinds)}"));
    }

    private static string Waiting(IReadOnlyList<WorkTask> tasks, WorkKind[] kinds)
    {
        var counts = kinds.Select(k => (Kind: k, Count: tasks.Where(t => t.Kind == k).Sum(t => t.Count))).Where(c => c.Count > 0).ToList();
        return counts.Count == 0
            ? "You will see new tasks on this page."
            : $"Now: {string.Join(
                ", ", counts.Take(MostKindsNamed)
                    .Select(c => WorkWords.Of(c.Kind, c.Count)))}{(counts.Count > MostKindsNamed ? ", and more below" : "")}.";
    }
}

/// <summary>What somebody without a role is told.</summary>
/// <param name="Administrators">What those are called who can give one.</param>
/// <param name="Asked">The roles that wait for a second administrator.</param>
/// <param name="SendsEmail">Whether this site sends email.</param>
/// <param name="HasAddress">Whether the person's account has an address to send it to.</param>
public sealed record WithoutRole(IReadOnlyList<string> Administrators, IReadOnlyList<Role> Asked, bool SendsEmail, bool HasAddress);
