using System.Diagnostics.CodeAnalysis;
using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Platform.Time;

namespace Heed.Records;

/// <summary>The page of one record: what it is now, its story, and the ways on. A kind's own view shows the middle.</summary>
public abstract class RecordPage : Page
{
    [SetsRequiredMembers]
    private protected RecordPage(RecordParts parts)
    {
        Here = parts.Here;
        Parts = parts;
        var story = Records.RecordTimeline.Of(Entry, History, Parts.Touches, Here.Day);
        isCut = story.Count > Most.Story;
        Story = [.. story.Take(Most.Story)];
    }

    private readonly bool isCut;

    private RecordParts Parts { get; }

    /// <summary>The record with its content; a redacted record never gets this far.</summary>
    public ReadRecord Record => Parts.Record;

    /// <summary>The kind with its view.</summary>
    public KindPages Pages => Parts.Pages;

    /// <summary>The editions up to the day read as at, oldest first; of very many, the first and the latest.</summary>
    public IReadOnlyList<Edition> History => Parts.History;

    /// <summary>The edition that is read; null when it is not among those of <see cref="History"/>.</summary>
    public Edition? Latest => History.LastOrDefault(e => e.Number == Entry.Number);

    /// <summary>How many editions there are.</summary>
    public int EditionCount => History.Count == 0 ? 0 : History[^1].Number;

    /// <summary>The records it links to.</summary>
    public IReadOnlyList<Link> LinksFrom => Parts.LinksFrom;

    /// <summary>The records that link to it; of very many, the latest of each sort.</summary>
    public IReadOnlyList<Link> LinksTo => [.. Parts.Touches.Select(t => t.Link)];

    /// <summary>Its story, newest first; of a very long one, the latest lines.</summary>
    public IReadOnlyList<StoryLine> Story { get; }

    /// <summary>What the story leaves out, in a sentence; null when it is whole.</summary>
    public string? LeftOut =>
        History.Count < EditionCount || isCut || Parts.Touches.Any(t => t.Link.Among is not null)
            ? T("This timeline is long, so we show only the latest entries. The history has every version, and the lists above have "
                + "every linked record.")
            : null;

    /// <summary>This page on the day of something in the story; null where no version of it became public on that day.</summary>
    public string? DayAddress(StoryLine line) =>
        line is { On: { } on, When: null, IsExpected: false } && !(line.SaidFrom > on) && Here is { AsAt: null, ReadersAtDesk: null }
        && History.Any(e => Clock.DayOf(e.PublishedAt) == on) ? $"{Here.Url(Entry.Path)}?as-at={on:yyyy-MM-dd}" : null;

    /// <summary>What other slices show below it.</summary>
    public IReadOnlyList<RecordAddition> Additions { get; private set; } = [];

    /// <summary>What it says, whatever its kind.</summary>
    public Content Any => Record.Content!;

    /// <summary>The record as listed.</summary>
    public Entry Entry => Record.Entry;

    /// <summary>The reader's view of the record, for lists that the page shows besides.</summary>
    public Reading Reading => Here.Reading;

    public override string Title => Any.Title;

    public override string? Section => Pages.Kind.List;

    public override string? Description => Platform.Text.MarkdownText.Plain(Any.Summary) is { Length: > 0 } summary ? summary
        : T($"{T(Pages.Kind.Label)} of {Here.ProgrammeTitle}.");

    public override IReadOnlyList<DesignLink> Way =>
        Pages.Kind.PathAbove(Entry.Path) is { } path && LinksFrom.FirstOrDefault(l => l.Other.Path == path)?.Other is { } above
            ?
            [
                new(T(above.Kind.Plural), Here.Url(above.Kind.List)),
                new(above.Title, Here.Url(above.Path)),
                new(T(Pages.Kind.Plural), Here.Url($"{above.Path}/{Pages.Kind.ListBelow.Split('/')[^1]}")),
            ]
            : [new(T(Pages.Kind.Plural), Here.Url(Pages.Kind.List))];

    public override object? LinkedData => SchemaOrg.Of(this);

    public override IReadOnlyList<Alternate> Alternates =>
        Here.ReadersAtDesk is not null ? [] :
        [
            new("application/json", T("Data (JSON)"), Here.Url(Entry.Path + ".json")),
            new(Alternate.Atom, T("Changes to this page"), Here.Url(Entry.Path + ".atom")),
        ];

    public override PageTools Tools =>
        new(T($"“{Title}”, {Phrases.Lower(T(Entry.Kind.Label))}, version {Entry.Number}, {(Latest is { } edition ? Phrases.Day(edition)
            : Phrases.Day(Entry.Since))}"))
        {
            Follow = Here.Url($"follow?what={Uri.EscapeDataString(Entry.Path)}"),
            History = new(T($"History ({EditionCount:# version|# versions})"), Here.Url(Entry.Path + "/history")),
            Formats = Alternates,
        };

    public override PageScope Scope => new(Record: Entry);

    /// <summary>Gathers what other slices show on this page.</summary>
    public async Task GatherAsync(IEnumerable<IAddsToRecords> slices, CancellationToken cancel)
    {
        var found = new List<RecordAddition>();
        foreach (var slice in slices)
        {
            if (await slice.OnAsync(this, cancel) is { } addition)
                found.Add(addition);
        }
        Additions = found;
    }

    /// <summary>The title of a record it links to; null when the reader may not see it.</summary>
    public string? TitleOf(IRef? link) => link is null ? null : LinksFrom.FirstOrDefault(l => l.Other.Path == link.Path)?.Other.Title;

    /// <summary>The record a link leads to; null when the reader may not see it.</summary>
    public Entry? EntryOf(IRef? link) => link is null ? null : LinksFrom.FirstOrDefault(l => l.Other.Path == link.Path)?.Other;

    /// <summary>Records of a kind that link to this one in a role, as a list asks for them.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="role">The role.</param>
    /// <param name="order">Their order.</param>
    /// <param name="descending">Whether it runs backwards.</param>
    /// <param name="openOnly">Only those that are not settled.</param>
    /// <param name="take">How many at most.</param>
    public async Task<Listed> ListedAsync(
        string kind, string role, EntryOrder order = EntryOrder.On, bool descending = false, bool openOnly = false, int take = Most.Related)
    {
        var page = await Reading.ListAsync(
            LinkedHere(kind, role) with { Order = order, Descending = descending, OpenOnly = openOnly, Take = take });
        var rows = await ListOfRecords.RowsAsync(Here, page.Records, CancellationToken.None);
        return new Listed(
            rows, page.Total - (page.Records.Count - rows.Count), Here.Url(Related.ListAddress(Here.Kinds[kind], Entry.Path, role)));
    }

    /// <summary>All records of a kind that link to this one in a role.</summary>
    public ListQuery LinkedHere(string kind, string role) =>
        new(Here.Programme) { Kinds = [kind], LinkedTo = [new LinkedTo(Entry.Path, role)] };
}

/// <summary>What a record's page is made of.</summary>
public sealed record RecordParts(
    RequestContext Here, KindPages Pages, ReadRecord Record, IReadOnlyList<Edition> History, IReadOnlyList<Link> LinksFrom,
    IReadOnlyList<IncomingLink> Touches);

/// <summary>The page of a record of one kind.</summary>
[method: SetsRequiredMembers]
public sealed class RecordPage<TContent>(RecordParts parts) : RecordPage(parts)
    where TContent : Content
{
    public TContent Content => (TContent)Any;

    /// <summary>Every date that was ever promised, when a kind has due dates.</summary>
    public IReadOnlyList<Deadline> Deadlines => DeadlineLedger.Of(History);
}
