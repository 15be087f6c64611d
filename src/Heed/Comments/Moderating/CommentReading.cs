using Heed.Accounts;
using Heed.Signals;
using Heed.Layout;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Comments.Moderating;

/// <summary>Reads one comment with all that a moderator should know before deciding.</summary>
public sealed class CommentReading(HeedDatabase db, CommentEncryption seal, ProgrammeSignals signals, QueueReading lines, CommentPublishing book)
{
    private const int MostOthers = 50;

    // Whoever corrects a comment over and over must not make its page too heavy to open.
    private const int WordingsAtFirst = 6;

    /// <summary>A comment of a programme, as far as the reader may know of it; null when there is none.</summary>
    public async Task<Comment?> FindAsync(Staff staff, string programme, Guid id, CancellationToken cancel) =>
        await db.Comments.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.Programme == programme, cancel) is { } comment && (comment.State != CommentState.Escalated || staff.May(Permission.Safeguard, programme)) ? comment : null;

    /// <summary>The newest wording.</summary>
    public Task<CommentText> NewestAsync(Comment comment, CancellationToken cancel) => book.NewestAsync(comment, cancel);

    /// <summary>Reads the page.</summary>
    /// <param name="here">Where the reader is.</param>
    /// <param name="staff">The reader.</param>
    /// <param name="comment">The comment.</param>
    /// <param name="typed">What was typed into a form that could not be taken in.</param>
    /// <param name="errors">What was wrong with it.</param>
    /// <param name="overtaken">What became of the comment meanwhile.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<CommentPage> LoadAsync(Here here, Staff staff, Comment comment, DecisionTyped? typed, IReadOnlyList<(string, string)> errors, string? overtaken, CancellationToken cancel)
    {
        var from = here.Request.Query["wordings"] == "all" ? 1 : comment.Version - WordingsAtFirst + 1;
        var texts = await db.CommentTexts.AsNoTracking().Where(t => t.CommentId == comment.Id && t.Version >= from).OrderBy(t => t.Version).ToListAsync(cancel);
        var wordings = texts.Select(t => (Text: t, Words: seal.Open(t))).ToList();
        var words = wordings[^1].Words;
        var line = (await lines.LinesAsync(here, staff, [comment], cancel))[0];
        return new CommentPage
        {
            Here = here,
            Staff = staff,
            Errors = errors,
            Comment = comment,
            Words = words,
            WrittenAt = texts[^1].WrittenAt,
            Signals = words is null ? [] : await signals.InAsync(here.Programme, words, cancel),
            Earlier = [.. wordings.Zip(wordings.Skip(1), (before, after) => VersionOf(before.Text, before.Words, after.Words)).Reverse()],
            NotShown = texts[0].Version - 1,
            Steps = await StepsAsync(staff, comment, cancel),
            FromSameAddress = await OthersAsync(here, staff, comment, cancel),
            Shown = await db.PublicComments.AsNoTracking().FirstOrDefaultAsync(p => p.CommentId == comment.Id, cancel),
            Record = line.Record,
            Alike = line.Alike,
            Promise = line.Promise,
            Typed = typed ?? new(),
            Overtaken = overtaken,
        };
    }

    private static CommentVersion VersionOf(CommentText text, CommentWords? before, CommentWords? after) =>
        before is null || after is null
            ? new CommentVersion(text.Version, text.WrittenAt, null, null)
            : new CommentVersion(text.Version, text.WrittenAt, before.Name == after.Name ? null : CommentVersion.Between(before.Name, after.Name), CommentVersion.Between(before.Text, after.Text));

    private async Task<IReadOnlyList<CommentDone>> StepsAsync(Staff staff, Comment comment, CancellationToken cancel)
    {
        var isLead = staff.May(Permission.Safeguard, comment.Programme);
        var steps = await db.CommentSteps.AsNoTracking().Where(s => s.CommentId == comment.Id).OrderBy(s => s.At).ThenBy(s => s.Id).ToListAsync(cancel);
        return [.. steps.Select(s => new CommentDone(s, isLead || !StepWords.IsForLeads(s.Kind) ? seal.OpenNote(s) : ""))];
    }

    private async Task<IReadOnlyList<OtherComment>> OthersAsync(Here here, Staff staff, Comment comment, CancellationToken cancel)
    {
        if (comment.AddressKey is not { } key)
            return [];
        var others = await db.Comments.AsNoTracking().Where(c => c.Programme == comment.Programme && c.AddressKey == key && c.Id != comment.Id).OrderByDescending(c => c.ReceivedAt).Take(MostOthers).ToListAsync(cancel);
        var titles = await QueueReading.RecordsAsync(here, others, cancel);
        var isLead = staff.May(Permission.Safeguard, comment.Programme);
        return [.. others.Select(o => new OtherComment(o, titles[o.Path], o.State != CommentState.Escalated ? $"/desk/{o.Programme}/comments/{o.Id:N}" : isLead ? $"/desk/{o.Programme}/safeguarding/{o.Id:N}" : null))];
    }
}
