using Heed.Ledger.Kinds;
using Heed.Ledger.Records;
using Microsoft.EntityFrameworkCore;

namespace Heed.Ledger;

public sealed partial class ProgrammeLedger
{
    // Why a draft takes two people; null when one may publish it. To take back what took two people takes two as well.
    private async Task<TwoPeople?> TwoPeopleAsync(
        Release release, ReleasedDraft released, RecordRow record, DraftRow draft, Content content, CancellationToken cancel)
    {
        // What the command line imports was public elsewhere, and nobody is asked there. At the desk it takes two people as all else.
        if (release is { PublicSince: not null, Approvers: null })
            return null;
        var earlier = await EarlierAsync(record, cancel);
        var why = WhyOf(content, earlier) ?? (released.IsFromItsSource ? null : Why(content.WhySourceTakesTwo, earlier))
            ?? await WhyWiderAsync(record, draft, content, cancel) ?? release.WhyTwoPeople;
        return why is null ? null : new TwoPeople(why, release.Approvers?.IsOnly(draft.SavedBy) == true);
    }

    private static string? WhyOf(Content content, IReadOnlyList<Content> earlier) =>
        earlier.Append(content).Select(c => c.WhyTwoPeople).OfType<string>().FirstOrDefault()
        // Nobody can tell whether what could not be read is changed.
        ?? (earlier.Any(c => c.AlsoRecorded.Count > 0) ? "Part of what was published cannot be read. Changing it takes two people." : null)
        ?? Why(content.WhyChangeTakesTwo, earlier);

    private static string? Why(Func<Content?, string?> rule, IReadOnlyList<Content> earlier) =>
        earlier.Count == 0 ? rule(null) : earlier.Select(rule).OfType<string>().FirstOrDefault();

    // What readers have now, and what was published last, even if it was withdrawn or hidden since: publishing again is no way round.
    private async Task<IReadOnlyList<Content>> EarlierAsync(RecordRow record, CancellationToken cancel)
    {
        var kind = kinds[record.Kind];
        var standing = (await StandingAsync(record, cancel)).Select(s => kind.Read(s.Content.Bytes, s.Content.Shape));
        var last = await (
            from e in db.Set<EditionRow>().AsNoTracking()
            where e.RecordId == record.Id
            join c in db.Set<ContentRow>().AsNoTracking() on e.Sequence equals c.Sequence
            orderby e.Number descending
            select c
        ).FirstOrDefaultAsync(cancel);
        return [.. last is null ? standing : standing.Append(Seal.Read(last, kind))];
    }

    // What was written for fewer readers is in the draft now: the last edition for any reader counts, not the last that the public reads.
    private async Task<string?> WhyWiderAsync(RecordRow record, DraftRow draft, Content content, CancellationToken cancel)
    {
        if (content.WidensByItself)
            return null;
        var last = await db.Set<EditionRow>().AsNoTracking()
            .Where(e => e.RecordId == record.Id && e.Standing == Standing.InForce)
            .OrderByDescending(e => e.Number)
            .Select(e => e.Audience)
            .FirstOrDefaultAsync(cancel);
        return last is not null && Audience.Stored(draft.Audience).IsWiderThan(Audience.Stored(last))
            ? "This would let more people read it than before. That takes two people."
            : null;
    }

    // Nobody's override: what is published in public takes the people it takes.
    private static string? SecondPersonMissing(Release release, ReleasedDraft released, DraftRow draft, TwoPeople? needed)
    {
        if (needed is null || needed.IsOnlyOne)
            return null;
        var writers = WritersOf(draft);
        if ((released.ApprovedBy ?? release.ApprovedBy) is not { } approver)
            return $"{needed.Why} {(release.Approvers?.Names.All(writers.Contains) == true ? "Someone other than the person who saved it "
                + "last" : "Someone who did not write it")} must approve it first.";
        var may = release.Approvers?.MayApprove(approver, writers, draft.SavedBy) ?? !writers.Contains(approver);
        return may ? null : $"{needed.Why} {approver} wrote some of it, so someone else must approve it.";
    }

    private static bool IsByOnePerson(Release release, PreparedDraft parcel) =>
        parcel.TwoPeople is { IsOnlyOne: true }
            && ((parcel.Released.ApprovedBy ?? release.ApprovedBy) is not { } approver || WritersOf(parcel.Draft).Contains(approver));
}
