using Heed.Ledger;
using Heed.Ledger.Kinds;
using Xunit;
using static Heed.Tests.Ledger.LedgerWorld;

namespace Heed.Tests.Ledger;

public sealed class SearchTests
{
    [Theory]
    [InlineData("protection", "notes/a")]
    [InlineData("PROTECT", "notes/a")]
    [InlineData("protecting children", "notes/a")]
    [InlineData("neighbours' quay", "notes/b")]
    [InlineData("cafe", "notes/b")]
    [InlineData("CAFÉ", "notes/b")]
    [InlineData("O'Brien", "notes/b")]
    [InlineData("child's", "notes/a")]
    [InlineData("covid 19", "notes/b")]
    [InlineData("covid-19", "notes/b")]
    [InlineData("2017", "notes/b")]
    [InlineData("2017/18", "notes/b")]
    [InlineData("either or", "notes/b")]
    [InlineData("the who", "notes/c")]
    [InlineData("the", "notes/c")]
    [InlineData("gov.scot", "notes/b")]
    [InlineData("\"quay\"", "notes/b")]
    [InlineData("quay café zebra", null)]
    public async Task Words_are_found_in_any_form_and_all_must_occur(string words, string? path)
    {
        await using var world = await FilledAsync();
        var found = await world.Public.SearchAsync(Programme, words, null, 10);
        Assert.Equal(path is null ? [] : [path], found.Hits.Select(h => h.Entry.Path));
        Assert.Equal(path is null ? 0 : 1, await world.Public.CountAsync(new ListQuery(Programme) { Text = words }));
    }

    [Theory]
    [InlineData("neigh", "notes/b")]
    [InlineData("cafe neigh", "notes/b")]
    [InlineData("quay ch", null)]
    public async Task When_no_whole_words_are_found_the_last_may_be_the_start_of_one(string words, string? path)
    {
        await using var world = await FilledAsync();
        var found = await world.Public.SearchAsync(Programme, words, null, 10);
        Assert.Equal(path is null ? [] : [path], found.Hits.Select(h => h.Entry.Path));
        Assert.Equal(path is null ? 0 : 1, await world.Public.CountAsync(new ListQuery(Programme) { Text = words }));
    }

    [Theory]
    [InlineData("McDonald", null)]
    [InlineData("McDnald", "mcdonald")]
    [InlineData("mark McDonlad", "mark mcdonald")]
    [InlineData("Mrak", null)]
    [InlineData("people McDonlad", "people mcdonald")]
    [InlineData("mark xyzzyx", null)]
    [InlineData("Shetland", null)]
    public async Task For_what_is_misspelt_the_nearest_words_of_titles_are_offered_and_never_searched_for(string words, string? meant)
    {
        await using var world = await FilledAsync();
        await world.PublishAsync("things/5", new Thing { Title = "Mark McDonald of Scotland", Summary = new Prose("people are told") });

        Assert.Equal(meant, await world.Public.SuggestAsync(Programme, words));
        if (meant is not null)
            Assert.Empty((await world.Public.SearchAsync(Programme, words, null, 10)).Hits);
    }

    [Theory]
    [InlineData("quay zebra", "notes/b", "zebra")]
    [InlineData("zebra", null, null)]
    [InlineData("zebra 2017", null, null)]
    [InlineData("quay café protection", "notes/b", "")]
    [InlineData("quay protection", null, null)]
    public async Task Where_not_all_words_are_found_some_are_and_those_left_out_are_told(string words, string? path, string? missing)
    {
        await using var world = await FilledAsync();
        var some = await world.Public.SearchSomeAsync(Programme, words, null, 10);
        Assert.Equal(path is null ? null : [path], some?.Result.Hits.Select(h => h.Entry.Path));
        Assert.Equal(missing, some is null ? null : string.Join(' ', some.Missing));
    }

    [Theory]
    [InlineData("co\u00ADoperation")]
    [InlineData("cooper\u200Bation")]
    [InlineData("\uFEFFcooperation")]
    [InlineData("coo\u2060peration")]
    [InlineData("ｃｏｏｐｅｒａｔｉｏｎ")]
    [InlineData("efﬁciency")]
    [InlineData("efficiency")]
    [InlineData("office")]
    [InlineData("footnote")]
    public async Task Letters_that_nobody_sees_or_that_look_alike_make_no_difference(string words)
    {
        await using var world = await NewAsync();
        await world.PublishAsync(
            "notes/a", new Note { Title = "Co\u00ADopera\u200Btion", Body = new Prose("The of\u00ADﬁce of eﬃciency, with a footnote².") });
        Assert.Single((await world.Public.SearchAsync(Programme, words, null, 10)).Hits);
    }

    [Theory]
    [InlineData("when was the harbour opened", "notes/title")]
    [InlineData("harbour", "notes/title")]
    [InlineData("note harbour", "notes/title")]
    [InlineData("gulls", "notes/summary")]
    [InlineData("otter", "notes/summary")]
    public async Task A_word_in_the_title_weighs_more_than_in_the_summary_and_there_more_than_in_the_text(string words, string path)
    {
        await using var world = await NewAsync();
        await world.PublishAsync("notes/title", new Note { Title = "The harbour opened" });
        await world.PublishAsync(
            "notes/summary", new Note { Title = "Birds", Summary = new Prose("Gulls and otters."), Body = new Prose("Harbour opened.") });
        await world.PublishAsync("notes/text", new Note { Title = "Fish", Body = new Prose("An otter, gulls, the harbour opened.") });
        Assert.Equal(path, (await world.Public.SearchAsync(Programme, words, null, 10)).Hits[0].Entry.Path);
    }

    [Theory]
    [InlineData("IRD", "notes/long")]
    [InlineData("inter-agency referral discussion", "notes/short")]
    public async Task An_abbreviation_finds_what_writes_it_out_and_the_other_way_round(string words, string path)
    {
        var kinds = new KindCatalogue(TestKinds.All.All) { Abbreviations = Abbreviations.Read("IRD = inter-agency referral discussion") };
        await using var world = await NewAsync(kinds);
        await world.PublishAsync("notes/long", new Note { Title = "One", Body = new Prose("Two inter-agency referral discussions.") });
        await world.PublishAsync("notes/short", new Note { Title = "Two", Body = new Prose("The IRD began.") });
        await world.PublishAsync("notes/other", new Note { Title = "Three", Body = new Prose("An agency.") });
        var found = (await world.Public.SearchAsync(Programme, words, null, 10)).Hits.Select(h => h.Entry.Path).ToList();
        Assert.Contains(path, found);
        Assert.Equal(2, found.Count);
    }

    [Fact]
    public async Task Of_two_titles_with_the_words_the_one_that_is_those_words_comes_first()
    {
        await using var world = await NewAsync();
        await world.PublishAsync("notes/exact", new Note { Title = "Harbour group" });
        await world.PublishAsync("notes/longer", new Note { Title = "The harbour group of 2017" });
        await world.PublishAsync("notes/apart", new Note { Title = "Group, harbour" });
        Assert.Equal(
            ["notes/exact", "notes/longer", "notes/apart"],
            (await world.Public.SearchAsync(Programme, "harbour group", null, 10)).Hits.Select(h => h.Entry.Path));
    }

    [Fact]
    public async Task A_snippet_is_the_sentence_with_the_words_without_marks_tables_and_addresses()
    {
        await using var world = await NewAsync();
        await world.PublishAsync("notes/a", new Note
        {
            Title = "Minute",
            Themes = ["harbour-works"],
            Body = new Prose("# Harbour\n\n| Harbour | Due |\n|---|---|\n| x | y |\n\nIt met. The **harbour** [plan](/cpip/notes/a) at "
                + "https://example.org/harbour was agreed. Then all went home."),
        });
        var hit = (await world.Public.SearchAsync(Programme, "harbour", null, 10)).Hits[0];
        Assert.Equal("The harbour plan at was agreed. Then all went home.", string.Concat(hit.Snippet.Select(s => s.Text)));
    }

    [Fact]
    public async Task A_match_in_the_title_comes_first_and_the_matches_of_a_snippet_are_marked()
    {
        await using var world = await NewAsync();
        var filler = string.Join(' ', Enumerable.Repeat("other words here", 60));
        await world.PublishAsync("notes/body", new Note { Title = "Something", Body = new Prose($"{filler} harbour {filler}") });
        await world.PublishAsync("notes/title", new Note { Title = "Harbour", Body = new Prose(filler) });
        var found = await world.Public.SearchAsync(Programme, "harbour", null, 10);
        Assert.Equal(["notes/title", "notes/body"], found.Hits.Select(h => h.Entry.Path));
        Assert.Equal(2, found.CountByKind["note"]);
        Assert.Equal("harbour", Assert.Single(found.Hits[1].Snippet, s => s.IsMatch).Text);
        Assert.DoesNotContain(found.Hits.SelectMany(h => h.Snippet), s => s.Text.Any(char.IsControl));
        Assert.InRange(string.Concat(found.Hits[1].Snippet.Select(s => s.Text)).Length, 50, 400);
    }

    [Fact]
    public async Task Hits_are_of_the_kind_asked_for_and_counts_of_all_kinds()
    {
        await using var world = await FilledAsync();
        await world.PublishAsync("things/5", new Thing { Title = "The thing" });
        var found = await world.Public.SearchAsync(Programme, "the", "thing", 10);
        Assert.Equal(["things/5"], found.Hits.Select(h => h.Entry.Path));
        Assert.Equal((1, 1), (found.CountByKind["note"], found.CountByKind["thing"]));
        Assert.Empty((await world.Public.SearchAsync(Programme, "the", "no\0ne", 10)).Hits);
        Assert.Empty((await world.Public.SearchAsync("other", "the", null, 10)).Hits);
        Assert.Equal(2, (await world.Public.SearchAsync(null, "the", null, int.MaxValue)).Hits.Count);
        Assert.Empty((await world.Public.SearchAsync(null, "the", null, -1)).Hits);
    }

    [Fact]
    public async Task No_query_whatever_makes_it_fail()
    {
        await using var world = await FilledAsync();
        string[] hostile =
        [
            "", " ", "\"", "*", "'", ":", "%", "_", "\\", "\0", "a\0b", "-", "--", ";", "(", ")", "()", "|", "&", "!", "<->", "^", "~",
            "{}", "[]",
            "NEAR(", "NEAR(a b, 5)", "AND", "OR", "NOT", "a AND", "title:quay", "body : x", "a*b*", "\"unclosed",
            "'; DROP TABLE editions; --",
            "$1", "{0}", "@p0", "é\u0301\u0301\u0301", "😀", "\ud83d", "\uFFFE\uFFFF", "ﬁ ß İ ı", "日本語", "שלום", new string('a', 10_000),
            string.Join(' ', Enumerable.Range(0, 5_000)), new string('"', 10_000), new string('\u0301', 10_000),
            "a b c d e f g h i j k l m n o p q r s t u v w x y z",
        ];
        foreach (var words in hostile)
        {
            foreach (var reading in (Reading[])[world.Public, world.Staff])
            {
                await reading.SearchAsync(Programme, words, null, 10);
                await reading.ListAsync(new ListQuery(Programme) { Text = words });
            }
        }
        Assert.Equal(3, await world.Public.CountAsync(new ListQuery(Programme) { Kinds = ["note"] }));
    }

    [Fact]
    public async Task A_very_long_text_is_published_and_found()
    {
        await using var world = await NewAsync();
        var text = string.Join(' ', Enumerable.Range(0, 200_000).Select(i => $"w{i:x}"));
        await world.PublishAsync("notes/long", new Note { Title = "Long", Body = new Prose($"beginning {text}") });
        Assert.Single((await world.Public.SearchAsync(Programme, "beginning", null, 10)).Hits);
    }

    private static async Task<LedgerWorld> FilledAsync()
    {
        var world = await NewAsync();
        await world.PublishAsync(
            "notes/a", new Note { Title = "Child protection", Body = new Prose("Protecting every child's rights, and all children.") });
        await world.PublishAsync("notes/b", new Note
        {
            Title = "Café of Siobhán O'Brien",
            Body = new Prose("Neighbours met on a quay (COVID-19, 2017/18, either/or); see www.gov.scot/quay."),
        });
        await world.PublishAsync(
            "notes/c", new Note { Title = "Who", Body = new Prose("To be or not to be: **the** [question](https://example.org).") });
        return world;
    }
}
