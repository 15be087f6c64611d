using System.Net;
using Heed.Tests.Desk;
using Heed.Tests.Web;
using Heed.Updates;

namespace Heed.Tests.Updates.Composing;

/// <summary>Updates are numbered without gaps, and no number is given twice.</summary>
public sealed class NumberingTests : ComposingSite
{
    [Theory]
    [InlineData("4", "Updates are numbered without gaps. The next one is 2.")]
    [InlineData("1", "Number 1 is taken. The next one is 2.")]
    [InlineData("1 part 3", "The next part of update 1 is part 2.")]
    [InlineData("7 part 2", "There is no update 7 to continue.")]
    [InlineData("soon", "is not the number of an update")]
    public async Task A_number_that_would_leave_a_gap_or_is_taken_is_refused_and_nothing_typed_is_lost(string number, string sentence)
    {
        var page = await BegunAsync(Isla);

        var refused = await Isla.SubmitAsync(
            page, Typed(("number", number), (Field(page, "Hold a forum", "text"), "No forum yet.")), "Create draft");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(sentence, refused.Text, StringComparison.Ordinal);
        Assert.Contains("No forum yet.", Sentences(refused));
        Assert.Equal(number, refused.Page.QuerySelector("[name=number]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("1 part 2", "updates/1-part-2")]
    [InlineData("2 part 1", "updates/2-part-1")]
    public async Task A_further_part_of_an_update_has_a_number_of_its_own(string number, string path)
    {
        await Isla.SubmitAsync(await BegunAsync(Isla), Typed(("number", number)), "Create draft");

        Assert.Equal((number, $"Update {number}"), (await SaysAsync<Update>(path)) is { } draft ? (draft.Number, draft.Title) : default);
    }

    [Fact]
    public async Task Of_writers_who_make_the_next_update_at_once_one_gets_the_number_and_the_others_are_told_the_next()
    {
        var writers = new List<(Visitor Who, Answer Page)>();
        foreach (var (writer, _) in new[] { (Isla, 0), (Euan, 0), (Isla, 1), (Euan, 1) })
            writers.Add((writer, await BegunAsync(writer)));

        var answers = await Task.WhenAll(writers.Select(w => w.Who.SubmitAsync(w.Page, button: "Create draft")));

        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.Equal(
            3, answers.Count(
                a => a.Status == HttpStatusCode.BadRequest && a.Text.Contains("The next one is 3.", StringComparison.Ordinal)));
        Assert.NotNull(await SaysAsync<Update>("updates/2"));
    }

    [Fact]
    public async Task A_draft_begun_by_hand_with_nothing_in_its_text_is_filled()
    {
        await DraftAsync("updates/2", new Update { Title = "Summer update", Number = "2" });

        await Isla.SubmitAsync(await BegunAsync(Isla), Typed(("number", "2")), "Create draft");

        var draft = (await SaysAsync<Update>("updates/2"))!;
        Assert.Equal("Summer update", draft.Title);
        Assert.Contains("Guide for teachers", draft.Body!.Text, StringComparison.Ordinal);
    }
}
