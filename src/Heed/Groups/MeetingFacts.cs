using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Records;

namespace Heed.Groups;

/// <summary>What the page of a meeting shows besides its content.</summary>
public sealed class MeetingFacts
{
    private static readonly (Capacity Capacity, string Heading)[] Capacities =
    [
        (Capacity.Member, "Members"),
        (Capacity.DeputyFor, "Deputies for members"),
        (Capacity.InAttendance, "In attendance"),
        (Capacity.Listed, "Listed, attendance not confirmed"),
        (Capacity.Apologies, "Apologies"),
    ];

    private readonly RecordPage<Meeting> page;

    private MeetingFacts(RecordPage<Meeting> page) => this.page = page;

    /// <summary>The meeting of the group before this one.</summary>
    public DesignLink? Previous { get; private init; }

    /// <summary>The meeting of the group after this one.</summary>
    public DesignLink? Next { get; private init; }

    /// <summary>Where the minute stands on the day read.</summary>
    public MinuteStanding Minute => MinuteLag.Of(page.Content, page.Here.Day, page.Here.IsKeptByProgramme);

    /// <summary>The meeting's state on the day read: a planned day that has passed is not the same as a meeting held.</summary>
    public string State => States.Word(page.Content.State);

    /// <summary>The day that its first edition gave, when the meeting was moved to another; null when it was not.</summary>
    public FuzzyDate? FirstAnnouncedFor =>
        page.History.Select(e => (e.Content as Meeting)?.HeldOn).OfType<FuzzyDate>()
            .FirstOrDefault() is { } day && page.Content.HeldOn is { } held && (day.IsCertainlyBefore(held) || day.IsCertainlyAfter(held))
            ? day
            : null;

    /// <summary>The meetings whose minute this one corrected.</summary>
    public IReadOnlyList<Entry> Corrected =>
        [.. page.LinksTo.Where(l => l.Role == "correctedAt").Select(l => l.Other).DistinctBy(e => e.Path)];

    /// <summary>The page's answer: how much was decided; null when nothing is known to have been.</summary>
    public string? Answer =>
        (page.Content.Decisions.Count, page.Content.ActionsArising.Count) switch
        {
            (0, 0) => null,
            (0, var tasks) => T($"{tasks:# task is|# tasks are} recorded."),
            (var decisions, 0) => T($"{decisions:# decision is|# decisions are} recorded."),
            var (decisions, tasks) => T($"{decisions:# decision|# decisions} and {tasks:# task|# tasks} are recorded."),
        };

    /// <summary>Why no decision is listed.</summary>
    public string NoDecisions =>
        page.Content.IsToCome(page.Here.Day) ? T("The meeting has not taken place yet.")
        : page.Content.ActionsArising.Count > 0
            ? page.Here.Voiced(T("Our sources do not give any decisions."), T("No decisions have been published."))
        : page.Here.Voiced(T("Our sources do not give any decisions or actions."), T("No decisions or actions have been published."));

    /// <summary>Attendance, capacity by capacity.</summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<Attendance> People)> Attended =>
        [
            .. Capacities
                .Select(c => (Heading: T(c.Heading),
                    People: (IReadOnlyList<Attendance>)[
                        .. page.Content.Attendance.Where(a => (a.Capacity ?? Capacity.Listed) == c.Capacity)]))
                .Where(c => c.People.Count > 0),
        ];

    public static async Task<MeetingFacts> LoadAsync(RecordPage<Meeting> page)
    {
        if (page.Content.Group is not { } group)
            return new MeetingFacts(page);
        var query = new ListQuery(page.Here.Programme)
        {
            Kinds = [page.Entry.Kind.Name],
            LinkedTo = [new LinkedTo(group.Path, "group")],
            Order = EntryOrder.On,
        };
        var (before, after) = await page.Reading.NeighboursAsync(query, page.Entry);
        return new MeetingFacts(
            page) { Previous = before is null ? null : LinkTo(page, before), Next = after is null ? null : LinkTo(page, after) };
    }

    public static string Anchor(MinuteParagraph paragraph) => "paragraph-" + paragraph.Number.Replace(' ', '-');

    /// <summary>Whether only its correction is known, not what it says.</summary>
    public static bool IsOnlyCorrected(MinuteParagraph paragraph) =>
        paragraph is { Text: null, Correction: not null } or { Text: null, CorrectedAt: not null };

    /// <summary>"Paragraph 18"; a mark that is not a number is its own heading, unless only the correction is known.</summary>
    public static string Heading(MinuteParagraph paragraph) =>
        paragraph.Number.Length > 0 && char.IsAsciiDigit(paragraph.Number[0]) ? T($"Paragraph {paragraph.Number}")
        : IsOnlyCorrected(paragraph) ? T("Correction")
        : Choice.Sentence(paragraph.Number);

    private static DesignLink LinkTo(RecordPage page, ReadRecord other) =>
        new(other.Content?.On?.ToString() ?? other.Entry.Title, page.Here.Url(other.Entry.Path));
}
