using System.Text.Json;
using System.Text.Json.Nodes;
using Heed.Api.Access;
using Heed.Ledger.Kinds;

namespace Heed.Api.Drafts;

/// <summary>
/// Reads a content that a program sent. A draft may have gaps; what it does say must be understood, and nothing is taken for granted that
/// it does not say.
/// </summary>
public sealed class ContentReading
{
    private readonly string path;
    private readonly HashSet<string> files;
    private readonly List<FieldProblem> problems = [];

    private ContentReading(string path, IEnumerable<Content?> known) =>
        (this.path, files) = (path, [.. known.OfType<Content>().SelectMany(c => c.Attachments).Select(a => a.Hash).OfType<string>()]);

    /// <summary>Reads one.</summary>
    /// <param name="sent">What was sent.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="path">The record, below the programme.</param>
    /// <param name="known">What the record says already: files can be kept, and only people add new ones, at the desk.</param>
    /// <exception cref="ApiRefusedException">Something cannot be read, with a sentence for each field.</exception>
    public static Content Read(JsonObject sent, Kind kind, string path, params IEnumerable<Content?> known)
    {
        var reading = new ContentReading(path, known);
        reading.Walk(sent, kind.Shape, "");
        if (reading.problems.Count > 0)
            throw ApiRefusedException.Invalid(reading.problems);
        try
        {
            return ContentJson.Read(JsonSerializer.SerializeToUtf8Bytes(sent), kind.ContentType);
        }
        catch (JsonException unread)
        {
            throw ApiRefusedException.Invalid([new(path, unread.Path?.TrimStart('$', '.') ?? "", unread.Message)]);
        }
    }

    private void Walk(JsonObject sent, ContentShape shape, string at)
    {
        foreach (var (name, value) in sent)
        {
            if (shape.Fields.FirstOrDefault(f => f.Name == name) is { } field)
                WalkField(field, value, at + name);
            else
                Say(
                    at + name,
                    $"There is no field “{Short(name)}” here. The fields are: {string.Join(", ", shape.Fields.Select(f => f.Name))}.");
        }
        // What always says something would otherwise say what nobody said.
        foreach (var field in shape.Fields.Where(f => !f.CanBeEmpty && !sent.ContainsKey(f.Name)))
            Say(at + field.Name, $"Say “{field.Label}”. {Allowed(field)}");
    }

    private void WalkField(ContentField field, JsonNode? value, string at)
    {
        if (value is null)
        {
            if (!field.CanBeEmpty)
                Say(at, $"“{field.Label}” cannot be null. {Allowed(field)}");
        }
        else if (!field.IsList)
            WalkValue(field, value, at);
        else if (value is not JsonArray list)
            Say(at, $"“{field.Label}” is a list. Write it in square brackets.");
        else
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (list[i] is { } one)
                    WalkValue(field, one, $"{at}[{i}]");
                else
                    Say($"{at}[{i}]", "Remove the null from the list.");
            }
        }
    }

    private void WalkValue(ContentField field, JsonNode value, string at)
    {
        var kind = value.GetValueKind();
        switch (field.Kind)
        {
            case FieldKind.Part or FieldKind.File when value is JsonObject part:
                Walk(part, field.Part!, at + ".");
                if (field.Kind == FieldKind.File && !(part["hash"] is JsonValue hash && files.Contains(hash.ToString())))
                    Say(at, "Files can be kept or removed here. Add new ones at the desk.");
                break;
            case FieldKind.Date when kind is JsonValueKind.String or JsonValueKind.Object:
            case FieldKind.Flag when kind is JsonValueKind.True or JsonValueKind.False:
            case FieldKind.Number when kind is JsonValueKind.Number:
            case FieldKind.Text or FieldKind.Prose or FieldKind.Link when kind is JsonValueKind.String:
            case FieldKind.Choice when kind is JsonValueKind.String && Choice.All(field.ValueType).Any(c => c.Slug == value.ToString()):
                break;
            default:
                Say(at, $"“{field.Label}” cannot be {Short(value.ToJsonString(ContentJson.Options))}. {Allowed(field)}");
                break;
        }
    }

    private static string Allowed(ContentField field) => field.Kind switch
    {
        FieldKind.Choice => $"Write one of: {string.Join(", ", Choice.All(field.ValueType).Select(c => c.Slug))}.",
        FieldKind.Flag => "Write true or false.",
        FieldKind.Number => "Write a number.",
        FieldKind.Date => "Write a date as text, such as \"2017-06-22\".",
        FieldKind.Part or FieldKind.File => "Write an object in curly brackets.",
        FieldKind.Link => "Write the address of a record below the programme, as text.",
        _ => "Write text in quotes.",
    };

    private void Say(string at, string sentence) => problems.Add(new(path, at, sentence));

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
