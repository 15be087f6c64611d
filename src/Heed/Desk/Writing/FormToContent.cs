using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Heed.Layout;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Platform.Time;

namespace Heed.Desk.Writing;

/// <summary>Makes a content out of what stands in a form. What can't be read is named with a sentence, and stays in its field.</summary>
public sealed class FormToContent
{
    private readonly List<(string Place, string Sentence)> unreadable = [];
    private readonly Dictionary<string, string> moved = [];

    private FormToContent(FormValues typed, Kind kind) =>
        Content = ContentJson.Read(
            JsonSerializer.SerializeToUtf8Bytes(Part(typed, kind.Shape, "", ""), ContentJson.Options), kind.ContentType);

    /// <summary>What could be read.</summary>
    public Content Content { get; }

    /// <summary>What could not: place and sentence, in the order of the form.</summary>
    public IReadOnlyList<(string Place, string Sentence)> Unreadable => unreadable;

    /// <summary>Reads a form.</summary>
    public static FormToContent Of(FormValues typed, Kind kind) => new(typed, kind);

    /// <summary>Where in the form a place of the content stands: rows left empty in the form are not in the content.</summary>
    public string InForm(string place)
    {
        for (var end = place.Length; end > 0; end = place.LastIndexOfAny(['.', '['], end - 1))
        {
            if (moved.TryGetValue(place[..end], out var there))
                return there + place[end..];
        }
        return place;
    }

    private JsonObject Part(FormValues typed, ContentShape shape, string at, string there)
    {
        var part = new JsonObject();
        foreach (var field in shape.Fields)
        {
            if (typed[field.Name] is not { } node)
                continue;
            var value = field.IsList ? List(field, node, at + field.Name, there + field.Name)
                : Value(field, node, at + field.Name, there + field.Name);
            if (value is not null)
                part[field.Name] = value;
        }
        return part;
    }

    private JsonArray? List(ContentField field, FormValues typed, string at, string there)
    {
        var list = new JsonArray();
        foreach (var (number, item) in typed.Items)
        {
            var (here, place) = ($"{at}[{list.Count}]", there + FormValues.Number(number));
            if (here != place)
                moved[here] = place;
            if (Value(field, item, here, place) is { } value && !(field.Part is { } part && SaysNothing(value, part)))
                list.Add(value);
            else
                moved.Remove(here);
        }
        return list.Count == 0 ? null : list;
    }

    private JsonNode? Value(ContentField field, FormValues typed, string at, string there)
    {
        if (field.Part is { } part)
        {
            var read = Part(typed, part, at + ".", there + ".");
            // A source nobody filled in is none; a report or a minute says something by being there.
            return !field.IsList && part.Fields.All(f => f.Kind != FieldKind.Choice) && SaysNothing(read, part) ? null : read;
        }
        if (field.Kind == FieldKind.Date)
            return Date(field, typed, there);
        var text = typed.Text ?? "";
        if (field.Kind == FieldKind.Link || field.IsElsewhere)
            return Link(typed, text.Trim(), there);
        if (text.Length == 0 || field.Kind is not FieldKind.Prose && string.IsNullOrWhiteSpace(text))
            return null;
        return field.Kind switch
        {
            FieldKind.Prose => text,
            FieldKind.Flag => text == "true",
            FieldKind.Number => NumberIn(field, text.Trim(), there),
            FieldKind.Choice => ChoiceIn(field, text, there),
            _ when field.ValueType == typeof(TimeOnly) => TimeIn(text.Trim(), there),
            _ => text.Trim(),
        };
    }

    private string? Link(FormValues typed, string path, string place)
    {
        if (path.Length > 0 || typed.TextOf("find").Trim() is not { Length: > 0 } sought)
            return path.Length == 0 ? null : path;
        unreadable.Add((place + ".find", $"“{ProgrammeFilter.Shorten(sought)}” is not the title of exactly one record. Choose one of the "
            + "results, or search for other words."));
        return null;
    }

    private JsonNode? Date(ContentField field, FormValues typed, string place)
    {
        var (value, problem) = field.ValueType == typeof(Cadence) ? Untyped(TypedCadence.Read(typed)) : Untyped(TypedDate.Read(typed));
        if (field.ValueType == typeof(DateOnly) && value is FuzzyDate date)
            (value, problem) = date.Earliest == date.Latest ? (date.Earliest, problem) : (null, "Enter a day, month and year.");
        if (problem is not null)
            unreadable.Add((place, problem));
        return value is null ? null : JsonSerializer.SerializeToNode(value, value.GetType(), ContentJson.Options);
    }

    private static (object?, string?) Untyped<T>((T? Value, string? Problem) read)
        where T : class => (read.Value, read.Problem);

    private JsonNode? NumberIn(ContentField field, string text, string place)
    {
        if (field.Unit is { } unit && text.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
            text = text[..^unit.Length].TrimEnd();
        if (field.ValueType == typeof(decimal))
        {
            return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out var exact)
                ? exact
                : No(place, $"“{ProgrammeFilter.Shorten(text)}” is not a number. Use figures, with a point before any decimals, such as "
                    + $"12.5.");
        }
        if (field.ValueType == typeof(int) && int.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
            return number;
        if (field.ValueType != typeof(int) && long.TryParse(
            text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large))
            return large;
        return No(place, $"“{ProgrammeFilter.Shorten(text)}” is not a whole number. Use figures only, such as 12.");
    }

    private JsonNode? ChoiceIn(ContentField field, string text, string place) =>
        Choice.All(field.ValueType).Any(c => c.Slug == text) ? text
            : No(place, $"“{ProgrammeFilter.Shorten(text)}” is not one of the choices. Choose again.");

    private JsonNode? TimeIn(string text, string place) =>
        TimeText.TryRead(text, out var time, out var problem) ? JsonSerializer.SerializeToNode(time, ContentJson.Options)
            : No(place, problem!);

    private JsonNode? No(string place, string sentence)
    {
        unreadable.Add((place, sentence));
        return null;
    }

    // A flag has a value before anyone has touched it, and so has a choice that can't be empty.
    private static bool SaysNothing(JsonNode part, ContentShape shape) =>
        part is JsonObject fields
        && shape.Fields.All(f => fields[f.Name] switch
        {
            null => true,
            JsonValue value when f.Kind == FieldKind.Choice && !f.CanBeEmpty => value.ToString() == Choice.All(f.ValueType).First().Slug,
            JsonValue value when f.Kind == FieldKind.Flag => !value.GetValue<bool>(),
            _ => false,
        });
}
