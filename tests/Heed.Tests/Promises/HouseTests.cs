using System.Text.RegularExpressions;
using Xunit;

namespace Heed.Tests.Promises;

/// <summary>The house is built as its design says: slices in order, small files, honest names.</summary>
public sealed partial class HouseTests
{
    private const int LongestFile = 250;

    // May shrink, must not grow.
    private static readonly Dictionary<string, int> LongerFor = [];

    private static readonly string[] BannedNames =
        ["Common", "Shared", "Helper", "Helpers", "Util", "Utils", "Utilities", "Manager", "Base", "Dto", "ViewModel", "Info", "Misc"];

    [Fact]
    public void Every_folder_is_a_slice_and_every_slice_a_folder()
    {
        var folders = Sources.Production.Select(f => f.Slice).Where(s => !string.IsNullOrEmpty(s)).Distinct().Order();
        Assert.Equal(Slices.Order.Order(), folders);
        Assert.Equal(Slices.Order.Count, Slices.Order.Distinct().Count());
    }

    [Fact]
    public void A_slice_uses_only_slices_listed_before_it()
    {
        var order = Slices.Order.Select((slice, place) => (slice, place)).ToDictionary(s => s.slice, s => s.place);
        var backwards =
            from file in Sources.Production
            where !string.IsNullOrEmpty(file.Slice) && order.ContainsKey(file.Slice)
            from name in SliceNames.In(WithoutComments(file.Text))
            where order.TryGetValue(name, out var place) && place > order[file.Slice!]
            select $"{file.Path} uses {name}";
        Assert.Empty(backwards);
    }

    [Fact]
    public void The_platform_does_not_even_name_the_list_of_slices() =>
        Assert.Empty(Sources.Production.Where(f => f.Slice == "Platform" && f.Text.Contains("Slices.", StringComparison.Ordinal))
            .Select(f => f.Path));

    [Theory]
    [InlineData("using Heed.People;", "People")]
    [InlineData("    public Ref<People.Body>? Owner { get; init; }", "People")]
    [InlineData("        Desk.DeskTables.Map(model);", "Desk")]
    public void A_slice_is_seen_however_it_is_named(string line, string slice) => Assert.Contains(slice, SliceNames.In(line));

    [Theory]
    [InlineData("        return Changes.Count == 0 ? null : Changes[0];")]
    [InlineData("        var held = page.Meetings.Where(m => m.IsHeld);")]
    public void A_property_that_is_called_like_a_slice_is_none(string line) => Assert.Empty(SliceNames.In(line));

    [Fact]
    public void No_file_is_longer_than_the_house_allows()
    {
        var tooLong =
            from file in Sources.Production
            where file.Lines.Count > LongerFor.GetValueOrDefault(file.Path, LongestFile)
            select $"{file.Path} has {file.Lines.Count} lines";
        Assert.Empty(tooLong);
        Assert.All(LongerFor.Keys, path => Assert.Contains(Sources.Production, f => f.Path == path && f.Lines.Count > LongestFile));
    }

    [Fact]
    public void No_name_says_nothing()
    {
        var types =
            from file in Sources.Production
            where file.Path.EndsWith(".cs", StringComparison.Ordinal)
            from type in DeclaredType().Matches(WithoutComments(file.Text)).Select(m => m.Groups[1].Value)
            where Words(type).Any(BannedNames.Contains)
            select $"{file.Path}: {type}";
        var folders =
            from file in Sources.Production
            from part in file.Path.Split('/').Select(p => p.Split('.')[0])
            where Words(part).Any(BannedNames.Contains)
            select $"{file.Path}: {part}";
        Assert.Empty(types.Concat(folders).Distinct());
    }

    private static string WithoutComments(string text) => Comment().Replace(text, "");

    // "TagHelper" is the framework's word.
    private static IEnumerable<string> Words(string name) => Word().Matches(name.Replace("TagHelper", "", StringComparison.Ordinal))
        .Select(m => m.Value);

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum|record struct)\s+([A-Z][A-Za-z0-9]*)")]
    private static partial Regex DeclaredType();

    [GeneratedRegex(@"^\s*//[^\n]*$|@\*(?s:.*?)\*@", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("[A-Z][a-z]+")]
    private static partial Regex Word();
}
