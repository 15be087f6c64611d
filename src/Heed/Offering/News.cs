using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Platform.Text;
using Heed.Platform.Time;

namespace Heed.Offering;

/// <summary>What there is to tell of one record: what it said on the first day and says on the last, and the editions between.</summary>
/// <param name="Period">The days told of: after the first, up to the last.</param>
/// <param name="Entry">The record as it stood on the last day.</param>
/// <param name="Before">What it said on the first day; null when it was not public.</param>
/// <param name="After">What it said on the last day.</param>
/// <param name="Steps">The editions between, oldest first.</param>
/// <param name="Titles">The titles of the records it links to, by path.</param>
public sealed record News(
    Period Period, Entry Entry, Content? Before, Content After, IReadOnlyList<Edition> Steps, IReadOnlyDictionary<string, string> Titles)
{
    private const int LongestSummary = 600;
    private const int MostNamed = 15;
    private const int MostByTitle = 6;

    private static readonly string[] TakesArticle = [
        "Government", "Parliament", "Inspectorate", "Executive", "Committee", "Commission", "Assembly", "Group"];

    /// <summary>What the record says that this one needs to be told; null when it needs none, or when that is not public.</summary>
    public Content? Needed { get; init; }

    /// <summary>Whether another record tells of this one.</summary>
    public bool IsToldElsewhere { get; init; }

    /// <summary>Whether it was not public on the first day.</summary>
    public bool IsNew => Before is null;

    /// <summary>What it said on the first day, as its own kind; null when it was not public.</summary>
    public T? Was<T>()
        where T : Content => Before as T;

    /// <summary>The strand it is told under, by short name: the first it names; empty when it names none.</summary>
    public string Strand => Entry.Kind.Shape.Facets.Where(f => f.Name == "strand").SelectMany(f => f.ValuesIn(After)).OfType<string>()
        .FirstOrDefault() ?? "";

    /// <summary>The day on which it came into the record or last changed.</summary>
    public DateOnly Known => Steps.Count > 0 ? Clock.DayOf(Steps[^1].PublishedAt) : Period.To;

    /// <summary>The record by its name, linked.</summary>
    public string Self => Link(Entry.Path, RecordName.Of(Entry.Kind, Entry.Reference, Entry.Title));

    /// <summary>The record's title, linked.</summary>
    public string Title => Link(Entry.Path, Entry.Title);

    public Lies Lies(FuzzyDate? date, bool isNew) => Dates.Where(date, Period.From, Period.To, isNew);

    /// <summary>A record by its title, linked; null when there is none to be read.</summary>
    public string? Linked(IRef? to) => to is not null && Titles.TryGetValue(to.Path, out var title) ? Link(to.Path, title) : null;

    /// <summary>Records by their titles, linked: "a, b and c"; null when there are none.</summary>
    public string? Linked(IEnumerable<IRef> to) => Listed([.. to.Select(Linked).OfType<string>().Distinct()]);

    /// <summary>Words linked to a record.</summary>
    public string Link(string path, string words) => $"[{words.Replace('[', '(').Replace(']', ')')}](/{Entry.Programme}/{path})";

    /// <summary>Why a part of it changed, in the words of the editions that changed it.</summary>
    public string Reasons(Func<Content, object?> part)
    {
        var (before, reasons) = (Before, new List<string>());
        foreach (var step in Steps.Where(s => s.Content is not null))
        {
            if (before is not null && !Equals(part(before), part(step.Content!)) && step.Why.Length > 0)
                reasons.Add(Stopped(step.Why));
            before = step.Content;
        }
        return string.Join(' ', reasons.Distinct());
    }

    /// <summary>The record's summary as further sentences, unless they say nothing new after a sentence.</summary>
    public string Summary(string after) => Further(After.Summary, after);

    /// <summary>A text of the record as further sentences, unless they say nothing new after a sentence; with a space before it.</summary>
    public static string Further(Prose? text, string after)
    {
        var said = Words(after).ToHashSet();
        var plain = OneLine(MarkdownText.Plain(text));
        // "The group met." has been said already; what follows it may not have been.
        while (plain.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end && Words(plain[..end]).All(said.Contains))
            plain = plain[(end + 2)..];
        if (plain.Length > LongestSummary)
            plain = plain[..(plain.LastIndexOf(". ", LongestSummary, StringComparison.Ordinal) + 1)];
        var own = Words(plain).ToList();
        return own.Count == 0 || own.Count(said.Contains) * 10 > own.Count * 7 ? "" : " " + Stopped(plain);
    }

    /// <summary>An offer of a sentence about this record.</summary>
    public Offer Offer(OfferSort sort, DateOnly? on, string text, bool isMinor = false, string also = "") =>
        new($"{Entry.Path}#{sort}{also}".ToLowerInvariant(), sort, Strand, on is { } day && day <= Period.To ? day : Known, text, isMinor);

    /// <summary>The day a date is put in order by.</summary>
    public static DateOnly? Day(FuzzyDate? date) => date?.Earliest == date?.Latest ? date?.Latest : null;

    /// <summary>"a, b and c"; null for none.</summary>
    public static string? Listed(IReadOnlyList<string> parts) =>
        parts.Count switch { 0 => null, 1 => parts[0], _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}" };

    /// <summary>Several records by their titles, or by their numbers when they are many, linked.</summary>
    public static string Several(IReadOnlyCollection<News> all)
    {
        var ordered = all.OrderBy(n => ReferenceOrder.Key(n.Entry.Path)).ToList();
        // Many numbered ones are known well enough by their numbers.
        var byNumber = all.Count > MostByTitle && all.Count(n => n.Entry.Reference.All(char.IsAsciiDigit)) > MostByTitle;
        var named = ordered.Take(MostNamed).Select(
            n => n.Link(n.Entry.Path, byNumber && n.Entry.Reference.All(char.IsAsciiDigit) ? n.Entry.Reference : n.Entry.Title)).ToList();
        if (all.Count > MostNamed)
            named.Add($"{all.Count - MostNamed} more");
        return Listed(named)!;
    }

    /// <summary>A body as a sentence says it: the Scottish Government, but Moray Council.</summary>
    /// <param name="linked">The body, linked.</param>
    /// <param name="article">The article, as it stands at that place of a sentence.</param>
    public static string Named(string linked, string article = "The")
    {
        var name = linked.Trim('[').Split(']')[0];
        return TakesArticle.Contains(name.Split(' ')[^1]) && !name.StartsWith("The ", StringComparison.OrdinalIgnoreCase)
            ? $"{article} {linked}" : linked;
    }

    /// <summary>With a full stop at its end.</summary>
    public static string Stopped(string text) => text.Trim() is { Length: > 0 } trimmed && trimmed[^1] is not ('.' or '!' or '?' or '”')
        ? trimmed + "." : text.Trim();

    /// <summary>With a small first letter, unless it begins with a name: two words with capitals, or an abbreviation.</summary>
    public static string Small(string text)
    {
        var words = text.Split(' ', 3);
        var isName = words is [_, { Length: > 0 } second, ..] && char.IsUpper(second[0]);
        return text.Length > 1 && char.IsLower(text[1]) && !isName && !text.StartsWith("Scot", StringComparison.Ordinal)
            ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }

    /// <summary>On one line, spaces folded.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Words(string text) =>
        ContentFacts.WithoutMarks(text).ToLowerInvariant().Split(
            [' ', ',', '.', ':', ';', '(', ')', '“', '”'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3);
}
