using Heed.Updates.Intake.Pages;

namespace Heed.Updates.Intake;

/// <summary>
/// Finds the day an update was posted: as it was said, on a line near the title, as marked for programs, or as a guess from the text.
/// </summary>
internal sealed class UpdateDay(SavedPage page, UpdateHints hints)
{
    private const int Near = 5;
    private static readonly string[] Posted = ["Posted", "Published", "First published", "This entry was posted"];

    /// <summary>The day, and the line that says it and nothing else of the text.</summary>
    /// <param name="title">Where the title is.</param>
    /// <param name="ending">Where the text ends.</param>
    public (DateOnly Day, SavedBlock? Line) Find(int title, int ending)
    {
        var blocks = page.Blocks;
        var line = Line(Below(title).Concat(Above(title)));
        // Some themes say below the text when it was posted.
        line ??= Line(blocks.Skip(ending).Where(SaysPosted));
        if (hints.On is { } said)
            return (said, line);
        if (line is not null)
        {
            var found = PostedDay.In(line.Plain)!;
            if (found.IsGuess)
                page.Doubt($"We read “{line.Plain}” as {found.Day:d MMMM yyyy}, with the day before the month. Check that this is "
                    + "right.");
            if (page.MarkedDay is { } marked && marked != found.Day)
                page.Doubt($"The page shows {found.Day:d MMMM yyyy} as the date it was posted, but its code says {marked:d MMMM yyyy}. "
                    + "Check which is right.");
            return (found.Day, line);
        }
        return (page.MarkedDay ?? Guess(title), null);
    }

    private static SavedBlock? Line(IEnumerable<SavedBlock> candidates) =>
        candidates.FirstOrDefault(b => b.Level == 0 && PostedDay.In(b.Plain) is { IsOwnLine: true });

    private static bool SaysPosted(SavedBlock block) =>
        Posted.Any(p => block.Plain.StartsWith(p, StringComparison.OrdinalIgnoreCase));

    // Below the first sentence of the text, a day alone may head a part of it.
    private IEnumerable<SavedBlock> Below(int title)
    {
        var near = page.Blocks.Skip(title + 1).Take(Near).ToList();
        var text = near.FindIndex(b => b.IsInside && PageEnding.IsProse(b.Plain));
        return near.Where((b, at) => text < 0 || at < text || SaysPosted(b)).Concat(page.Blocks.Where(b => b.IsByline));
    }

    private IEnumerable<SavedBlock> Above(int title) => page.Blocks.Take(title).Reverse().Take(2);

    private DateOnly Guess(int title)
    {
        var heading = page.Blocks[title].Plain;
        foreach (var block in page.Blocks.Skip(title).Take(Near + 1))
        {
            if (PostedDay.In(block.Plain) is not { } found)
                continue;
            page.Doubt($"No line says when it was posted. {found.Day:d MMMM yyyy} is a guess, from “{block.Plain}”. Check that this "
                + "is right.");
            return found.Day;
        }
        throw new IntakeException(
            $"Below the title “{heading}” there is no line with the date it was posted, such as “June 30, 2017” or “30 June 2017”. "
                + "Give the date. Nothing was changed.", MissingFact.Day);
    }
}
