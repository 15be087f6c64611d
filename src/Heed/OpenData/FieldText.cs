using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Platform.Text;
using Heed.Records;

namespace Heed.OpenData;

/// <summary>A field of a content as one text, for a table that holds everything a record says.</summary>
public static class FieldText
{
    /// <summary>The field's values: several are parted by semicolons, the parts of a group are named.</summary>
    public static string? Of(ContentField field, ListRow row) => Joined(field, row.Content, row, "; ");

    private static string? Joined(ContentField field, object holder, ListRow row, string between)
    {
        var values = field.ValuesIn(holder).Select(value => Said(field, value, row)).Where(text => text.Length > 0).ToList();
        return values.Count == 0 ? null : string.Join(between, values);
    }

    private static string Said(ContentField field, object value, ListRow row) =>
        value switch
        {
            Source source => string.Join(", ", new[] { source.Title, source.Address }.OfType<string>()),
            Attachment file => $"{file.Label} ({file.Sort})",
            Prose prose => MarkdownText.Plain(prose),
            IRef link => row.Titles.GetValueOrDefault(link.Path) ?? "",
            Enum choice => choice.Label,
            bool flag => flag ? "yes" : "",
            IFormattable when field.Kind == FieldKind.Number => field.Said(value),
            _ when field.Part is { } part =>
                string.Join(", ", part.Fields.Select(inner => (inner.Label, Text: Joined(inner, value, row, " and ")))
                    .Where(p => p.Text is not null).Select(p => $"{p.Label}: {p.Text}")),
            _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
        };
}
