using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Offering;

namespace Heed.Lists;

/// <summary>
/// All that the rest of Heed knows of a kind. It is declared beside the content; no file outside the kind's folder names it.
/// </summary>
/// <param name="Kind">Its name, labels, address and content.</param>
/// <param name="View">The view of a record, a part of the record page.</param>
/// <param name="List">The list.</param>
public sealed record KindPages(Kind Kind, string View, ListDefinition List)
{
    /// <summary>Whether its list is in the header's menu, in the order of the kinds.</summary>
    public bool IsInMenu { get; init; }

    /// <summary>
    /// The states that are reckoned from what it says; those that a writer chooses say it themselves, see <see cref="StateAttribute"/>.
    /// </summary>
    public IReadOnlyList<KnownState> States { get; init; } = [];

    /// <summary>What search engines are told that a record is, in schema.org's words.</summary>
    public string SchemaType { get; init; } = "CreativeWork";

    /// <summary>What search engines are told of a record besides, in schema.org's words; null when there is no more.</summary>
    public Func<Content, IReadOnlyDictionary<string, object>>? SchemaFacts { get; init; }

    /// <summary>
    /// What <see cref="Content.On"/> means for it, and where it is offered among the kinds on the timeline; null when it is not on it.
    /// </summary>
    public TimelineDay? Day { get; init; }

    /// <summary>What is promised in it and by whom; null when nothing falls due by it.</summary>
    public Promise? Promise { get; init; }

    /// <summary>The fields that name whose it is: the group that meets, the body that publishes, the person who speaks.</summary>
    public IReadOnlyList<string> Whose { get; init; } = [];

    /// <summary>The times and the place of what takes place; null when it has none.</summary>
    public Func<Content, Sitting>? Sitting { get; init; }

    /// <summary>What begins and what ends with the days of a record that lasts; null for others.</summary>
    public Func<Content, (string Begins, string Ends)?>? Span { get; init; }

    /// <summary>Its further dates, for the calendar of those who run the programme.</summary>
    public Func<Content, IEnumerable<FurtherDate>>? FurtherDates { get; init; }

    /// <summary>What can be begun from a record.</summary>
    public IReadOnlyList<Begin> Begins { get; init; } = [];

    /// <summary>What else can be done with a record at the desk.</summary>
    public IReadOnlyList<DeskWay> DeskWays { get; init; } = [];

    /// <summary>How a new record gets its address.</summary>
    public Identity Identity { get; init; } = new();

    /// <summary>
    /// Whether it is entered because other records name it: then it can be made where it is named, goes out with what names it,
    /// and is no news itself.
    /// </summary>
    public bool IsNamedByOthers { get; init; }

    /// <summary>Whether something can apply to one of them: a body, or a group.</summary>
    public bool CanBeAddressed { get; init; }

    /// <summary>Whether it has members, who may be the only readers of another record.</summary>
    public bool HasMembers { get; init; }

    /// <summary>Whether progress is asked of it, so that somebody answers for one of them.</summary>
    public bool IsAnswerable { get; init; }

    /// <summary>
    /// The names by which people know it in public, so that a text about it is known to be about an office; null for kinds that are none.
    /// </summary>
    public Func<Content, IEnumerable<string>>? PublicNames { get; init; }

    /// <summary>Whether a programme begins with one, such as the report it answers.</summary>
    public bool StartsProgramme { get; init; }

    /// <summary>Where the next one is written, besides the form for a new record; null for most kinds.</summary>
    public DeskWay? NextOne { get; init; }

    /// <summary>The text that its readers follow; null for kinds that have no such text.</summary>
    public Bulletin? Bulletin { get; init; }

    /// <summary>What the programme's home answers with it, in a sentence that leads to its list; null for most kinds.</summary>
    public Func<RequestContext, CancellationToken, Task<string?>>? AnswersAtHome { get; init; }

    /// <summary>How far its records have come, as the bar on the programme's home; null for kinds without one.</summary>
    public ProgressBar? Progress { get; init; }

    /// <summary>How the same is known in several programmes; null for kinds of which each programme has its own.</summary>
    public SiteWideKind? Shared { get; init; }

    /// <summary>What was answered to its records, for counting them side by side; null for kinds that are not answered.</summary>
    public AnswerCounts? Answered { get; init; }

    /// <summary>What the programme's home says of each strand, by its short name.</summary>
    public Func<RequestContext, CancellationToken, Task<Func<string, IEnumerable<string>>>>? SaysOfStrands { get; init; }

    /// <summary>The rows that can be ticked in a record's form instead of typed; null when there are none.</summary>
    public RowTicks? Ticks { get; init; }

    /// <summary>What others call what it says, when they bring it as a table.</summary>
    public KindTable Table { get; init; } = new();

    /// <summary>How the update composer tells of it.</summary>
    public KindNews News { get; init; } = KindNews.Usual;

    /// <summary>What the timeline adds about one record; null when it adds nothing.</summary>
    public Func<RequestContext, string, CancellationToken, Task<string?>>? SaysOnTimeline { get; init; }
}
