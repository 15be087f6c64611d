using Heed.Accounts;
using Heed.Design;

namespace Heed.Desk.Work;

/// <summary>My work: what waits for me, late first; in one programme, or in all of mine.</summary>
public sealed class WorkPage : DeskPage
{
    /// <summary>What waits, in order.</summary>
    public required IReadOnlyList<WorkTask> Tasks { get; init; }

    /// <summary>The programmes of the person.</summary>
    public required IReadOnlyList<ProgrammeOfMine> Programmes { get; init; }

    /// <summary>What the person's roles are for.</summary>
    public required Welcome Welcome { get; init; }

    /// <summary>What is said to somebody without a role; null when they hold one.</summary>
    public WithoutRole? WithoutRole { get; init; }

    public override string Title => Here.Programme.Length == 0 ? "My work" : Here.ProgrammeTitle;

    public override string? Section => "";

    /// <summary>The tasks as they press.</summary>
    public IEnumerable<IGrouping<Urgency, WorkTask>> Groups => Tasks.GroupBy(t => t.When);

    /// <summary>The one programme that shortcuts lead into; null when there are several.</summary>
    public string? Inside => Here.Programme.Length > 0 ? Here.Programme : Programmes is [var only] ? only.Name : null;

    /// <summary>How much waits, in a sentence.</summary>
    public string Sentence
    {
        get
        {
            if (Tasks.Count == 0)
                return WithoutRole is not null ? "You do not have a role yet." : MayBegin && Programmes.Count == 0
                    ? "There are no programmes yet. Create the first one." : "You have no tasks.";
            var all = Tasks.Sum(t => t.Count);
            var late = Tasks.Where(t => t.When == Urgency.Late).Sum(t => t.Count);
            return $"{Layout.Phrases.Count(
                all, "task")}{(late == 0 ? "" : late == all ? (all == 1 ? ", overdue" : ", all overdue") : $", {late} overdue")}.";
        }
    }

    /// <summary>Whether the person may begin a programme.</summary>
    public bool MayBegin => Here.Programme.Length == 0 && Accounts.Administration.StaffList.MayChange(Staff!, "");

    /// <summary>What comes next in a programme that is not public yet; nothing once it is.</summary>
    public IReadOnlyList<NextStep> Next { get; init; } = [];

    /// <summary>Where writing begins, as far as the role allows.</summary>
    public IReadOnlyList<DesignLink> Shortcuts
    {
        get
        {
            if (Inside is not { } programme)
                return [];
            (string Text, string Path, Permission Needed)[] all = [
                ("New record", "new", Permission.Write), ("Write the next update", "updates", Permission.Write),
                ("Records", "records", Permission.ReadDrafts), ("Releases", "releases", Permission.Publish),
                ("Returns", "returns", Permission.AnswerReturns), ("Comments", "comments", Permission.Moderate),
                ("Accounts and roles", "accounts", Permission.ManageAccounts), ("Calendar", "calendar", Permission.EnterDesk)];
            return [.. all.Where(s => s.Path == "updates" ? Staff!.May(s.Needed, programme, "") : Staff!.May(s.Needed, programme))
                .Select(s => new DesignLink(s.Text, $"/desk/{programme}/{s.Path}"))];
        }
    }
}

/// <summary>A step of beginning a programme.</summary>
/// <param name="Text">What to do.</param>
/// <param name="Href">Where.</param>
/// <param name="IsDone">Whether it is done.</param>
/// <param name="Hint">Why, or how.</param>
public sealed record NextStep(string Text, string Href, bool IsDone, string Hint);
