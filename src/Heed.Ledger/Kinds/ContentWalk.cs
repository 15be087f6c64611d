namespace Heed.Ledger.Kinds;

/// <summary>A value in a content, with the place where it stands.</summary>
/// <param name="Path">The place, such as <c>responses[0].of</c>.</param>
/// <param name="Field">The field that holds it.</param>
/// <param name="Value">The value; never null, never a list.</param>
public sealed record PlacedValue(string Path, ContentField Field, object Value);

/// <summary>Goes through everything a content holds, outermost first, in the order people see it.</summary>
public static class ContentWalk
{
    /// <summary>Every value, parts included and then gone into.</summary>
    public static IEnumerable<PlacedValue> Values(object holder, ContentShape shape, string at = "")
    {
        foreach (var field in shape.Fields)
        {
            var index = 0;
            foreach (var value in field.ValuesIn(holder))
            {
                var path = field.IsList ? $"{at}{field.Name}[{index++}]" : at + field.Name;
                yield return new PlacedValue(path, field, value);
                if (field.Part is not { } part)
                    continue;
                foreach (var inner in Values(value, part, path + "."))
                    yield return inner;
            }
        }
    }
}
