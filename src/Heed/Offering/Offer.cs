namespace Heed.Offering;

/// <summary>A sentence that the record offers for an update.</summary>
/// <param name="Key">What it is known by, whenever it is offered again: the record and what is told of it.</param>
/// <param name="Sort">What it tells of.</param>
/// <param name="Strand">The strand it belongs to, by short name; empty for the programme as a whole.</param>
/// <param name="On">The day it is put in order by.</param>
/// <param name="Text">The sentence in Markdown, its records linked.</param>
/// <param name="IsMinor">Whether most updates would leave it out.</param>
public sealed record Offer(string Key, OfferSort Sort, string Strand, DateOnly On, string Text, bool IsMinor = false)
{
    /// <summary>The record that shows what it tells; told of by itself, it makes this sentence needless. Null when there is none.</summary>
    public string? ShownBy { get; init; }
}
