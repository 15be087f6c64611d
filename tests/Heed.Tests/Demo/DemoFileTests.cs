using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Heed.Commitments;
using Heed.Demo;
using Heed.Groups;
using Heed.Ledger.Kinds;
using Heed.Publications;
using Heed.Recommendations;
using Heed.Updates;
using Xunit;
using Group = Heed.Groups.Group;

namespace Heed.Tests.Demo;

/// <summary>What the demonstration data promises.</summary>
public sealed class DemoFileTests
{
    private static readonly DateOnly DayOfUpdate5 = new(2017, 6, 30);
    private static readonly DateOnly Now = new(2026, 11, 23);
    private static readonly IReadOnlyList<DemoRecord> Records = DemoFile.Read("cpip");

    // What happened was public on its day; our only source for it tells of it in a later year.
    private static readonly string[] EventsToldInALaterYear =
    [
        "groups/case-review-oversight-group", // set up in May 2019, told in Update 14
        "recommendations/case-review-repository", // the same
        "groups/national-cse-group/meetings/2017-11-27", // held on that day, told in Update 7
    ];

    [Fact]
    public void Nothing_is_wrong_with_it() =>
        Assert.Equal("", string.Join('\n', DemoCheck.Problems(Records, Slices.Kinds, "cpip")));

    [Fact]
    public void No_edition_names_a_source_of_a_later_year() =>
        Assert.Equal(
            EventsToldInALaterYear.Order(StringComparer.Ordinal),
            Records.Where(r => r.Editions.Any(NamesALaterSource(r))).Select(r => r.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void It_holds_the_whole_programme()
    {
        var recommendations = AsAt<Recommendation>(Now).Where(r => r.IsOneOf.Count == 0).ToList();
        Assert.Equal(Enumerable.Range(1, 12).Select(n => $"{n}"), recommendations.Select(r => r.Number));
        Assert.All(recommendations, r => Assert.Equal("accepted-in-full", r.Response));
        Assert.Equal(20, AsAt<Group>(Now).Count);
        Assert.Equal(26, AsAt<Meeting>(Now).Count);
        Assert.True(AsAt<Publication>(Now).Count >= 42);
        Assert.Equal(10, AsAt<Update>(Now).Count);
    }

    [Theory]
    [InlineData("leadership-group-membership-list", "open", "open")]
    [InlineData("leadership-group-first-minute", "open", "kept")]
    [InlineData("leadership-group-four-times-a-year", "open", "open")]
    [InlineData("further-updates", "open", "kept")]
    public void A_commitment_of_Update_5_stands_as_the_public_could_know_it(string name, string then, string now)
    {
        Assert.Equal(then, Read<Commitment>($"commitments/{name}", DayOfUpdate5)?.State);
        Assert.Equal(now, Read<Commitment>($"commitments/{name}", Now)?.State);
        Assert.Null(Read<Commitment>($"commitments/{name}", DayOfUpdate5.AddDays(-1)));
    }

    [Theory]
    [InlineData("first-report-december-2016")]
    [InlineData("committee-guidance-january-2019")]
    [InlineData("national-guidance-summer-2021")]
    public void A_date_that_slipped_shows_as_kept_late(string name) =>
        Assert.Equal("kept-late", Read<Commitment>($"commitments/{name}", Now)?.State);

    [Fact]
    public void The_leadership_group_shows_only_its_chair_until_its_first_year_is_minuted()
    {
        Assert.Equal(1, Read<Group>("groups/national-child-protection-leadership-group", DayOfUpdate5)?.Members.Count);
        Assert.Equal(17, Read<Group>("groups/national-child-protection-leadership-group", new DateOnly(2018, 3, 31))?.Members.Count);
    }

    [Theory]
    [InlineData("""{ "title": "A plan", "owner": "bodies/nobody", "sources": [{ "title": "A book" }] }""",
        "links to 'bodies/nobody', which does not exist.")]
    [InlineData("""{ "title": "A plan", "owner": "plans/a", "sources": [{ "title": "A book" }] }""",
        "links to 'plans/a', which is not a Body.")]
    [InlineData("""{ "title": "A plan", "strand": ["sea"], "sources": [{ "title": "A book" }] }""",
        "names the strand 'sea', which the programme does not have.")]
    [InlineData("""{ "title": "A plan" }""", "has no source.")]
    [InlineData("""{ "title": "A plan", "sources": [{ "address": "somewhere" }] }""", "has 'somewhere', which is not a web address.")]
    [InlineData("""{ "titel": "A plan" }""", "is not a plan: ")]
    public void What_is_wrong_is_said_with_file_record_and_edition(string content, string expected)
    {
        var file = $$"""[{ "path": "plans/a", "editions": [{ "on": "2017-06-22", "why": "Said so.", "content": {{content}} }] }]""";
        var records = DemoFile.ReadFile("plans.json", new MemoryStream(Encoding.UTF8.GetBytes(file)));
        var problem = Assert.Single(DemoCheck.Problems(records, Slices.Kinds, "cpip"));
        Assert.StartsWith("plans.json, record 'plans/a', edition 1 of 2017-06-22", problem, StringComparison.Ordinal);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_edition_tells_only_what_differs()
    {
        const string File = """
            [{ "path": "plans/a", "editions": [
              { "on": "2017-06-22", "why": "One.", "content": { "title": "A plan", "outcomes": ["First"], "actionCount": 3 } },
              { "on": "2017-06-23", "why": "Two.",
                "change": { "title": "The plan", "actionCount": null }, "add": { "outcomes": ["Second"] } }
            ] }]
            """;
        var record = Assert.Single(DemoFile.ReadFile("plans.json", new MemoryStream(Encoding.UTF8.GetBytes(File))));
        Assert.Equal("""{"title":"A plan","outcomes":["First"],"actionCount":3}""", record.Editions[0].Content.ToJsonString());
        Assert.Equal("""{"title":"The plan","outcomes":["First","Second"]}""", record.Editions[1].Content.ToJsonString());
    }

    private static Func<DemoEdition, bool> NamesALaterSource(DemoRecord record) =>
        edition => DemoCheck.Read(record, edition, Slices.Kinds, out _) is { } content
            && ContentWalk.Values(content, Slices.Kinds.Of(content).Shape)
                .Select(v => v.Value)
                .OfType<Source>()
                .Select(s => Regex.Matches(s.Title ?? "", @"\b20\d\d\b").Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture))
                    .ToList())
                .Any(years => years.Count > 0 && years.Min() > edition.On.Year);

    private static List<TContent> AsAt<TContent>(DateOnly day)
        where TContent : Content =>
        [.. Records.Select(r => Read(r, day)).OfType<TContent>()];

    private static TContent? Read<TContent>(string path, DateOnly day)
        where TContent : Content => Read(Records.Single(r => r.Path == path), day) as TContent;

    private static Content? Read(DemoRecord record, DateOnly day) =>
        record.Editions.LastOrDefault(e => e.On <= day) is { } edition ? DemoCheck.Read(record, edition, Slices.Kinds, out _) : null;
}
