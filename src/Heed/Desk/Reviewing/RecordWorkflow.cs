using Heed.Accounts;
using Heed.Desk.Releases;
using Heed.Desk.Writing;
using Heed.History;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Differences;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Reviewing;

public sealed class RecordWorkflow(
    RequestContext here, StaffHere staffHere, ReviewDesk reviewing, Releasing releasing, ReleasePages releases,
    ReadershipReading readers, Companions companions)
{
    /// <summary>The page of a record; null when there is neither draft nor edition that the person may read.</summary>
    /// <param name="path">The record's address below the programme.</param>
    /// <param name="why">The change note as just typed; null for the one kept.</param>
    /// <param name="errors">What was wrong with what was sent.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<RecordDeskPage?> FindAsync(string path, string? why, IReadOnlyList<(string, string)> errors, CancellationToken cancel)
    {
        if (!here.Kinds.TryResolve(path, out var kind, out _))
            return null;
        var staff = (await staffHere.FindAsync(cancel))!;
        var published = await here.Reading.FindAsync(here.Programme, path, cancel);
        var draft = await here.Reading.DraftAsync(here.Programme, path, cancel);
        if (published is null && draft is null)
            return null;
        var review = await reviewing.FindAsync(here.Programme, path, cancel);
        var release = await releases.OfAsync(path, cancel);
        var content = draft?.Content;
        var outgoing = draft is null ? null : await releasing.OutgoingAsync(here.Programme, draft, staff, cancel);
        // What its readers read now: what was only for fewer would otherwise go out unseen.
        var before = draft is null ? null : await readers.BeforeAsync(draft, cancel);
        var note = why ?? outgoing?.Why ?? "";
        var fallback = published is null ? Releasing.First : "";
        // The change note is asked for below; it is not what is missing in the draft.
        var together = outgoing is null ? [] : await companions.WithAsync(outgoing with { Why = "Asked for below." }, cancel);
        var check = outgoing is null ? null : await releasing.CheckAsync(
            here.Programme, together, release?.GoesOutAfter(here.Today), cancel);
        return new RecordDeskPage
        {
            Here = here,
            Staff = staff,
            Errors = errors,
            Path = path,
            Kind = kind,
            Published = published,
            Draft = draft,
            Name = content?.Title ?? published!.Entry.Title,
            State = draft is null ? DraftState.Draft : release is { State: ReleaseState.Scheduled } ? DraftState.Scheduled
                : review?.StateOf(draft.Version) ?? DraftState.Draft,
            DecidedBy = review?.DecidedBy,
            Problems = check?.Problems ?? [],
            Companions = [.. together.Skip(1).Select(o => (o.Draft.Path, TitleOf(o.Draft), o.Draft.Version))],
            TwoPeople = check?.TwoPeople.GetValueOrDefault(path),
            MayApprove = draft is not null && (await releasing.ApproversAsync(here.Programme, cancel)).MayApprove(
                staff.Name, draft.Writers, draft.SavedBy),
            Why = note.Length > 0 ? note : fallback,
            Readership = draft is null ? null : await readers.OfAsync(draft, cancel),
            Changes = before?.Content is { } was && content is not null
                ? await ChangesAsync(kind, (was, published?.Entry.Audience ?? before.Entry.Audience), (content, draft!.Audience), cancel)
                : null,
            Moves = before?.Content is { } said && content is not null ? Moves.Between(said, content) : null,
            Steps = await reviewing.StepsAsync(here.Programme, path, cancel),
            Comments = await reviewing.CommentsAsync(here.Programme, path, cancel),
            Makers = await here.Reading.MakersAsync(here.Programme, path, cancel),
            Release = release is null ? null : (release.Id, releasing.TitleOf(release), release.NotBefore),
        };
    }

    private string TitleOf(Draft draft) =>
        here.Kinds.TryResolve(draft.Path, out var kind, out _) ? draft.Content.Title : draft.Path;

    private async Task<IReadOnlyList<(string, IReadOnlyList<DifferenceLine>)>> ChangesAsync(
        Kind kind, (Content Content, Audience Audience) was, (Content Content, Audience Audience) now, CancellationToken cancel)
    {
        var words = new DifferenceWords(await ValueWords.ForAsync(here, [was.Content, now.Content], cancel));
        var readers = await Audiences.DifferenceAsync(here, was.Audience, now.Audience, cancel);
        var said = ContentDifference.Between(kind, was.Content, now.Content).Changes.Select(c => (c.Field.Label, words.LinesOf(c)));
        return [.. readers.Select(line => (Audiences.Label, (IReadOnlyList<DifferenceLine>)[line])), .. said];
    }
}
