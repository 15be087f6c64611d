using Heed.Design.Forms;
using Heed.Layout;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing;

/// <summary>
/// A chapter of a form under one heading: the first is open, the others say what is in them and open when something in them is to be done.
/// </summary>
/// <param name="Title">The heading.</param>
/// <param name="Fields">Its fields.</param>
public sealed record FormSection(string Title, IReadOnlyList<FormField> Fields)
{
    /// <summary>What the first chapter is called in the list of chapters.</summary>
    public const string First = "Main details";

    private static readonly string[] Last = ["gaps", "sources"];

    /// <summary>Its id, for the address after <c>#</c>.</summary>
    public string Id => "part-" + FieldAnchor.Of(Title.Replace(' ', '-').ToLowerInvariant());

    /// <summary>Whether it is the one that is always open.</summary>
    public bool IsFirst => Title == First;

    /// <summary>How many things in it are missing before the record can be published.</summary>
    public int Missing => Of(Form.Missing);

    /// <summary>Whether it starts open: something in it can't be read, or a button in it was pressed.</summary>
    public bool IsOpen => IsFirst || Of(Form.Unreadable) > 0
        || Fields.Any(f => IsIn(Form.Button[(Form.Button.IndexOf(':', StringComparison.Ordinal) + 1)..], f));

    /// <summary>What is in it, in a word or two: "5", "nothing yet", "1 thing missing".</summary>
    public string Filled
    {
        get
        {
            var rows = Fields is [{ Field.IsList: true } only] ? only.Items.Count(i => i.Typed is not null) : 0;
            var filled = rows > 0 ? $"{rows}" : Fields.All(f => f.Typed is null or { IsBlank: true }) ? "nothing yet" : "filled in";
            return Missing > 0 ? $"{(filled == "nothing yet" ? "" : filled + ", ")}{Phrases.Count(Missing, "thing")} missing" : filled;
        }
    }

    private ContentForm Form => Fields[0].Form;

    private int Of(IEnumerable<(string Place, string Sentence)> places) => places.Count(p => Fields.Any(f => IsIn(p.Place, f)));

    private static bool IsIn(string place, FormField field) => place == field.Place
        || place.StartsWith(field.Place + ".", StringComparison.Ordinal) || place.StartsWith(field.Place + "[", StringComparison.Ordinal);

    /// <summary>The chapters of a form: a list of parts stands under its own name, other fields under the name their group has.</summary>
    public static IReadOnlyList<FormSection> Of(ContentForm form)
    {
        var sections = new List<(string Title, List<FormField> Fields)> { (First, []) };
        var afterPart = false;
        foreach (var field in form.Kind.Shape.Fields.Where(f => !Last.Contains(f.Name)))
        {
            var stands = field.Part is not null && field.ValueType != typeof(Source);
            var title = field.Group ?? (stands ? field.Label : afterPart ? "More details" : sections[^1].Title);
            // A chapter is there once: links lead to it by its title.
            if (!sections.Exists(s => s.Title == title))
                sections.Add((title, []));
            sections.Find(s => s.Title == title).Fields.Add(Ask(form, field));
            afterPart = stands;
        }
        sections.Add(("Sources and gaps", [.. form.Kind.Shape.Fields.Where(f => Last.Contains(f.Name)).Select(f => Ask(form, f))]));
        return [.. sections.Where(s => s.Fields.Count > 0).Select(s => new FormSection(s.Title, s.Fields))];
    }

    private static FormField Ask(ContentForm form, ContentField field) => new(form, field, field.Name, form.Typed[field.Name]);
}
