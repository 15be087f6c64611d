using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Heed.Comments.Keeping;

/// <summary>The comments that belong to an address, in every programme: what is held, and what its writer may have done with it.</summary>
public sealed class CommentsOfPeople(
    HeedDatabase db, CommentEncryption encryption, CommentPublishing publishing, CommentDestroying destroying,
    CommentWithdrawals withdrawals, KeptTimes times, TimeProvider clock) : IPersonalDataSource
{
    public const string By = "writer";
    private static readonly CommentEventKind[] Decisions = [
        CommentEventKind.Approved, CommentEventKind.ApprovedInPart, CommentEventKind.Refused, CommentEventKind.Unpublished];

    public string Label => "Comments";

    public async Task<IReadOnlyList<PersonalDataItem>> FindAsync(PersonMarks person, CancellationToken cancel)
    {
        var comments = await db.Comments.AsNoTracking().Where(c => c.AddressKey == person.Key).OrderBy(c => c.ReceivedAt)
            .ToListAsync(cancel);
        var ids = comments.Select(c => c.Id).ToList();
        var texts = (await db.CommentTexts.AsNoTracking().Where(t => ids.Contains(t.CommentId)).OrderBy(t => t.Version)
            .ToListAsync(cancel)).ToLookup(t => t.CommentId);
        var shown = await db.PublicComments.AsNoTracking().Where(p => ids.Contains(p.CommentId))
            .ToDictionaryAsync(p => p.CommentId, cancel);
        var kept = new Dictionary<string, RetentionPeriod>();
        foreach (var programme in comments.Select(c => c.Programme).Distinct())
            kept[programme] = (await times.InAsync(programme, cancel))[WithdrawnCommentLine.Name];
        return [.. comments.Select(c => Thing(c, [.. texts[c.Id]], shown.GetValueOrDefault(c.Id), kept[c.Programme]))];
    }

    public async Task DoAsync(
        PersonMarks person, PersonalDataItem thing, PersonRight right, Func<CancellationToken, Task> guard, CancellationToken cancel)
    {
        var stays = await publishing.ChangeAsync<string?>(
            thing.Id,
            async comment =>
            {
                if (comment.AddressKey != person.Key)
                    throw new RefusedException("no-comment", T("We cannot find this comment."));
                var now = clock.GetUtcNow().UtcDateTime;
                if (right == PersonRight.TakeNameOff)
                {
                    await publishing.RemoveNameAsync(comment, now, cancel);
                    publishing.Apply(comment, CommentEventKind.NameRemoved, By, now);
                    return null;
                }
                var mustStay = right == PersonRight.Erase ? await MustStayAsync(comment, cancel) : null;
                if (right == PersonRight.Erase && mustStay is null)
                    await guard(cancel);
                await withdrawals.WithdrawAsync(comment, By, now, cancel);
                if (right == PersonRight.Erase && mustStay is null)
                {
                    comment.ForgetAddress();
                    await destroying.DestroyAsync(comment, By, now, cancel);
                    publishing.NoteErased(comment);
                }
                return mustStay;
            },
            cancel
        );
        if (stays is not null)
            throw new RefusedException(stays, "We have to keep this for now.");
    }

    public async Task<int> EraseAgainAsync(
        IReadOnlyList<Erasure> erasures, Func<string, IReadOnlyList<string>, bool> isHeld, CancellationToken cancel)
    {
        var (again, count) = (new CommentsErasedAgain(db, publishing, destroying, isHeld), 0);
        foreach (var some in erasures.Where(e => e.Of == CommentErasures.Of && Guid.TryParse(e.Mark, out _))
            .GroupBy(e => Guid.Parse(e.Mark)).Chunk(200))
            count += await again.ApplyAsync(some, cancel);
        return count;
    }

    // What nobody has decided on is taken back and destroyed in its time, not at once. Were it otherwise for what the safeguarding lead has
    // alone, it could be told from the answer; and whoever reads the mailbox could have a disclosure destroyed before anyone read it.
    private async Task<string?> MustStayAsync(Comment comment, CancellationToken cancel)
    {
        if (comment.State == CommentState.Referred || comment is { State: CommentState.Waiting, Weight: var weight }
            && weight >= FoundSignals.HarmFrom)
            return "must-stay";
        if (comment.DestroyedAt is not null || comment.State is not (CommentState.Waiting or CommentState.Withdrawn))
            return null;
        var written = (await publishing.NewestAsync(comment, cancel)).WrittenAt;
        return await db.CommentEvents.AnyAsync(s => s.CommentId == comment.Id && s.At >= written && Decisions.Contains(s.Kind), cancel)
            ? null : "must-stay-unread";
    }

    private PersonalDataItem Thing(Comment comment, IReadOnlyList<CommentText> texts, PublicComment? shown, RetentionPeriod kept)
    {
        // Whoever reads this may not be the writer, for an address on a comment is never proved: that it is with the safeguarding lead is
        // not said here, and what waits or was taken back is not shown.
        var told = comment.StatusForAuthor == CommentState.Withdrawn ? CommentState.Withdrawn : comment.State == CommentState.Referred
            ? CommentState.Waiting : comment.State;
        var isOpen = told is not (CommentState.Waiting or CommentState.Withdrawn);
        return new PersonalDataItem(
            comment.Id, comment.Programme, comment.Path.Length > 0 ? T($"Comment on {comment.Path}") : T("Comment on the programme"),
            StateOf(comment, told), comment.ReceivedAt, RightsOf(told, shown),
            CommentLine.MarksOf(comment.Id, comment.Path, comment.AddressKey))
        {
            Said = isOpen ? SaidIn(texts)
                : [(T("Comment"), told == CommentState.Waiting ? T("It is waiting to be read. Its writer can see it with its reference.")
                    : T("It was withdrawn, so we no longer show it."))],
            Address = shown is { UnpublishedFor: null } ? $"/{comment.Programme}/{comment.Path}" : null,
            Return = isOpen && comment.DestroyedAt is null ? (encryption.ReferenceOf(comment.Form), $"/{comment.Programme}/comments/yours")
                : null,
            IfErased = isOpen
                ? T("We will delete what you wrote and your address. If the comment was public, a notice that its writer withdrew it "
                    + "stays in its place.")
                : string.Join(
                    ' ', T("It will be withdrawn."),
                    T($"If no one has decided on it yet, we keep it for {kept.ForPublic} before we delete it."),
                    T("We keep it for longer if the law requires.")),
        };
    }

    private List<(string, string)> SaidIn(IReadOnlyList<CommentText> texts)
    {
        var words = texts.Select(t => (t.Version, Words: encryption.Open(t))).Where(t => t.Words is not null).ToList();
        return [.. words.SelectMany(
            w => new[] { (words.Count == 1 ? T("Name") : T($"Name, version {w.Version}"), w.Words!.Name),
                (words.Count == 1 ? T("Comment") : T($"Comment, version {w.Version}"), w.Words.Text) })];
    }

    private static List<PersonRight> RightsOf(CommentState told, PublicComment? shown)
    {
        var rights = new List<PersonRight>();
        if (told is not (CommentState.Withdrawn or CommentState.Unpublished))
            rights.Add(PersonRight.TakeBack);
        if (shown is { UnpublishedFor: null, NameRemovedAt: null })
            rights.Add(PersonRight.TakeNameOff);
        rights.Add(PersonRight.Erase);
        return rights;
    }

    private static string StateOf(Comment comment, CommentState told) =>
        (told, comment.DestroyedAt) switch
        {
            (CommentState.Refused, not null) => T("Not published. Its text has been deleted"),
            (CommentState.Unpublished, not null) => T("Removed. Its text has been deleted"),
            _ => T(told.Label),
        };
}
