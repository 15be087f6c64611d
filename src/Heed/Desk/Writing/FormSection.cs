using Heed.Design.Forms;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing;

/// <summary>A part of a form under one heading.</summary>
/// <param name="Title">The heading; empty for the first part.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="IsFolded">Whether it starts folded: what few will fill in.</param>
public sealed record FormSection(string Title, IReadOnlyList<Asked> Fields, bool IsFolded)
{
    private static readonly string[] Last = ["gaps", "sources"];

    /// <summary>Its id, for the address after <c>#</c>.</summary>
    public string Id => "part-" + FieldAnchor.Of(Title.Replace(' ', '-').ToLowerInvariant());

    /// <summary>The sections of a form: a list of parts stands under its own name, other fields under the name their group has.</summary>
    public static IReadOnlyList<FormSection> Of(ContentForm form)
    {
        var sections = new List<(string Title, List<Asked> Fields)> { ("", []) };
        var afterPart = false;
        foreach (var field in form.Kind.Shape.Fields.Where(f => !Last.Contains(f.Name)))
        {
            var stands = field.Part is not null && field.ValueType != typeof(Source);
            if (stands || afterPart || field.Group is not null)
                sections.Add((field.Group ?? (stands ? field.Label : "Besides"), []));
            sections[^1].Fields.Add(Ask(form, field));
            afterPart = stands;
        }
        var last = form.Kind.Shape.Fields.Where(f => Last.Contains(f.Name)).Select(f => Ask(form, f)).ToList();
        var isFilled = last.Any(f => f.Typed is not null && f.Items.Count > 0);
        return [.. sections.Where(s => s.Fields.Count > 0).Select(s => new FormSection(s.Title, s.Fields, false)), new FormSection("Sources and gaps", last, !isFilled)];
    }

    private static Asked Ask(ContentForm form, ContentField field) => new(form, field, field.Name, form.Typed[field.Name]);
}
