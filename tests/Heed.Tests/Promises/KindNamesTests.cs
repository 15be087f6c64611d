using System.Text.RegularExpressions;
using Xunit;

namespace Heed.Tests.Promises;

/// <summary>All that the rest of Heed knows of a kind is in its declaration: no file outside the folders of kinds names one.</summary>
public sealed partial class KindNamesTests
{
    // A programme is not a kind among others: every record is below one, and every slice reads its settings.
    private const string Programme = "Programmes";

    // The folders of kinds. Delivery is what recommendations and actions share; the demonstration is made of records of every kind.
    private static readonly IReadOnlyList<string> Folders =
        [.. Slices.Kinds.All.Select(k => FolderOf(k.ContentType)).Distinct(), "Delivery", "Demo"];

    // May shrink, must not grow.
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["src/Heed/Hosting/Site.cs"] = "puts the site together: what the folders of kinds register and map",
        ["src/Heed/Commands/ImportUpdateCommand.cs"] = "the command that imports updates; commands are put together after the site",
        ["src/Heed/Commands/ImportBlogCommand.cs"] = "the command that imports a blog of updates, for the same reason",
    };

    // The same words with another meaning.
    private static readonly Dictionary<string, string> Words = new()
    {
        ["src/Heed/Platform/Mail/Notify/NotifyCarrier.cs"] = "the body of an email",
        ["src/Heed/Retention/HoldEndpoints.cs"] = "the decision that a button sends",
        ["src/Heed/Retention/Hold.cshtml"] = "the decision that a button sends",
        ["src/Heed/Retention/RetentionEndpoints.cs"] = "the decision that a button sends",
        ["src/Heed/Retention/Retention.cshtml"] = "the decision that a button sends",
        ["src/Heed/Desk/Removals/RemovalEndpoints.cs"] = "the decision that a button sends",
        ["src/Heed/Desk/Removals/Removal.cshtml"] = "the decision that a button sends",
        ["src/Heed/Desk/Writing/_Parts.cshtml"] = "ARIA's role of a group of fields",
        ["src/Heed/Desk/Writing/_Link.cshtml"] = "ARIA's role of a group of fields",
        ["src/Heed/Desk/Work/Welcome.cs"] = "the words of links, and pages of the desk: updates, returns",
        ["src/Heed/Desk/Work/WorkPage.cs"] = "pages of the desk: updates, returns",
        ["src/Heed/Accounts/DeskMenu.cs"] = "pages of the desk: updates, returns",
        ["src/Heed/Accounts/OpenId/ExternalAccounts.cs"] = "a user name for somebody whose provider gives none",
    };

    [Fact]
    public void No_file_outside_the_folders_of_kinds_names_a_kind() =>
        Assert.Empty(
            Sources.Production.Where(IsSwept).Where(f => !Exceptions.ContainsKey(f.Path) && !Words.ContainsKey(f.Path)).SelectMany(Naming));

    [Fact]
    public void A_word_with_another_meaning_does_not_let_types_in() =>
        Assert.Empty(Words.Keys.Select(path => Sources.Production.Single(f => f.Path == path)).SelectMany(NamingTypes));

    [Fact]
    public void Every_exception_is_still_needed() =>
        Assert.All(Exceptions.Keys.Concat(Words.Keys), path => Assert.Contains(Sources.Production, f => f.Path == path && Naming(f).Any()));

    [Theory]
    [InlineData("using Heed.Decisions;")]
    [InlineData("    return (content as Updates.Update)?.Body;")]
    [InlineData("    var all = query with { Kinds = [\"action\"] };")]
    [InlineData("    <a href=\"@here.Url(\"meetings\")\">Meetings</a>")]
    public void A_kind_that_is_named_elsewhere_is_found(string line) =>
        Assert.NotEmpty(Naming(new SourceFile("src/Heed/Search/Example.cs", [line])));

    [Theory]
    [InlineData("/// <param name=\"action\">What is done with it.</param>")]
    [InlineData("    provider.Events.OnRemoteFailure = failed => Task.CompletedTask;")]
    [InlineData("    public IReadOnlyList<Entry> Groups => [.. People.Select(p => p.Entry)];")]
    public void What_only_looks_like_a_kind_is_not(string line) =>
        Assert.Empty(Naming(new SourceFile("src/Heed/Search/Example.cs", [line])));

    private static bool IsSwept(SourceFile file) => !string.IsNullOrEmpty(file.Slice) && !Folders.Contains(file.Slice);

    private static IEnumerable<string> Naming(SourceFile file) => NamingTypes(file).Concat(NamingStrings(file));

    // Outside its folder a type can only be named with the folder's name, in a using or before it.
    private static IEnumerable<string> NamingTypes(SourceFile file) =>
        from line in file.Lines
        where !Comment().IsMatch(line)
        from used in SliceNames.In(line)
        where used != Programme && Folders.Contains(used) && used != "Demo"
        select $"{file.Path} uses {used}: {line.Trim()}";

    private static IEnumerable<string> NamingStrings(SourceFile file) =>
        from line in file.Lines
        where !Comment().IsMatch(line)
        from kind in Slices.Kinds.All.Where(k => k.Template.Length > 0)
        where new[] { kind.Name, kind.List, kind.List + "/" }.Any(name => line.Contains($"\"{name}\"", StringComparison.Ordinal))
        select $"{file.Path} names {kind.Name}: {line.Trim()}";

    private static string FolderOf(Type content) => content.Namespace!.Split('.')[1];

    [GeneratedRegex(@"^\s*(///?|@\*)")]
    private static partial Regex Comment();
}
