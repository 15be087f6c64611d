using Heed.Ledger;
using Heed.Ledger.Dates;

namespace Heed.Records;

/// <summary>A date that was promised.</summary>
/// <param name="PromisedOn">When the promise became public.</param>
/// <param name="For">The date promised; null when it was taken away.</param>
/// <param name="Why">Why it moved; the note of the first promise for the first one.</param>
/// <param name="Moved">By how many days it moved from the one before; null for the first, or when either has no last day.</param>
/// <param name="Edition">The edition that promised it.</param>
public sealed record Deadline(FuzzyDate PromisedOn, FuzzyDate? For, string Why, int? Moved, int Edition);

/// <summary>Reads from a record's editions every date it was ever promised for, so that none slides quietly.</summary>
public static class DeadlineLedger
{
    /// <summary>The dates, oldest first; an edition that moves nothing adds nothing.</summary>
    public static IReadOnlyList<Deadline> Of(IReadOnlyList<Edition> history)
    {
        var dates = new List<Deadline>();
        FuzzyDate? before = null;
        foreach (var edition in history.Where(e => e.Content is not null && e.Standing == Standing.InForce))
        {
            var due = edition.Content!.OwnDueBy;
            var on = edition.PublicIn ?? FuzzyDate.Of(Platform.Time.Clock.DayOf(edition.PublishedAt));
            // What begins with a date that was put off already was promised for the first of them.
            if (dates.Count == 0 && due is not null && edition.Content.Promised.FirstOrDefault(
                date => date?.Latest is not null) is { } first && !first.When.Equals(due.When))
            {
                dates.Add(new Deadline(on, first, edition.Why, null, edition.Number));
                dates.Add(
                    new Deadline(
                        on, due, "",
                        first.Latest is { } was && due.Latest is { } now ? now.DayNumber - was.DayNumber : null, edition.Number));
                before = due;
            }
            if (Equals(due, before))
                continue;
            int? moved = before?.Latest is { } from && due?.Latest is { } to ? to.DayNumber - from.DayNumber : null;
            dates.Add(new Deadline(on, due, edition.Why, moved, edition.Number));
            before = due;
        }
        return dates;
    }

    /// <summary>How many days the date moved in all, from the first promise to the last.</summary>
    public static int? DaysMoved(IReadOnlyList<Deadline> dates) =>
        dates is [{ For.Latest: { } first }, .., { For.Latest: { } last }] ? last.DayNumber - first.DayNumber : null;
}
