using Heed.Accounts;
using Heed.Layout;
using Heed.Ledger;

namespace Heed.Desk.Work;

/// <summary>Whose work is looked for, in which programme, on which day; and what several kinds of work read alike, read once.</summary>
/// <param name="staff">The person.</param>
/// <param name="programme">The programme.</param>
/// <param name="reading">The record as the person may read it.</param>
/// <param name="today">The day.</param>
/// <param name="most">How many tasks of a kind are listed one by one.</param>
public sealed class WorkQuery(Staff staff, string programme, Reading reading, DateOnly today, int most)
{
    private IReadOnlyList<OpenDraft>? drafts;
    private bool? isKeptByProgramme;

    /// <summary>The person.</summary>
    public Staff Staff => staff;

    public string Programme => programme;

    /// <summary>The record as the person may read it.</summary>
    public Reading Reading => reading;

    /// <summary>The day.</summary>
    public DateOnly Today => today;

    /// <summary>How many tasks of a kind are listed one by one; the others are counted.</summary>
    public int Most => most;

    /// <summary>Whether a permission is held for the whole programme, not only for a group of it.</summary>
    public bool MayEverywhere(Permission permission) => staff.May(permission, programme, "");

    /// <summary>The drafts that the person may read.</summary>
    public async Task<IReadOnlyList<OpenDraft>> DraftsAsync(CancellationToken cancel) =>
        drafts ??= await reading.OpenDraftsAsync(programme, cancel);

    /// <summary>What is known of something whose last day has passed; null when it has not, or when it is settled.</summary>
    public async Task<PastDue?> PastDueOfAsync(Entry entry, CancellationToken cancel)
    {
        isKeptByProgramme ??= (await reading.FindAsync(programme, "", cancel))?.Content is IRecordKeeping { IsKeptByProgramme: true };
        return PastDue.Of(entry, today, isKeptByProgramme.Value);
    }

    /// <summary>An address on the programme's desk.</summary>
    public string Desk(string path) => path.Length == 0 ? $"/desk/{programme}" : $"/desk/{programme}/{path}";

    /// <summary>How long ago a moment was: "today", "yesterday", "3 days ago".</summary>
    internal string Ago(DateTime utc) =>
        (today.DayNumber - Platform.Time.Clock.DayOf(utc).DayNumber) switch
        {
            <= 0 => "today",
            1 => "yesterday",
            var days => $"{Layout.Phrases.Days(days)} ago",
        };

    /// <summary>One line for those of a kind that are not listed.</summary>
    internal WorkTask Rest(WorkKind kind, Urgency when, int count, string what) =>
        new(kind, when, $"See {Layout.Phrases.Count(count, "more " + what, "more " + Many(what))}", Desk("") + "?all=yes") { Count = count,
            IsRest = true };

    // "draft to review", "drafts to review".
    private static string Many(string what) => what.IndexOf(" to ", StringComparison.Ordinal) is > 0 and var at ? what.Insert(at, "s")
        : what + "s";
}

/// <summary>Finds one kind of work that waits for a person. A new kind is a class, and a line in <see cref="DeskSetup"/>.</summary>
public interface IFindsWork
{
    /// <summary>What of this kind waits for the person there; nothing when the role does not take it in.</summary>
    Task<IEnumerable<WorkTask>> FindAsync(WorkQuery place, CancellationToken cancel);
}
