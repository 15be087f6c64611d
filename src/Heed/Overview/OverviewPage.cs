using Heed.Design;
using Heed.Layout;
using Heed.Lists;

namespace Heed.Overview;

/// <summary>Programmes side by side: what was answered, what is done, what is overdue and where nothing was heard.</summary>
public sealed class OverviewPage : Page
{
    public required OverviewFilter Filter { get; init; }

    /// <summary>Every programme, whatever the filter.</summary>
    public required IReadOnlyList<OverviewRow> All { get; init; }

    /// <summary>Those that the filter takes.</summary>
    public required IReadOnlyList<OverviewRow> Chosen { get; init; }

    /// <summary>Which of them this page shows.</summary>
    public required PageOf Page { get; init; }

    /// <summary>The kind that is counted.</summary>
    public required KindPages Answered { get; init; }

    public IReadOnlyList<OverviewRow> Rows => [.. Chosen.Skip(Page.Skip).Take(Page.Size)];

    public override string Title => T("Improvement programmes");

    public override string? Description =>
        T("Improvement programmes whose public record is kept in Heed: what was recommended, promised and done.");

    public override bool IsIndexed => base.IsIndexed && !Filter.IsSet && Page.Number == 1;

    public override bool HasOwnSearch => true;

    public override IReadOnlyList<Alternate> Alternates =>
        [
            new("text/csv", T("Spreadsheet (CSV)"), Address("/programmes.csv")),
            new("application/json", T("Data (JSON)"), Address("/programmes.json")),
        ];

    public override PageTools Tools => new($"“{Title}”") { Formats = Alternates };

    /// <summary>The heads of the columns.</summary>
    public IReadOnlyList<DesignColumn> Columns =>
        [new(T("Programme")), new(T(Answered.Kind.Plural), true), new(T("Accepted"), true), new(T("No response"), true),
            new(T("Delivered"), true), new(T("Under way"), true), new(T("Progress not known"), true), new(T("Overdue"), true),
            new(T("Not reported on"), true), new(T("Last update"))];

    /// <summary>The figures of one programme, or of all of them together, in the order of the columns.</summary>
    public IReadOnlyList<int> Figures(IEnumerable<OverviewRow> rows)
    {
        var (answers, parts) = (Answered.Answered!, Answered.Progress!.Parts);
        var all = rows.ToList();
        return
        [
            all.Sum(r => r.Total),
            all.Sum(r => OverviewRow.Sum(r.Answers, answers.Accepted)),
            all.Sum(r => r.Answers.GetValueOrDefault(answers.None)),
            all.Sum(r => r.Progress.GetValueOrDefault(parts[0].Value)),
            all.Sum(r => r.Progress.GetValueOrDefault(parts[1].Value)),
            all.Sum(r => OverviewRow.Sum(r.Progress, parts.Where(p => p.IsUnknown).Select(p => p.Value))),
            all.Sum(r => r.Overdue),
            all.Sum(r => r.Silent),
        ];
    }

    /// <summary>The programme that took over from one that closed; null when none that may be read did.</summary>
    public DesignLink? After(OverviewRow row) =>
        row.Programme.FollowedBy is [var name] && Here.Names.ProgrammeOf(name) is var key
            && All.FirstOrDefault(r => r.Entry.Programme == key) is { } next
            ? new(next.Programme.Title, Here.WithAsAt("/" + next.Name)) : null;

    /// <summary>How many programmes there are, and what all of them hold, in sentences.</summary>
    public string Sentence
    {
        get
        {
            var (figures, closed) = (Figures(Chosen), Chosen.Count(r => r.IsClosed));
            string?[] sentences =
            [
                Filter.IsSet ? T($"{Chosen.Count} of {All.Count:# programme|# programmes}.")
                    : T($"{Chosen.Count:# programme|# programmes}."),
                closed == 0 || Filter.Status is not null ? null : T($"{closed:# is|# are} closed."),
                figures[0] == 0 ? null : T($"{figures[1]} of {figures[0]:# recommendation was|# recommendations were} accepted and {
                    figures[3]:# is|# are} delivered."),
                figures[6] == 0 ? T("No promise is known to be overdue.") : T($"{figures[6]:# promise is|# promises are} overdue."),
                figures[7] == 0 ? null
                    : T($"For {figures[7]:# promise|# promises}, the deadline has passed and nothing was reported since."),
                Page.Sentence is { } shown ? shown + "." : null,
            ];
            return string.Join(' ', sentences.OfType<string>());
        }
    }

    /// <summary>An address with the filter, read as at the same day.</summary>
    public string Address(string path, int page = 1)
    {
        string[] kept = [.. Filter.IsSet ? [Filter.Query] : Array.Empty<string>(), .. page > 1 ? [$"page={page}"] : Array.Empty<string>()];
        return Here.WithAsAt(kept.Length == 0 ? path : $"{path}?{string.Join('&', kept)}");
    }

    /// <summary>Loads what a request asks for.</summary>
    public static async Task<OverviewPage> LoadAsync(RequestContext here, KindRegistry registry, CancellationToken cancel)
    {
        var all = await new OverviewReading(here, registry, cancel).LoadAsync();
        var filter = OverviewFilter.Read(here, all);
        IReadOnlyList<OverviewRow> chosen = [.. all.Where(filter.Takes)];
        return new OverviewPage { Here = here, Filter = filter, All = all, Chosen = chosen, Answered = registry.Progressing,
            Page = PageOf.Read(here, Most.OnPage, chosen.Count) };
    }
}
