using Heed.Design;
using Heed.Ledger.Kinds;

namespace Heed.Lists;

/// <summary>How states are said and coloured. The word says it all; the colour only helps.</summary>
public static class States
{
    private static readonly Dictionary<string, (string? Word, TagColour Colour)> Known = new()
    {
        ["no-return"] = ("Not known", TagColour.Grey),
        ["no-response"] = ("No response", TagColour.Grey),
        ["split"] = ("Different answers", TagColour.Purple),
        ["overdue"] = ("Overdue", TagColour.Red),
        ["not-known"] = (null, TagColour.Grey),
        ["not-given"] = (null, TagColour.Grey),
        ["nothing-found"] = ("Nothing found since the date passed", TagColour.Orange),
        ["past-first-date"] = ("Past the first date promised", TagColour.Orange),
        ["undated"] = ("No deadline given", TagColour.Grey),
        ["not-started"] = (null, TagColour.Grey),
        ["under-way"] = (null, TagColour.Blue),
        ["delayed"] = (null, TagColour.Orange),
        ["blocked"] = (null, TagColour.Red),
        ["partly-delivered"] = (null, TagColour.Yellow),
        ["delivered"] = (null, TagColour.Green),
        ["delivered-in-another-way"] = (null, TagColour.Teal),
        ["will-not-be-done"] = ("Will not be done", TagColour.Red),
        ["superseded"] = (null, TagColour.Grey),
        ["accepted-in-full"] = (null, TagColour.Green),
        ["accepted-in-part"] = (null, TagColour.Yellow),
        ["accepted-in-principle"] = (null, TagColour.Yellow),
        ["not-accepted"] = (null, TagColour.Red),
        ["being-considered"] = (null, TagColour.Orange),
        ["all-received"] = (null, TagColour.Green),
        ["some-missing"] = ("Not all received", TagColour.Orange),
        ["none-received"] = (null, TagColour.Red),
        ["kept"] = (null, TagColour.Green),
        ["kept-late"] = (null, TagColour.Orange),
        ["open"] = (null, TagColour.Blue),
        ["closed"] = (null, TagColour.Grey),
        ["no-end-known"] = (null, TagColour.Blue),
        ["withdrawn"] = (null, TagColour.Grey),
        ["held"] = (null, TagColour.Green),
        ["planned"] = (null, TagColour.Blue),
        ["cancelled"] = (null, TagColour.Red),
        ["met"] = (null, TagColour.Green),
        ["likely"] = ("Likely to be met", TagColour.Blue),
        ["partly"] = ("Partly met", TagColour.Yellow),
        ["not-met"] = (null, TagColour.Red),
        ["gone-backwards"] = (null, TagColour.Red),
        ["not-published"] = ("Not yet published", TagColour.Orange),
        ["published"] = (null, TagColour.Green),
        ["agreed"] = (null, TagColour.Green),
        ["corrected"] = (null, TagColour.Teal),
        ["summary"] = ("Summary published", TagColour.Yellow),
        ["draft"] = (null, TagColour.Grey),
        ["in-preparation"] = (null, TagColour.Grey),
        ["sent"] = (null, TagColour.Blue),
        ["agreed-with-changes"] = (null, TagColour.Teal),
        ["not-agreed"] = (null, TagColour.Red),
    };

    /// <summary>Whether there is such a state, of whatever kind of record.</summary>
    public static bool IsKnown(string slug) => Known.ContainsKey(slug);

    /// <summary>A state in words.</summary>
    public static string Word(string slug) => Known.GetValueOrDefault(slug).Word ?? Choice.Sentence(slug);

    /// <summary>A state's colour.</summary>
    public static TagColour Colour(string slug) => Known.TryGetValue(slug, out var known) ? known.Colour : TagColour.Blue;

    /// <summary>A state as a tag.</summary>
    public static CellPart Tag(string slug) => new(Word(slug), null, Colour(slug));
}
