using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Heed.Ledger.Kinds;
using Xunit;

namespace Heed.Tests.Promises.Shapes;

/// <summary>Every shape that was ever released stands in docs/shapes, and is read.</summary>
public sealed class ShapeFileTests
{
    private static string Folder => Path.Combine(Sources.Root, "docs", "shapes");

    public static TheoryData<string> Kinds => [.. Slices.Kinds.All.Select(k => k.Name)];

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder, "*.json").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_content_type_changes_only_with_a_new_shape(string name)
    {
        var kind = Slices.Kinds[name];
        var file = Path.Combine(Folder, ShapeSchema.FileOf(kind, kind.ShapeNumber));
        Assert.True(File.Exists(file), $"{file} is missing. Write it with: heed shapes docs/shapes");

        Assert.True(
            File.ReadAllText(file) == ShapeSchema.Of(kind),
            $"The fields of {kind.ContentType.Name} differ from {Path.GetFileName(file)}, and contents of that shape may be published. "
            + "Give the kind a ShapeStep from that shape to the new one, then run: heed shapes docs/shapes");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_shape_is_missing(string name)
    {
        var kind = Slices.Kinds[name];

        Assert.All(Enumerable.Range(1, kind.ShapeNumber), n => Assert.True(File.Exists(Path.Combine(Folder, ShapeSchema.FileOf(kind, n)))));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_example_of_a_shape_is_read_in_full(string file)
    {
        var kind = Slices.Kinds[file.Split('.')[0]];
        var shape = int.Parse(file.Split('.')[1], CultureInfo.InvariantCulture);
        var example = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)))!["examples"]![0]!;

        var content = kind.Read(Encoding.UTF8.GetBytes(example.ToJsonString()), shape);

        Assert.Empty(content.AlsoRecorded);
        Assert.Equal(
            Unnamed(example), Unnamed(JsonNode.Parse(ContentJson.Write(content))!),
            file.Contains($".{kind.ShapeNumber}.", StringComparison.Ordinal) ? StringComparer.Ordinal : new AtLeast());
    }

    // What a shape says, whatever its fields are called and however they are split.
    private static string Unnamed(JsonNode node) => string.Join('\n', Texts(node).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Texts(JsonNode? node) =>
        node switch
        {
            JsonObject o => o.SelectMany(m => Texts(m.Value)),
            JsonArray a => a.SelectMany(Texts),
            null => [],
            _ => [node.ToString()],
        };

    // A step may write words together; it may not lose many.
    private sealed class AtLeast : IEqualityComparer<string>
    {
        public bool Equals(string? was, string? now) => now!.Split('\n').Length >= was!.Split('\n').Length - 1;

        public int GetHashCode(string text) => 0;
    }
}
