using System.Text.RegularExpressions;
using Xunit;

namespace Heed.Tests.Promises;

/// <summary>A kind is one folder: what the rest of Heed must know of it stands in its declaration, and no other file names it.</summary>
public sealed partial class KindNamesTests
{
    // Whose folders hold kinds. A programme is no kind among others: every record is below one, and every slice reads its settings.
    private static readonly string[] Folders =
        [.. Slices.Kinds.All.Select(k => k.ContentType.Namespace!.Split('.')[1]).Distinct(), "Delivery", "Demo"];

    // May shrink, must not grow.
    private static readonly Dictionary<string, string> Exceptions = [];

    [Fact]
    public void No_file_outside_a_kinds_folder_names_that_kind()
    {
        var named = Sources.Production.Where(IsSwept).Where(f => !Exceptions.ContainsKey(f.Path)).SelectMany(NamesIn);
        Assert.Empty(named);
    }

    [Fact]
    public void Every_exception_still_names_a_kind() =>
        Assert.All(Exceptions.Keys, path => Assert.Contains(Sources.Production, f => f.Path == path && NamesIn(f).Any()));

    [Theory]
    [InlineData("if (record.Content is Meeting meeting)")]
    [InlineData("var all = query with { Kinds = [\"action\"] };")]
    [InlineData("using Heed.Decisions;")]
    [InlineData("return (content as Updates.Update)?.Body;")]
    public void A_kind_named_elsewhere_is_found(string line) =>
        Assert.NotEmpty(NamesIn(new SourceFile("src/Heed/Search/Example.cs", [line])));

    private static bool IsSwept(SourceFile file) => !string.IsNullOrEmpty(file.Slice) && !Folders.Contains(file.Slice);

    private static IEnumerable<string> NamesIn(SourceFile file)
    {
        foreach (var (at, line) in file.Lines.Index())
        {
            var code = Comment().Replace(line, "");
            foreach (var kind in Slices.Kinds.All.Where(k => k.Template.Length > 0))
            {
                if (Names(code, kind.Name, kind.ContentType.Name, kind.ContentType.Namespace!.Split('.')[1]))
                    yield return $"{file.Path}:{at + 1} names {kind.Name}: {line.Trim()}";
            }
        }
    }

    private static bool Names(string code, string name, string type, string folder) =>
        code.Contains($"using Heed.{folder};", StringComparison.Ordinal)
        || Regex.IsMatch(code, $@"\b(is|is not|as|typeof\(|OfType<|Ref<|Of<|new|case|\() ?({folder}\.)?{type}\b(?! *=>)(?=[ )>?{{;(]|$)(?<!\(\w+ )")
            && !Regex.IsMatch(code, $@"\b{type}\(")
        || Regex.IsMatch(code, $@"(Kinds = \[|Kinds\[|Kind(\.Name)? (is|==|!=) (not )?\(?|ListedAsync\(|LinkedHere\(|, )""{name}""")
            && Regex.IsMatch(code, $@"Kind|ListedAsync|LinkedHere");

    [GeneratedRegex(@"^\s*(//|\*|@\*).*$")]
    private static partial Regex Comment();
}
