using Heed.Design;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Programmes;

namespace Heed.Home;

/// <summary>The home of a programme: is it being done?</summary>
public sealed class ProgrammeHome : Page
{
    public required Programme Programme { get; init; }

    /// <summary>The body that owns it; null when it may not be seen.</summary>
    public required string? Owner { get; init; }

    /// <summary>The names of the bodies that counted progress, by address; of those that may be seen.</summary>
    public required IReadOnlyDictionary<string, string> Counters { get; init; }

    /// <summary>The name of a body that counted progress; null when it may not be seen.</summary>
    public string? NameOf(IRef? body) => body is null ? null : Counters.GetValueOrDefault(body.Path);

    /// <summary>The closed programmes that it took over from.</summary>
    public required IReadOnlyList<DesignLink> TookOverFrom { get; init; }

    /// <summary>How far it has come, as a bar with its finding; null while there is nothing to count.</summary>
    public required (string Finding, IReadOnlyList<Design.Charts.ChartPart> Parts)? Progress { get; init; }

    /// <summary>What was answered and promised, in sentences made from the record; each leads to its list.</summary>
    public required IReadOnlyList<(string List, string Sentence)> Answers { get; init; }

    /// <summary>What is late, most overdue first.</summary>
    public required IReadOnlyList<Awaited> Late { get; init; }

    /// <summary>How many things are late in all.</summary>
    public required int LateCount { get; init; }

    /// <summary>Where all of them are listed, kind by kind; none when all are shown.</summary>
    public required IReadOnlyList<DesignLink> AllLate { get; init; }

    /// <summary>What is past its last day without anything being known since, the longest ago first.</summary>
    public required IReadOnlyList<Awaited> NotKnown { get; init; }

    /// <summary>How many such things there are in all.</summary>
    public required int NotKnownCount { get; init; }

    /// <summary>Where all of them are listed, kind by kind; none when all are shown.</summary>
    public required IReadOnlyList<DesignLink> AllNotKnown { get; init; }

    /// <summary>What is open and has no day to be kept by, the oldest first.</summary>
    public required IReadOnlyList<Awaited> Undated { get; init; }

    /// <summary>How much of it there is in all.</summary>
    public required int UndatedCount { get; init; }

    public required string UndatedList { get; init; }

    /// <summary>What changed lately, newest first.</summary>
    public required IReadOnlyList<ChangedOn> Changed { get; init; }

    /// <summary>What is coming, soonest first.</summary>
    public required IReadOnlyList<Awaited> Coming { get; init; }

    /// <summary>The kind whose latest text is shown.</summary>
    public required KindPages Bulletins { get; init; }

    /// <summary>The latest of them; null when there is none.</summary>
    public required ReadRecord? Latest { get; init; }

    /// <summary>The strands with a one-line answer each.</summary>
    public required IReadOnlyList<StrandAnswer> Strands { get; init; }

    /// <summary>What the latest text says: its summary, or else its first words.</summary>
    public string FirstLines
    {
        get
        {
            var text = Platform.Text.MarkdownText.Plain(
                Latest?.Content is { } latest ? latest.Summary ?? Bulletins.Bulletin!.Text(latest) : null);
            return text.Length <= 280 ? text : text[..(text.LastIndexOf(' ', 280) is > 0 and var end ? end : 280)] + " …";
        }
    }

    public override string Title => Programme.Title;

    public override string? Section => "";

    public override IReadOnlyList<DesignLink> Way => [];

    public override string Description => Platform.Text.MarkdownText.Plain(Programme.Summary ?? Programme.Purpose);

    public override PageTools Tools =>
        new(T("home")) { Follow = Here.Url("follow?what="), History = new(T("History of this page"), Here.Url("history")),
            Formats = Alternates };

    public override IReadOnlyList<Alternate> Alternates =>
        [
            new(Alternate.Atom, T("Every record of this programme"), Here.Url(".atom")),
            new(Alternate.JsonFeed, T("Every record of this programme"), Here.Url(".feed.json")),
            new("text/calendar", T("Calendar"), Here.Url(".ics")),
            new("application/json", T("Data (JSON)"), Here.Url(".json")),
        ];
}

/// <summary>Something awaited: late or to come.</summary>
/// <param name="Entry">The record.</param>
/// <param name="Line">What it is and when it is due or takes place, in a sentence or two.</param>
/// <param name="PastDue">What is known since its last day passed; null when it has not.</param>
/// <param name="Who">Who is responsible, in words; null when not given.</param>
public sealed record Awaited(Entry Entry, string Line, PastDue? PastDue, string? Who);

/// <summary>What changed on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="When">The month or year in words, where the day is not known: then it is the last day of it.</param>
/// <param name="Editions">A few of its changes.</param>
/// <param name="Count">How many records changed on it.</param>
public sealed record ChangedOn(DateOnly Day, string? When, IReadOnlyList<Edition> Editions, int Count);

/// <summary>A strand with how it stands.</summary>
/// <param name="Strand">The strand.</param>
/// <param name="Answer">Its one-line answer.</param>
public sealed record StrandAnswer(Strand Strand, string Answer);
