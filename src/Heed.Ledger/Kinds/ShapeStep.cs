using System.Text.Json.Nodes;

namespace Heed.Ledger.Kinds;

/// <summary>How a content's JSON in one shape becomes its JSON in the next.</summary>
/// <remarks>
/// What was published is never rewritten: a step works on a copy, each time an older content is read. A step stays as it is for ever, since
/// contents of its shape do. A member that it leaves alone and that the type no longer has is shown in history as also recorded.
/// </remarks>
/// <param name="changes">What changes, in order.</param>
public sealed class ShapeStep(params IReadOnlyList<Action<JsonObject>> changes)
{
    /// <summary>The members of a content or part go by another name.</summary>
    public static Action<JsonObject> Rename(string from, string to) =>
        content =>
        {
            if (content.Remove(from, out var value))
                content[to] = value;
        };

    /// <summary>One value becomes a list of one.</summary>
    public static Action<JsonObject> IntoList(string member) =>
        content =>
        {
            if (content.Remove(member, out var value) && value is not null)
                content[member] = new JsonArray(value);
        };

    /// <summary>A change within a part, or within each part of a list of them.</summary>
    public static Action<JsonObject> Within(string member, Action<JsonObject> change) =>
        content =>
        {
            IEnumerable<JsonNode?> parts = content[member] is JsonArray list ? list : [content[member]];
            foreach (var part in parts.OfType<JsonObject>())
                change(part);
        };

    internal void Apply(JsonObject content)
    {
        foreach (var change in changes)
            change(content);
    }
}
