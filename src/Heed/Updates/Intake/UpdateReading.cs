using Heed.Updates.Intake.Pages;

namespace Heed.Updates.Intake;

/// <summary>Finds the title, the day and the text of an update among the blocks of a page, and accounts for all the others.</summary>
internal sealed class UpdateReading(SavedPage page, UpdateHints hints)
{
    private readonly List<SavedBlock> blocks = page.Blocks;
    private readonly List<LeftOut> leftOut = page.LeftOut;

    /// <summary>The update.</summary>
    /// <exception cref="IntakeException">The page is no saved update.</exception>
    public SavedUpdate Read()
    {
        var title = TitleAt();
        var heading = blocks[title].Plain;
        var number = (hints.Number ?? UpdateTitle.NumberIn(heading)!).ToString();
        if (hints.Number is null && UpdateTitle.IsGuess(heading))
            page.Doubt($"“{heading}” may not give a number: {number} could belong to the words after it. Check that this is "
                + "right.");
        var ending = PageEndings.FirstIn(blocks, title + 1);
        var day = new UpdateDay(page, hints).Find(title, ending);
        var programme = UpdateTitle.ProgrammeIn(heading);
        LeaveOutBesides(blocks[title].At, ending < blocks.Count ? blocks[ending].At : int.MaxValue);
        LeaveOutAround(title, day.Line, programme);
        var body = Body(title, ending, day.Line);
        if (body.Count == 0)
            throw new IntakeException($"“{heading}” has no text between its date and its comments. Nothing was changed.");
        PageEndings.LeaveOut(page, blocks[ending..], day.Line);
        return Whole(new SavedUpdate(heading, number, day.Day, string.Join("\n\n", body.Select(b => b.Markdown)))
        {
            Programme = programme,
            DayLine = day.Line?.Plain,
            Paragraphs = body.Count,
            TakenIn = TakenIn.Of(string.Join("\n\n", body.Select(b => b.Markdown))),
        }, body);
    }

    private int TitleAt()
    {
        var fitting = Enumerable.Range(0, blocks.Count)
            .Where(at => hints.Fits(blocks[at].Plain) && !blocks[at].IsList && PageEnding.Of(blocks[at].Plain) is null).ToList();
        if (fitting.Count == 0)
            throw new IntakeException(Untitled(), MissingFact.Number);
        var title = fitting.MinBy(at => (blocks[at].Level is > 0 and var level ? level : 7, blocks[at].IsInside ? 0 : 1));
        var heading = blocks[title];
        if (heading.Level == 0)
        {
            var (number, end) = (UpdateTitle.NumberIn(heading.Plain), PageEndings.FirstIn(blocks, title + 1));
            if (fitting.Exists(at => at < end && !PageEnding.IsProse(blocks[at].Plain) && UpdateTitle.NumberIn(blocks[at].Plain) != number))
                page.Doubt("More than one line could be the title. Check the title and the number.");
            if (PageEnding.IsProse(heading.Plain))
                page.Doubt($"We used this line as the title, but it reads like a sentence: “{heading.Plain}”. Check the title and "
                    + "the number.");
        }
        return title;
    }

    private string Untitled() =>
        blocks.Find(b => b.Plain.Length <= UpdateTitle.Longest && UpdateTitle.IsDated(b.Plain)) is { } dated
            ? $"“{dated.Plain}” has a date but no number. If it is an update, give its number. Nothing was changed."
            : "No title such as “… Update #5” was found. The file does not look like a saved update. If it is one, give "
                + "its number. Nothing was changed.";

    private void LeaveOutAround(int title, SavedBlock? day, string? programme)
    {
        var above = blocks.Take(title).Where(b => b != day);
        Leave("above the title", [.. above.Where(b => !b.Plain.Equals(programme, StringComparison.OrdinalIgnoreCase))]);
        Leave("outside the article", [.. blocks.Skip(title + 1).Where(b => !b.IsInside && b != day)]);
    }

    // A picture above the title or a form below the text is the site's, not the update's.
    private void LeaveOutBesides(int title, int ending)
    {
        for (var i = 0; i < leftOut.Count; i++)
            leftOut[i] = leftOut[i] with
            {
                IsFurniture = leftOut[i].IsFurniture || leftOut[i].At < title || leftOut[i].At > ending,
            };
    }

    // The text begins at the title; what stands between it and the day is text too.
    private List<SavedBlock> Body(int title, int ending, SavedBlock? day)
    {
        var body = blocks[(title + 1)..ending].FindAll(b => b.IsInside && b != day);
        var bylines = body.FindAll(b => b.IsByline);
        body.RemoveAll(b => b.IsByline);
        bylines.AddRange(body.TakeWhile(b => b.Plain == blocks[title].Plain || PageEndings.IsByline(b)));
        body.RemoveAll(bylines.Contains);
        Leave("byline", bylines);
        return body;
    }

    private void Leave(string part, List<SavedBlock> left)
    {
        if (left.Count > 0)
            leftOut.Add(new LeftOut(part, string.Join(' ', left.Select(b => b.Plain)),
                !left.Exists(b => PageEnding.IsProse(b.Plain))) { At = left[0].At });
    }

    private SavedUpdate Whole(SavedUpdate update, List<SavedBlock> body)
    {
        page.DoubtWhatIsMissing(update.TakenIn, body);
        return update with { LeftOut = [.. leftOut.OrderBy(l => l.At)], Doubts = page.Doubts, IsWhole = page.Doubts.Count == 0 };
    }
}
