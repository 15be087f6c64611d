namespace Heed.Updates.Intake.Pages;

/// <summary>A saved page taken apart: its blocks in order, what was left out of them, and what can't be relied on.</summary>
public sealed class SavedPage
{
    /// <summary>The blocks, in order.</summary>
    public List<SavedBlock> Blocks { get; } = [];

    /// <summary>What was left out while the page was taken apart.</summary>
    public List<LeftOut> LeftOut { get; } = [];

    /// <summary>What can't be shown as it was on the page, as sentences.</summary>
    public List<string> Doubts { get; } = [];

    /// <summary>The day of publication that the page states for programs to read.</summary>
    public DateOnly? MarkedDay { get; set; }

    /// <summary>How much of the page was read so far: where the next block or part left out is.</summary>
    public int At { get; private set; }

    /// <summary>The next place on the page.</summary>
    public int Next() => ++At;

    /// <summary>Notes something left out, where the reading is.</summary>
    public void Leave(LeftOut left) => LeftOut.Add(left with { At = Next() });

    /// <summary>Notes a reason for doubt, once however often it occurs.</summary>
    public void Doubt(string sentence)
    {
        if (!Doubts.Contains(sentence))
            Doubts.Add(sentence);
    }

    /// <summary>Doubts a text that is not shown whole, or from which something was left out that may be its own.</summary>
    public void DoubtWhatIsMissing(TakenIn shown, IEnumerable<SavedBlock> body)
    {
        if (Letters.Of(shown.Text) != Letters.Of(string.Concat(body.Select(b => b.Plain))))
            Doubt("Heed does not show exactly the same words or characters as the page. Compare the two.");
        foreach (var left in LeftOut.FindAll(l => !l.IsFurniture))
            Doubt($"This was left out, but may belong to the update: {left}.");
    }
}
