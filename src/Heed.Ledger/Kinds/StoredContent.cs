using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Heed.Ledger.Kinds;

/// <summary>
/// Reads what was stored, perhaps long ago and by other code. What is in an older shape is brought up step by step; what no step and no
/// field
/// knows is set aside and told of. Nothing stored makes a page fail: what is typed or imported now is read strictly, 
/// by <see cref="ContentJson"/>.
/// </summary>
internal static class StoredContent
{
    /// <summary>The title of a content of which nothing can be read.</summary>
    public const string UnreadableTitle = "This edition cannot be read";

    public static Content Read(Kind kind, ReadOnlySpan<byte> bytes, int shape)
    {
        if (shape == kind.ShapeNumber)
        {
            try
            {
                return ContentJson.Read(bytes, kind.ContentType);
            }
            catch (JsonException)
            {
                // Then piece by piece.
            }
        }
        try
        {
            if (JsonNode.Parse(bytes) is JsonObject content)
                return ReadPieces(kind, BroughtUp(kind, content, shape));
        }
        // Whatever an old step comes upon: ArgumentException for a name that stands twice, InvalidOperationException for a value of another
        // sort ...
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
        }
        var empty = (Content)Activator.CreateInstance(kind.ContentType)!;
        return empty with { Title = UnreadableTitle, AlsoRecorded = [new AlsoRecorded("", Encoding.UTF8.GetString(bytes))] };
    }

    private static JsonObject BroughtUp(Kind kind, JsonObject content, int shape)
    {
        foreach (var step in kind.Steps.Skip(shape - 1))
            step.Apply(content);
        return content;
    }

    private static Content ReadPieces(Kind kind, JsonObject content)
    {
        var aside = new List<AlsoRecorded>();
        SetAside(content, kind.Shape, "", aside);
        return (Content)content.Deserialize(kind.ContentType, ContentJson.Options)! with { AlsoRecorded = aside };
    }

    private static void SetAside(JsonObject holder, ContentShape shape, string at, List<AlsoRecorded> aside)
    {
        foreach (var (name, value) in holder.ToList())
        {
            if (value is null)
                holder.Remove(name);
            else if (shape.Field(name) is not { } field || !Fits(field, value, at + name, aside))
            {
                aside.Add(new AlsoRecorded(at + name, Json(value)));
                holder.Remove(name);
            }
        }
    }

    private static bool Fits(ContentField field, JsonNode value, string at, List<AlsoRecorded> aside)
    {
        if (!field.IsList)
            return IsOne(field, value, at, aside);
        if (value is not JsonArray list)
            return false;
        for (var (i, index) = (0, 0); i < list.Count; index++)
        {
            var place = $"{at}[{index}]";
            if (list[i] is { } one && IsOne(field, one, place, aside))
            {
                i++;
                continue;
            }
            aside.Add(new AlsoRecorded(place, Json(list[i])));
            list.RemoveAt(i);
        }
        return true;
    }

    private static bool IsOne(ContentField field, JsonNode value, string at, List<AlsoRecorded> aside)
    {
        if (field.Part is { } part)
        {
            if (value is JsonObject inner)
                SetAside(inner, part, at + ".", aside);
            return value is JsonObject;
        }
        try
        {
            return value.Deserialize(field.ValueType, ContentJson.Options) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Json(JsonNode? value) => value?.ToJsonString(ContentJson.Options) ?? "null";
}
