using Heed.Accounts;
using Heed.Comments;
using Heed.Layout;
using Heed.Platform.Database;
using Heed.Signals;
using Microsoft.EntityFrameworkCore;

namespace Heed.Moderation;

/// <summary>Reads one comment with all that a moderator should know before deciding.</summary>
public sealed class CommentReading(
    HeedDatabase db, CommentEncryption encryption, ProgrammeSignals signals, QueueReading lines, CommentPublishing publishing)
{
    private const int MostOthers = 50;

    // Whoever corrects a comment over and over must not make its page too heavy to open.
    private const int WordingsAtFirst = 6;

    /// <summary>A comment of a programme, as far as the reader may know of it; null when there is none.</summary>
    public async Task<Comment?> FindAsync(Staff staff, string programme, Guid id, CancellationToken cancel) =>
        await db.Comments.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.Programme == programme, cancel) is { } comment
            && (comment.State != CommentState.Referred || staff.May(Permission.Safeguard, programme)) ? comment : null;

    public Task<CommentText> NewestAsync(Comment comment, CancellationToken cancel) => publishing.NewestAsync(comment, cancel);

    public async Task<CommentPage> LoadAsync(
        RequestContext here, Staff staff, Comment comment, DecisionTyped? typed, IReadOnlyList<(string, string)> errors, string? overtaken,
        CancellationToken cancel)
    {
        var from = here.Request.Query["wordings"] == "all" ? 1 : comment.Version - WordingsAtFirst + 1;
        var texts = await db.CommentTexts.AsNoTracking().Where(t => t.CommentId == comment.Id && t.Version >= from).OrderBy(t => t.Version)
            .ToListAsync(cancel);
        var wordings = texts.Select(t => (Text: t, Words: encryption.Open(t))).ToList();
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
            Events = await EventsAsync(staff, comment, cancel),
            FromSameAddress = await OthersAsync(here, staff, comment, cancel),
            Shown = await db.PublicComments.AsNoTracking().FirstOrDefaultAsync(p => p.CommentId == comment.Id, cancel),
            Record = line.Record,
            Similar = line.Similar,
            Promise = line.Promise,
            Typed = typed ?? new(),
            Overtaken = overtaken,
        };
    }

    private static CommentVersion VersionOf(CommentText text, CommentWords? before, CommentWords? after) =>
        before is null || after is null
            ? new CommentVersion(text.Version, text.WrittenAt, null, null)
            : new CommentVersion(
                text.Version, text.WrittenAt, before.Name == after.Name ? null : CommentVersion.Between(before.Name, after.Name),
                CommentVersion.Between(before.Text, after.Text));

    private async Task<IReadOnlyList<CommentDone>> EventsAsync(Staff staff, Comment comment, CancellationToken cancel)
    {
        var isLead = staff.May(Permission.Safeguard, comment.Programme);
        var events = await db.CommentEvents.AsNoTracking().Where(e => e.CommentId == comment.Id).OrderBy(e => e.Sequence)
            .ToListAsync(cancel);
        return [.. events.Select(e => new CommentDone(e, isLead || !e.IsForLeads ? encryption.OpenNote(e) : ""))];
    }

    private async Task<IReadOnlyList<OtherComment>> OthersAsync(RequestContext here, Staff staff, Comment comment, CancellationToken cancel)
    {
        if (comment.AddressKey is not { } key)
            return [];
        var others = await db.Comments.AsNoTracking().Where(
            c => c.Programme == comment.Programme && c.AddressKey == key && c.Id != comment.Id).OrderByDescending(c => c.ReceivedAt)
                .Take(MostOthers).ToListAsync(cancel);
        var titles = await QueueReading.RecordsAsync(here, others, cancel);
        var isLead = staff.May(Permission.Safeguard, comment.Programme);
        return [.. others.Select(
            o => new OtherComment(
                o, titles[o.Path], o.State != CommentState.Referred ? $"/desk/{o.Programme}/comments/{o.Id:N}" : isLead
                    ? $"/desk/{o.Programme}/safeguarding/{o.Id:N}" : null))];
    }
}
