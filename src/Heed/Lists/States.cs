using Heed.Design;
using Heed.Ledger.Kinds;

namespace Heed.Lists;

/// <summary>How the states of all kinds are said and coloured.</summary>
public static class States
{
    /// <summary>Whether there is such a state, of whatever kind of record.</summary>
    public static bool IsKnown(string slug) => Slices.Registry.States.ContainsKey(slug);

    /// <summary>A state in words.</summary>
    public static string Word(string slug) => T(Slices.Registry.States.GetValueOrDefault(slug)?.Word ?? Choice.Sentence(slug));

    /// <summary>A state's colour.</summary>
    public static TagColour Colour(string slug) => Slices.Registry.States.GetValueOrDefault(slug)?.Colour ?? TagColour.Blue;

    /// <summary>A state as a tag.</summary>
    public static CellPart Tag(string slug) => new(Word(slug), null, Colour(slug));
}
