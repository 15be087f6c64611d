using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Heed.Ledger.Differences;
using Heed.Ledger.Kinds;

namespace Heed.Tests.Ledger.Differences;

/// <summary>Does to a content what a difference says was done, with nothing else to go by.</summary>
internal static class AppliedDifference
{
    /// <summary>The content after, as JSON.</summary>
    public static JsonObject To(JsonObject before, ContentDifference difference)
    {
        var after = (JsonObject)before.DeepClone();
        foreach (var change in difference.Changes)
        {
            var values = Values(change, before[change.Field.Name]);
            after.Remove(change.Field.Name);
            if (values.Count > 0)
                after[change.Field.Name] = change.Field.IsList ? new JsonArray([.. values]) : values[0];
        }
        return after;
    }

    /// <summary>The text after; what is left out is taken from the text before.</summary>
    public static string To(string before, IEnumerable<WordRun> runs)
    {
        var (at, after) = (0, new StringBuilder());
        foreach (var run in runs)
        {
            var stood = run.Kind switch
            {
                WordRunKind.Same or WordRunKind.Removed => run.Text,
                WordRunKind.LeftOut => Words(int.Parse(run.Text, CultureInfo.InvariantCulture)).Match(before, at).Value,
                _ => "",
            };
            Assert.Equal(stood, before.Substring(at, stood.Length));
            at += stood.Length;
            after.Append(run.Kind switch
            {
                WordRunKind.Removed or WordRunKind.NotCompared => "",
                WordRunKind.Added => run.Text,
                _ => stood,
            });
        }
        Assert.Equal(before.Length, at);
        return after.ToString();
    }

    private static List<JsonNode?> Values(FieldChange change, JsonNode? before)
    {
        List<JsonNode?> were = change.Field.IsList ? [.. (JsonArray?)before ?? []] : before is null ? [] : [before];
        foreach (var value in change.Values.Where(v => v.From is not null))
            Assert.True(JsonNode.DeepEquals(were[value.From!.Value], Json(value.Before)));
        var gone = change.Values.Select(v => v.From).ToHashSet();
        var stayed = new Queue<JsonNode?>(were.Where((_, i) => !gone.Contains(i)));
        Assert.Equal(change.Unchanged, stayed.Count);
        var placed = change.Values.Where(v => v.To is not null)
            .ToDictionary(v => v.To!.Value, v => Value(v, v.From is { } from ? were[from] : null));
        return
        [
            .. Enumerable.Range(0, stayed.Count + placed.Count)
                .Select(i => placed.TryGetValue(i, out var value) ? value : stayed.Dequeue()?.DeepClone()),
        ];
    }

    private static JsonNode? Value(ValueChange value, JsonNode? before) =>
        value.Within is { } within ? To((JsonObject)before!, within)
        : value.Words.Count > 0 ? JsonValue.Create(To(before!.GetValue<string>(), value.Words))
        : Json(value.After);

    private static JsonNode? Json(object? value) => JsonNode.Parse(JsonSerializer.Serialize(value, value!.GetType(), ContentJson.Options));

    private static Regex Words(int count) => new($@"\G\s*(?:\S+\s*){{{count}}}", RegexOptions.CultureInvariant);
}
