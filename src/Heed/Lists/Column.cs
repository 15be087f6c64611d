using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Lists;

/// <summary>A column of a list.</summary>
/// <param name="Label">Its heading.</param>
/// <param name="Value">What a row shows in it.</param>
/// <param name="Order">The order that a click on its heading gives; null when the list can't be ordered by it.</param>
/// <param name="IsNumber">Whether it holds figures.</param>
public sealed record Column(string Label, Func<ListRow, Cell> Value, EntryOrder? Order = null, bool IsNumber = false);

/// <summary>A record in a list.</summary>
/// <param name="Entry">The record.</param>
/// <param name="Content">What it says.</param>
/// <param name="Titles">The titles of the records it links to, by path.</param>
/// <param name="Day">The day lateness is reckoned on.</param>
/// <param name="PastDue">What is known of it when its last day has passed; null when that has not.</param>
/// <param name="IsKeptByProgramme">Whether the programme keeps the record itself, so that what it does not say is its own silence.</param>
public sealed record ListRow(
    Entry Entry, Content Content, IReadOnlyDictionary<string, string> Titles, DateOnly Day, Layout.PastDue? PastDue, bool IsKeptByProgramme)
{
    /// <summary>Links by title; a target that may not be seen is left out.</summary>
    public Cell Links<TRef>(params IEnumerable<TRef?> links)
        where TRef : struct, IRef =>
        new([.. links.Where(l => l is not null).Select(l => l!.Value.Path).Distinct().Where(Titles.ContainsKey)
            .Select(path => new CellPart(Titles[path], path))]);

    /// <summary>The record's state as a tag, and how late it is.</summary>
    public Cell State()
    {
        var parts = new List<CellPart>();
        if (Entry.State is { } state)
            parts.Add(States.Tag(state));
        if (PastDue is { } past)
        {
            parts.Add(new CellPart(past.Brief, null, past.Colour));
            if (past.More is { } more)
                parts.Add(new CellPart(more));
        }
        if (Entry.DaysSlipped(Day) is > 0 and var slipped)
        {
            // In its source's words while the record still gives it.
            var first = Content.Promised.FirstOrDefault(date => date?.Latest == Entry.FirstDueBy) ?? FuzzyDate.Of(Entry.FirstDueBy!.Value);
            parts.Add(new CellPart(T($"first deadline, {first}, passed {Layout.Phrases.Ago(slipped)}")));
        }
        return new Cell(parts);
    }
}
