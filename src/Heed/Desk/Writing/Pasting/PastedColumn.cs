using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing.Pasting;

/// <summary>What a column of a pasted table holds.</summary>
/// <param name="Label">What people call it.</param>
/// <param name="Field">The field of the record; null for the end of its address.</param>
public sealed record PastedColumn(string Label, ContentField? Field)
{
    // What spreadsheets call the fields, beside the fields' own names.
    private static readonly Dictionary<string, string[]> AlsoCalled = new()
    {
        ["title"] = ["name", "heading"],
        ["number"] = ["no", "nr", "num"],
        ["lead"] = ["owner", "leadbody", "leadorganisation", "leads", "responsible"],
        ["addressees"] = ["addressee", "lead", "owner"],
        ["timescale"] = ["deadline", "due", "duedate", "targetdate", "bywhen", "date"],
        ["due"] = ["deadline", "duedate", "targetdate", "bywhen", "timescale", "date"],
        ["words"] = ["text", "wording", "description"],
        ["strand"] = ["strands"],
    };

    private static readonly string[] Usual = ["number", "title", "lead", "addressees", "timescale", "due", "strand"];

    /// <summary>The columns that a table of a kind can have: its fields that hold a value or a plain list.</summary>
    public static IReadOnlyList<PastedColumn> Of(Kind kind) =>
        [.. kind.Shape.Fields.Where(f => f.Part is null).Select(f => new PastedColumn(f.Label, f)), new PastedColumn("Reference", null)];

    /// <summary>The columns of a table without headings, in order; a single column holds titles.</summary>
    public static IReadOnlyList<PastedColumn> Without(IReadOnlyList<PastedColumn> all) =>
        [.. Usual.Select(name => all.FirstOrDefault(c => c.Field?.Name == name)).OfType<PastedColumn>()];

    /// <summary>Whether a heading names this column.</summary>
    public bool IsCalled(string heading, Kind kind)
    {
        var said = Plain(heading);
        if (said.Length == 0 || Field is null)
            return said is "reference" or "ref";
        return said == Plain(Label) || said == Plain(Field.Name)
            || AlsoCalled.GetValueOrDefault(Field.Name, []).Contains(said)
            || Field.Name == "title" && said == Plain(kind.Label);
    }

    private static string Plain(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
