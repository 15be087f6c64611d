namespace Heed.Updates.Intake.Pages;

/// <summary>
/// What a site puts below a text, found where its parts have no marks: in plain text, and in pages of nothing but paragraphs.
/// </summary>
internal static class PageEndings
{
    /// <summary>Where the text ends: the first line that begins an ending, below at least one line of text.</summary>
    public static int FirstIn(List<SavedBlock> blocks, int from)
    {
        while (from < blocks.Count && (PostedDay.In(blocks[from].Plain) is { IsOwnLine: true } || IsLead(blocks[from])))
            from++;
        var end = blocks.FindIndex(from, b => IsEnding(b) && !(PageEnding.Of(b.Plain)!.Part == "byline" && TextFollows(blocks, b)));
        return end < 0 ? blocks.Count : end;
    }

    /// <summary>
    /// Whether a block only says who posted the text, or offers to share it: a theme may say "No Comments" and name networks above it.
    /// </summary>
    public static bool IsByline(SavedBlock block) =>
        block.IsList
            ? block.Markdown.Split('\n').All(item => PageEnding.IsByline(item.TrimStart(' ', '-')))
            : block.Level == 0 && PageEnding.IsByline(block.Plain);

    /// <summary>Names everything below the text, part by part.</summary>
    /// <param name="page">The page.</param>
    /// <param name="below">Its blocks below the text.</param>
    /// <param name="day">The line that gave the day, which is not left out.</param>
    public static void LeaveOut(SavedPage page, IEnumerable<SavedBlock> below, SavedBlock? day)
    {
        var (ending, words, isFurniture, mayTell, at) = (new PageEnding("", IsSure: false), new List<string>(), true, 0, 0);
        foreach (var block in below.Where(b => b.IsInside && b != day))
        {
            if (PageEnding.Of(block.Plain) is { } next)
            {
                if (next.Part != ending.Part)
                    Finish();
                ending = next with { IsSure = ending.IsSure || next.IsSure };
                // A few words on the author are usual; whatever comes after them is looked at.
                mayTell = next.Part == "about the author" ? 1 : 0;
            }
            else if (!ending.IsSure && PageEnding.IsProse(block.Plain) && mayTell-- <= 0)
                isFurniture = false;
            at = words.Count == 0 ? block.At : at;
            words.Add(block.Plain);
        }
        Finish();

        void Finish()
        {
            if (words.Count > 0)
                page.LeftOut.Add(new LeftOut(ending.Part, string.Join(' ', words), isFurniture) { At = at });
            words.Clear();
            isFurniture = true;
        }
    }

    private static bool IsEnding(SavedBlock block) =>
        block is { IsInside: true, IsList: false, IsByline: false } && PageEnding.Of(block.Plain) is not null;

    // "Posted on" stands above the text as often as below.
    private static bool TextFollows(List<SavedBlock> blocks, SavedBlock line) =>
        blocks.Skip(blocks.IndexOf(line) + 1).TakeWhile(b => !IsEnding(b)).Any(b => PageEnding.IsProse(b.Plain));

    private static bool IsLead(SavedBlock block) => block.IsByline || !block.IsInside || IsByline(block);
}
