using System.Text.Json.Nodes;
using Heed.Ledger.Differences;
using Heed.Ledger.Kinds;

namespace Heed.Tests.Ledger.Differences;

/// <summary>A difference leaves nothing out: done to the old content, it gives the new one.</summary>
[Trait("Database", "None")]
public sealed class AppliedDifferenceTests
{
    private const int Cases = 150;

    public static TheoryData<string> Kinds => [.. Slices.Kinds.All.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Done_to_the_old_content_a_difference_gives_the_new_one(string name)
    {
        var kind = Slices.Kinds[name];
        for (var seed = 1; seed <= Cases; seed++)
        {
            var chance = new RandomContents(seed);
            var before = chance.Of(kind.ContentType);
            var after = chance.After(before);
            var done = Record.Exception(() =>
            {
                var applied = AppliedDifference.To(Json(before), ContentDifference.Between(kind, before, after));
                Assert.True(JsonNode.DeepEquals(Json(after), applied), $"It should be\n{Json(after)}\nbut is\n{applied}");
            });
            Assert.True(done is null, $"Seed {seed}: {done?.Message}");
        }
    }

    [Theory]
    [InlineData("word ", 3000)]
    [InlineData("A line of its own, number\n", 9000)]
    public void Done_to_an_old_text_of_any_size_a_difference_gives_the_new_one(string text, int lines)
    {
        var (before, after) = (Numbered(text, lines, "a"), Numbered(text, lines, "b"));
        Assert.Equal(after, AppliedDifference.To(before, WordDifference.Between(before, after)));
    }

    private static string Numbered(string text, int lines, string mark) =>
        string.Concat(Enumerable.Range(0, lines).Select(n => $"{n % 7}{mark} {text}"));

    private static JsonObject Json(Content content) => (JsonObject)JsonNode.Parse(ContentJson.Write(content))!;
}
