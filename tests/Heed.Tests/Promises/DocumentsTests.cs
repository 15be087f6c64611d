using System.Text.RegularExpressions;

namespace Heed.Tests.Promises;

/// <summary>What the documents say is proved names what proves it, and that is there.</summary>
public sealed partial class DocumentsTests
{
    private const int LastPromise = 62;

    // Levels 1 and 2 of OWASP ASVS 5.0.0 without the chapters on tokens, OAuth and WebRTC: first number and last of each section.
    private const string Sections =
        "1.1.1-2 1.2.1-9 1.3.1-11 1.4.1-3 1.5.1-2 2.1.1-3 2.2.1-3 2.3.1-4 2.4.1-1 3.2.1-2 3.3.1-4 3.4.1-6 3.5.1-5 3.7.1-2 4.1.1-3 4.2.1-1 "
            + "4.3.1-2 4.4.1-4 "
        + "5.1.1-1 5.2.1-3 5.3.1-2 5.4.1-3 6.1.1-3 6.2.1-12 6.3.1-4 6.4.1-4 6.5.1-5 6.6.1-3 6.8.1-4 7.1.1-3 7.2.1-4 7.3.1-2 7.4.1-5 "
        + "7.5.1-2 7.6.1-2 "
        + "8.1.1-2 8.2.1-3 8.3.1-1 8.4.1-1 11.1.1-2 11.2.1-3 11.3.1-3 11.4.1-4 11.5.1-1 11.6.1-1 12.1.1-3 12.2.1-2 12.3.1-4 13.1.1-1 "
        + "13.2.1-5 13.3.1-2 13.4.1-5 "
        + "14.1.1-2 14.2.1-4 14.3.1-3 15.1.1-3 15.2.1-3 15.3.1-7 16.1.1-1 16.2.1-5 16.3.1-4 16.4.1-3 16.5.1-3";

    private static readonly Document Promises = new("promises.md");
    private static readonly Document Asvs = new("asvs.md");

    [Fact]
    public void Every_promise_is_listed_once_with_what_proves_it_or_what_is_missing()
    {
        var rows = Promises.Rows(PromiseNumber());

        Assert.Equal(Enumerable.Range(1, LastPromise).Select(n => $"P{n}"), rows.Select(r => r[0]));
        Assert.All(
            rows, r => Assert.True(r.Count == 4 && IsAnswered(r[2], r[3]), $"{r[0]} says neither what proves it nor what is missing."));
        Assert.Contains($"Of {LastPromise} promises, {CountOf(rows, 2, "proved")} are proved, {CountOf(rows, 2, "in part")} are proved in "
            + $"part, and {CountOf(rows, 2, "not yet")} are not yet proved.", Promises.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_requirement_of_ASVS_level_2_in_scope_has_one_answer()
    {
        var rows = Asvs.Rows(RequirementNumber());

        Assert.Equal(210, rows.Count);
        Assert.Equal(Sections.Split(' ').SelectMany(NumbersOf), rows.Select(r => r[0]));
        Assert.All(
            rows, r => Assert.True(
                r.Count == 5 && r[1].Length > 0 && r[2] is "1" or "2" && IsAnswer(r[3], r[4]), $"{r[0]} has no answer."));
        // The standard has 70 of level 1; 9 are in the chapters on tokens and OAuth.
        Assert.Equal(61, CountOf(rows, 2, "1"));
        Assert.Contains($"\n{CountOf(rows, 3, "met")} met, {CountOf(rows, 3, "not met")} not met, {CountOf(rows, 3, "not applicable")} not "
            + "applicable, of 210.\n", Asvs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_test_command_and_file_that_the_documents_name_is_there()
    {
        var named = Promises.Rows(PromiseNumber()).Concat(Asvs.Rows(RequirementNumber()))
            .SelectMany(r => Document.NamedIn(r[^1]), (r, name) => (Row: r[0], Name: name)).ToList();

        Assert.True(named.Count > 250, $"Only {named.Count} names were found.");
        var missing = named.Where(n => !Document.IsThere(n.Name)).Select(n => $"{n.Row}: {n.Name}").ToList();
        Assert.True(missing.Count == 0, $"Named, but not there:\n{string.Join('\n', missing)}");
    }

    private static bool IsAnswered(string state, string proof) =>
        state switch
        {
            "proved" => Proves(proof) && !proof.Contains("Not yet", StringComparison.Ordinal),
            "in part" => Proves(proof) && proof.Contains("Not yet: ", StringComparison.Ordinal),
            "not yet" => proof.StartsWith("Not yet: ", StringComparison.Ordinal),
            _ => false,
        };

    private static bool IsAnswer(string answer, string why) => answer == "met" ? Document.NamedIn(why).Count > 0
        : answer is "not met" or "not applicable" && why.Length > 5;

    private static bool Proves(string proof) => Document.NamedIn(proof).Any(n => Document.IsTest(n) || Document.IsCommand(n));

    private static int CountOf(IReadOnlyList<IReadOnlyList<string>> rows, int cell, string text) => rows.Count(r => r[cell] == text);

    // "1.2.1-9": from v5.0.0-1.2.1 to v5.0.0-1.2.9.
    private static IEnumerable<string> NumbersOf(string section)
    {
        var (from, last) = (section.Split('-')[0], int.Parse(section.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture));
        return Enumerable.Range(1, last).Select(n => $"v5.0.0-{from[..from.LastIndexOf('.')]}.{n}");
    }

    [GeneratedRegex("^P[0-9]+$")]
    private static partial Regex PromiseNumber();

    [GeneratedRegex(@"^v5\.0\.0-[0-9.]+$")]
    private static partial Regex RequirementNumber();
}
