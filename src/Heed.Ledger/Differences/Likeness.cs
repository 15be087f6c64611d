using Heed.Ledger.Kinds;

namespace Heed.Ledger.Differences;

/// <summary>How alike two different values of a list are: whether a reader would say that one became the other.</summary>
internal static class Likeness
{
    /// <summary>From here on one value is taken for the other, altered.</summary>
    public const double Enough = 0.5;

    /// <summary>From 0, nothing in common, to 1.</summary>
    public static double Of(ContentField field, object before, object after) =>
        field.Kind switch
        {
            FieldKind.Text or FieldKind.Prose => OfTexts(before.ToString() ?? "", after.ToString() ?? ""),
            FieldKind.Part or FieldKind.File => OfParts(field.Part!, before, after),
            // A link, a date or a choice is the same or another one.
            _ => 0,
        };

    private static double OfTexts(string before, string after)
    {
        var (was, now) = (SearchWords.In(before).ToHashSet(), SearchWords.In(after).ToHashSet());
        return was.Count + now.Count == 0 ? 1 : 2.0 * was.Intersect(now).Count() / (was.Count + now.Count);
    }

    // A part that begins with a link or a number is known by it: a member by the person, a paragraph by its number.
    private static double OfParts(ContentShape shape, object before, object after)
    {
        var first = shape.Fields[0];
        if (first.Kind == FieldKind.Link || first.Name is "number" or "slug" or "address")
        {
            var (was, now) = (first.ValuesIn(before).FirstOrDefault(), first.ValuesIn(after).FirstOrDefault());
            if (was is not null && now is not null)
                return Equals(was, now) ? 1 : 0;
        }
        var (sum, of) = (0.0, 0.0);
        foreach (var field in shape.Fields)
        {
            var weight = field.IsRequired ? 2 : 1;
            if (OfFields(field, before, after) is not { } likeness)
                continue;
            sum += weight * likeness;
            of += weight;
        }
        return of == 0 ? 0 : sum / of;
    }

    private static double? OfFields(ContentField field, object before, object after)
    {
        var (was, now) = (field.ValuesIn(before).ToList(), field.ValuesIn(after).ToList());
        if (was.Count + now.Count == 0 || was is [false] && now is [false])
            return null;
        if (FieldChange.Of(field, was, now) is not { } change)
            return 1;
        return change.Values is [{ Before: { } one, After: { } other }] ? Of(field, one, other) : 0;
    }
}
