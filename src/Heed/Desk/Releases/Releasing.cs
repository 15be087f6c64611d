using System.Text;
using Heed.Accounts;
using Heed.Accounts.Alone;
using Heed.Accounts.Telling;
using Heed.Desk.Reviewing;
using Heed.Desk.Writing;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Releases;

/// <summary>A draft on its way out.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Why">The change note.</param>
/// <param name="ApprovedBy">The second person; null when there is none.</param>
public sealed record Outgoing(Draft Draft, string Why, string? ApprovedBy)
{
    /// <summary>As the ledger takes it.</summary>
    public ReleasedDraft Released => new(Draft.Path, Draft.Version, Why) { ApprovedBy = ApprovedBy };

    /// <summary>
    /// The same with a reason. It is part of what was approved: with another one the approval does not count, unless whoever approved gives
    /// it.
    /// </summary>
    public Outgoing Because(string why, Staff by) =>
        this with { Why = why, ApprovedBy = why == Why || ApprovedBy == by.Name ? ApprovedBy : null };
}

/// <summary>Whether a draft says what the one whose words it gives sent themselves: then they are the second person.</summary>
public delegate Task<bool> SentBySource(string programme, Draft draft, CancellationToken cancel);

/// <summary>
/// Publishes drafts, one or many, in one instant: the editions, the end of their reviews and the lines of what happened are one
/// transaction.
/// </summary>
public sealed partial class Releasing(
    HeedDatabase db,
    ProgrammeLedger ledger,
    ReviewDesk reviewing,
    Approving approving,
    SentBySource sentBySource,
    ActsAlone acts,
    TellingStaff telling,
    ContentProtector seal,
    LedgerHeadCache head,
    KindCatalogue kinds)
{
    /// <summary>What every first edition says when its writer says nothing else.</summary>
    public const string First = Records.TimelineOfEditions.FirstPublished;

    /// <summary>A draft with its change note and the second person, as its review has them.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="publisher">Who would publish it: the second person when they approve and are not one who wrote it.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<Outgoing> OutgoingAsync(string programme, Draft draft, Staff? publisher, CancellationToken cancel)
    {
        var review = await reviewing.FindAsync(programme, draft.Path, cancel);
        var approver = review?.ApproverOf(draft.Version);
        if (approver is null && publisher is not null && publisher.May(Permission.Approve, programme, draft.Path)
            && (await ApproversAsync(programme, cancel)).MayApprove(publisher.Name, draft.Writers, draft.SavedBy))
            approver = publisher.Name;
        return new Outgoing(draft, reviewing.WhyOf(review), approver);
    }

    /// <summary>What the programme asks of its own work.</summary>
    public async Task<ProgrammeRules> RulesAsync(string programme, CancellationToken cancel) =>
        await db.ProgrammeRules.FirstOrDefaultAsync(r => r.Programme == programme, cancel) ?? ProgrammeRules.Of(programme);

    /// <summary>
    /// Everything that stands in the way of publishing, one sentence each, and what takes two people; nothing is changed.
    /// </summary>
    public Task<ReleaseCheck> CheckAsync(string programme, IReadOnlyList<Outgoing> drafts, CancellationToken cancel) =>
        CheckAsync(programme, drafts, null, cancel);

    /// <summary>What stands in the way of drafts that are to go out on a day; null for today.</summary>
    public async Task<ReleaseCheck> CheckAsync(
        string programme, IReadOnlyList<Outgoing> drafts, DateOnly? goesOutOn, CancellationToken cancel) =>
        drafts.Count == 0
            ? new ReleaseCheck([], new Dictionary<string, TwoPeople>())
            : With(drafts.SelectMany(o => Unread(o.Draft)), await ledger.CheckAsync(
                await ReleaseOfAsync(programme, "", drafts, null, cancel) with { GoesOutOn = goesOutOn }, cancel));

    private static ReleaseCheck With(IEnumerable<ContentProblem> problems, ReleaseCheck check) =>
        check with { Problems = [.. problems, .. check.Problems] };

    // What was typed and can't be read is not in the content: published now, it would be lost without a word.
    private IEnumerable<ContentProblem> Unread(Draft draft) =>
        draft.Typed is { } typed && kinds.TryResolve(draft.Path, out var kind, out _)
            ? FormToContent.Of(TypedKept.Read(typed), kind).Unreadable.Select(u => new ContentProblem(draft.Path, u.Place, u.Sentence))
            : [];

    /// <summary>Who in the programme could approve.</summary>
    public Task<Approvers> ApproversAsync(string programme, CancellationToken cancel) => approving.InAsync(programme, cancel);

    /// <summary>Publishes.</summary>
    /// <param name="by">Who publishes.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="drafts">The drafts.</param>
    /// <param name="title">What the release is called; null for a single draft.</param>
    /// <param name="also">What else belongs to the same transaction.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="RefusedException">As the ledger refuses, and with <c>invalid-content</c> for what the programme's own rules
    /// ask.</exception>
    public async Task<Receipt> PublishAsync(
        Staff by, string programme, IReadOnlyList<Outgoing> drafts, string? title, Func<Receipt, Task>? also = null,
        CancellationToken cancel = default)
    {
        var (problems, twoPeople) = await CheckAsync(programme, drafts, cancel);
        if (problems.Count > 0)
            throw new RefusedException(
                "invalid-content", $"Not published. {Layout.Phrases.Count(problems.Count, "thing")} to fix. The "
                    + $"first is in {problems[0].Record}: {problems[0].Sentence}") { Problems = problems };
        Receipt receipt;
        await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            receipt = await ledger.PublishAsync(await ReleaseOfAsync(programme, by.Name, drafts, title, cancel), cancel);
            foreach (var outgoing in drafts)
            {
                await reviewing.EndAsync(programme, outgoing.Draft.Path, cancel);
                reviewing.Step(programme, outgoing.Draft.Path, StepKind.Published, by, outgoing.Why);
                if (outgoing.ApprovedBy is null && twoPeople.ContainsKey(outgoing.Draft.Path))
                    await acts.NoteAsync(programme, AloneKind.Published, outgoing.Draft.Path, outgoing.Why, by.Name, cancel);
            }
            if (also is not null)
                await also(receipt);
            else
                await telling.TellAsync(
                    StaffNotice.DraftPublished(by.DisplayName, programme), drafts.SelectMany(PeopleOf), programme, by.Name, cancel);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        // The ledger told of it before the transaction ended; only now can others see it.
        head.Forget();
        return receipt;
    }

    /// <summary>Gives a draft up: its text is kept, its review ends.</summary>
    public async Task GiveUpAsync(Staff by, string programme, Draft draft, CancellationToken cancel)
    {
        await ledger.GiveUpDraftAsync(programme, draft.Path, draft.Version, by.Name, cancel);
        await reviewing.EndAsync(programme, draft.Path, cancel);
        reviewing.Step(programme, draft.Path, StepKind.GivenUp, by, "");
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>What a release is called.</summary>
    public string TitleOf(PlannedRelease release) => Opened(release.ClosedTitle);

    /// <summary>Who may know of a release before its time.</summary>
    public string EmbargoOf(PlannedRelease release) => Opened(release.ClosedEmbargo);

    /// <summary>The reason for those drafts of a release that have none of their own; empty when none was given.</summary>
    public string WhyOf(PlannedRelease release) => Opened(release.ClosedWhy);

    /// <summary>A text closed as the desk keeps it.</summary>
    public byte[] Closed(string text) => text.Length == 0 ? [] : seal.Close(Encoding.UTF8.GetBytes(text));

    private string Opened(byte[] closed) => closed.Length == 0 ? "" : Encoding.UTF8.GetString(seal.Open(closed));

    private static IEnumerable<string?> PeopleOf(Outgoing outgoing) => outgoing.Draft.Writers.Append(outgoing.ApprovedBy);

    // The one place where the ledger is told who could approve, and what the programme asks beyond what the records ask.
    private async Task<Release> ReleaseOfAsync(
        string programme, string by, IReadOnlyList<Outgoing> drafts, string? title, CancellationToken cancel) =>
        new(programme, by)
        {
            Drafts = await ReleasedAsync(programme, drafts, cancel),
            Title = title,
            Approvers = await ApproversAsync(programme, cancel),
            WhyTwoPeople = (await RulesAsync(programme, cancel)).TwoPeopleForAll ? "In this programme everything needs two people." : null,
        };

    private async Task<IReadOnlyList<ReleasedDraft>> ReleasedAsync(
        string programme, IReadOnlyList<Outgoing> drafts, CancellationToken cancel)
    {
        var released = new List<ReleasedDraft>();
        foreach (var outgoing in drafts)
            released.Add(outgoing.Released with { IsFromItsSource = await sentBySource(programme, outgoing.Draft, cancel) });
        return released;
    }
}
