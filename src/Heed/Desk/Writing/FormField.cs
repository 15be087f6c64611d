using Heed.Design;
using Heed.Design.Forms;
using Heed.Layout;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing;

/// <summary>A field of a form at its place, as the views ask for it.</summary>
/// <param name="Form">The form.</param>
/// <param name="Field">The field.</param>
/// <param name="Place">Its place, such as <c>responses[0].of</c>.</param>
/// <param name="Typed">What stands in it; null when nothing does.</param>
public sealed record FormField(ContentForm Form, ContentField Field, string Place, FormValues? Typed)
{
    public string Text => Typed?.Text ?? "";

    /// <summary>The id of its first control, for the address after <c>#</c>.</summary>
    public string Id => FieldAnchor.Of(Place);

    /// <summary>The field's name for people; what publishing needs says so.</summary>
    public string Label => Field.IsRequired ? $"{Field.Label} (needed to publish)" : Field.Label;

    /// <summary>What can't be read in it; null when all is well.</summary>
    public string? Error => Form.ErrorAt(Place);

    /// <summary>Whether a line is too little for the text.</summary>
    public bool IsLong => Field.IsLong || Text.Length > 100 || Text.Contains('\n', StringComparison.Ordinal);

    /// <summary>The choices of a fixed set.</summary>
    public IReadOnlyList<DesignOption> Options => [.. Choice.All(Field.ValueType).Select(c => new DesignOption(c.Slug, c.Label, c.Hint))];

    public IReadOnlyList<FormField> Items =>
        [.. (Typed?.Items ?? []).Select(i => this with { Place = Place + Writing.FormValues.Number(i.Number), Typed = i.Item })];

    /// <summary>The place where an item may be added to a list.</summary>
    public FormField Next =>
        this with { Place = Place + Writing.FormValues.Number(Typed?.Items is [.., var last] ? last.Number + 1 : 0), Typed = null };

    /// <summary>What a row of a list is known by while it is folded; null when nothing is written in it.</summary>
    public string? Summary
    {
        get
        {
            var said = Fields.Where(f => f.Field.Kind is FieldKind.Link or FieldKind.Prose || f.Field.Kind == FieldKind.Text)
                .Where(f => !f.Field.IsList)
                .Select(f => f.Field.Kind == FieldKind.Link ? Form.Links.TitleOf(f.Text) ?? "" : ContentFacts.WithoutMarks(f.Text).Trim())
                .Where(t => t.Length > 0).Take(2).ToList();
            return said.Count == 0 ? null : ProgrammeFilter.Shorten(string.Join(", ", said));
        }
    }

    /// <summary>
    /// Whether a row of a list starts unfolded: nothing is written in it yet, or something in it can't be read or was looked for.
    /// </summary>
    public bool IsOpen =>
        Summary is null
        || Form.Unreadable.Any(u => u.Place.StartsWith(Place, StringComparison.Ordinal))
        || Form.Button.Contains(Place, StringComparison.Ordinal);

    /// <summary>The fields of a part.</summary>
    public IReadOnlyList<FormField> Fields => Field.Part is { } part
        ? [.. part.Fields.Select(f => new FormField(Form, f, $"{Place}.{f.Name}", Typed?[f.Name]))] : [];
}
