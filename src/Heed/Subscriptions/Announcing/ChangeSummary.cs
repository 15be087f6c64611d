using Heed.History;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Subscriptions.Announcing;

/// <summary>What became of one record, as a mail tells it: its title, its address and one sentence. Nothing of what it says.</summary>
public sealed class ChangeSummary
{
    /// <summary>The record's kind.</summary>
    public required Kind Kind { get; init; }

    /// <summary>The record's address below the programme.</summary>
    public required string Path { get; init; }

    /// <summary>What it is called; no more than kind and number when its content was removed.</summary>
    public required string Title { get; init; }

    /// <summary>What happened and to what, as the subject of an email that tells nothing else.</summary>
    public required string Subject { get; init; }

    /// <summary>What happened, in sentences.</summary>
    public required string Sentence { get; init; }

    /// <summary>What it said before; null when it was not public, or says nothing any more.</summary>
    internal Content? Before { get; init; }

    /// <summary>What it says now; null when it says nothing any more.</summary>
    internal Content? After { get; init; }

    /// <summary>The records that it links to, or did.</summary>
    internal IReadOnlySet<string> Links { get; private init; } = new HashSet<string>();

    /// <summary>The records that it links to and did not before.</summary>
    internal IReadOnlySet<string> LinksNewly { get; private init; } = new HashSet<string>();

    /// <summary>What happened to a record, as the public may read it now; null when there is nothing to tell.</summary>
    /// <param name="history">Every public edition, oldest first.</param>
    /// <param name="announced">The places in the log of the editions announced.</param>
    /// <param name="isRemoval">Whether a removal of content is announced besides.</param>
    /// <param name="kinds">All kinds.</param>
    internal static ChangeSummary? Of(IReadOnlyList<Edition> history, IReadOnlySet<long> announced, bool isRemoval, KindCatalogue kinds)
    {
        if (history.Count == 0)
            return null;
        var (now, name) = (history[^1], RecordName.Of(history[0].Kind, history[0].Reference));
        if (now.Content is null)
            return isRemoval && !now.IsHidden ? Removal(now, name, T("Its content was permanently removed.")) : null;
        var first = history.Index().FirstOrDefault(e => announced.Contains(e.Item.Sequence), (-1, null!)).Index;
        var last = history.LastOrDefault(e => announced.Contains(e.Sequence));
        var title = RecordName.Of(now.Kind, now.Reference, now.Content.Title);
        // What came out after it has an announcement of its own.
        if (last?.Content is null || last.Standing != now.Standing)
            return isRemoval ? Removal(now, title, T("The content of an earlier version was permanently removed.")) : null;
        var before = history.Take(first).LastOrDefault();
        return Of(title, before, last, kinds);
    }

    /// <summary>The values of a facet, now or before.</summary>
    internal IEnumerable<string> Facets(string name) =>
        Kind.Shape.Facets.Where(f => f.Name == name).SelectMany(f => new[] { Before, After }.OfType<Content>().SelectMany(f.ValuesIn));

    private static ChangeSummary Removal(Edition now, string title, string sentence) =>
        new() { Kind = now.Kind, Path = now.Path, Title = title, Subject = T($"Content permanently removed: {title}"),
            Sentence = sentence };

    private static ChangeSummary Of(string title, Edition? before, Edition now, KindCatalogue kinds)
    {
        var (subject, sentence) = Told(title, before, now);
        var (links, linked) = (LinksOf(now, kinds), before is null ? [] : LinksOf(before, kinds));
        return new ChangeSummary
        {
            Kind = now.Kind,
            Path = now.Path,
            Title = title,
            Subject = subject,
            Sentence = sentence,
            Before = before?.Content,
            After = now.Content,
            Links = links.Union(linked).ToHashSet(),
            LinksNewly = links.Except(linked).ToHashSet(),
        };
    }

    private static (string Subject, string Sentence) Told(string title, Edition? before, Edition now)
    {
        if (now.Standing == Standing.Withdrawn)
            return (T($"Withdrawn: {title}"), T("Withdrawn."));
        if (before is null)
            return (T($"Published: {title}"), T("Published."));
        if (before.Standing == Standing.Withdrawn)
            return (T($"Published again: {title}"), T("Published again."));
        if (before.Content is null)
            return (T($"Changed: {title}"), T("Changed."));
        var moves = Moves.Between(before.Content, now.Content!);
        var date = moves.DateMoved ? $"{moves.DateInWords}." : "";
        if (!moves.StateMoved)
            return moves.DateMoved ? (T($"Date changed: {title}"), date) : (T($"Changed: {title}"), T("Changed."));
        return (
            moves.StateAfter is { } state ? T($"Status changed to “{States.Word(state)}”: {title}") : T($"Changed: {title}"),
            $"{StateOf(moves)} {date}".TrimEnd());
    }

    private static string StateOf(Moves moves) =>
        (moves.StateBefore, moves.StateAfter) switch
        {
            (null, { } after) => T($"Status set to “{States.Word(after)}”."),
            ({ } before, null) => T($"Status removed (was “{States.Word(before)}”)."),
            var (before, after) => T($"Status changed from “{States.Word(before!)}” to “{States.Word(after!)}”."),
        };

    private static HashSet<string> LinksOf(Edition edition, KindCatalogue kinds) =>
        edition.Content is { } content ? [.. ContentFacts.Links(content, edition.Kind, kinds, edition.Programme).Select(l => l.Path)] : [];
}
