using Heed.Desk.Writing;
using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Import.Planning;

/// <summary>Adds what a row says to the form of a record: single values replace, items of lists are found again or added.</summary>
/// <param name="table">By what the items of lists are known.</param>
public sealed class FormMerging(KindTable table)
{
    /// <summary>The name below an item that says which item of its list it is.</summary>
    public const string At = "#";

    /// <summary>Merges.</summary>
    /// <param name="into">The record's form.</param>
    /// <param name="says">What the row says.</param>
    /// <param name="shape">The fields.</param>
    /// <param name="mayReplace">Asked for each single value that would take the place of another, by its place.</param>
    /// <param name="at">Where in the form.</param>
    public void Merge(FormValues into, FormValues says, ContentShape shape, Func<string, bool> mayReplace, string at = "")
    {
        foreach (var field in shape.Fields)
        {
            if (says[field.Name] is not { } said || said.IsBlank)
                continue;
            var place = at + field.Name;
            if (field.Part is { } part && field.IsList)
                MergeItems(into.Open(field.Name), said, part, mayReplace, place);
            else if (field.Part is { } inner)
                Merge(into.Open(field.Name), said, inner, mayReplace, place + ".");
            else
            {
                if (Text(into[field.Name]) is not { Length: > 0 } old || old == Text(said) || mayReplace(place))
                    into.Take(field.Name, says);
            }
        }
    }

    private void MergeItems(FormValues into, FormValues says, ContentShape part, Func<string, bool> mayReplace, string place)
    {
        foreach (var (_, said) in says.Items.Where(i => !i.Item.IsBlank))
        {
            var items = into.Items;
            if (int.TryParse(said.TextOf(At), out var number))
            {
                var item = into.Open(FormValues.Number(number));
                item.Open(At).Text = said.TextOf(At);
                Merge(item, said, part, mayReplace, $"{place}{FormValues.Number(number)}.");
                continue;
            }
            var found = items.FirstOrDefault(i => IsSame(i.Item, said, Plain(place)));
            if (found.Item is null)
                into.Open(FormValues.Number(items.Count == 0 ? 0 : items[^1].Number + 1)).TakeAll(said);
            else
                Merge(found.Item, said, part, mayReplace, $"{place}{FormValues.Number(found.Number)}.");
        }
    }

    // Items with keys are the same when the keys are; others when the one there says all that is said.
    private bool IsSame(FormValues there, FormValues said, string list) =>
        table.ItemKeys.TryGetValue(list, out var keys)
            ? keys.All(k => string.Equals(Text(there[k]), Text(said[k]), StringComparison.OrdinalIgnoreCase))
            : said.All().Where(s => s.Text.Length > 0).All(s => there.Find(s.Place)?.Text == s.Text);

    private static string Plain(string place)
    {
        var plain = place;
        while (plain.IndexOf('[', StringComparison.Ordinal) is >= 0 and var open)
            plain = plain.Remove(open, plain.IndexOf(']', open) - open + 1);
        return plain;
    }

    private static string Text(FormValues? node) =>
        node is null ? "" : string.Join('\u0001', node.All().Where(t => t.Text.Length > 0).Select(t => $"{t.Place}={t.Text}").Order());
}
