using System.Net;
using Heed.Delivery;
using Heed.Groups;
using Heed.People;
using Heed.Programmes;

namespace Heed.Tests.Subscriptions;

/// <summary>What can be followed, in which words, and what each of them takes in.</summary>
public sealed class SubscriptionTopicTests : FollowSite
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await PublishAsync(
            "", new Programme { Title = "Trial programme", Strands = [new Strand { Slug = "neglect", Name = "Neglect and wellbeing" }] });
        await PublishAsync("bodies/care-inspectorate", new Body { Title = "Care Inspectorate" });
        await PublishAsync("groups/advisory", new Group { Title = "Advisory group" });
        await PublishAsync("actions/1", Action("Look again", lead: "care-inspectorate", group: "advisory", strand: "neglect"));
        Time.Advance(TimeSpan.FromMinutes(11));
        await RunAsync("mails to those who follow");
    }

    [Theory]
    [InlineData("", "Everything in Trial programme")]
    [InlineData("?strand=neglect", "The strand Neglect and wellbeing")]
    [InlineData("groups/advisory", "Advisory group")]
    [InlineData("actions/1", "Action 1: Look again")]
    [InlineData("https://localhost/trial/actions/1#story", "Action 1: Look again")]
    [InlineData("actions", "Actions")]
    [InlineData("actions?state=overdue&lead=care-inspectorate", "Actions led by Care Inspectorate that are overdue")]
    [InlineData("/trial/actions?state=delivered&sort=title&q=place", "Actions with the status “Delivered” with the words “place”")]
    [InlineData("search?q=guidance&kind=publication", "Publications with the words “guidance”")]
    public async Task A_topic_is_said_in_words(string what, string words)
    {
        var page = await GetAsync($"/trial/follow?what={Uri.EscapeDataString(what)}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(words + " We will email you ", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("actions?state=nonsense!", "not one of the values")]
    [InlineData("actions?colour=red", "no filter “colour”")]
    [InlineData("actions/999", "There is nothing to follow at “actions/999”")]
    [InlineData("?strand=none", "There is nothing to follow for “none”. Choose a strand or an organisation")]
    [InlineData("search?q=", "Enter words in the search box")]
    [InlineData("search?q=x&kind=nothing", "“nothing” is not one of the values of the filter “kind”")]
    [InlineData("../../etc/passwd", "There is nothing to follow")]
    [InlineData("\u0000\u202e<script>", "There is nothing to follow")]
    public async Task What_can_not_be_followed_is_refused_in_a_sentence(string what, string sentence)
    {
        var page = await GetAsync($"/trial/follow?what={Uri.EscapeDataString(what)}");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_followed_in_two_orders_is_one_topic()
    {
        await FollowAsync("actions?state=overdue&lead=care-inspectorate", "rona@example.org");
        await FollowAsync("actions?lead=care-inspectorate&sort=title&state=overdue", "iain@example.org");
        Assert.Single((await SubscriptionsAsync()).Select(s => s.Topic).Distinct());
    }

    [Fact]
    public async Task Each_topic_takes_in_what_it_says_and_nothing_else()
    {
        string[] topics =
        [
            "", "?strand=neglect", "groups/advisory", "actions/1", "actions/2", "bodies/care-inspectorate", "actions", "publications",
            "actions?lead=care-inspectorate", "actions?state=delayed", "actions?state=no-return", "actions?q=look", "search?q=look",
            "search?q=elsewhere",
        ];
        await PublishAsync("actions/2", Action("Elsewhere"));
        Time.Advance(TimeSpan.FromMinutes(11));
        await RunAsync("mails to those who follow");
        for (var i = 0; i < topics.Length; i++)
            await FollowAsync(topics[i], $"reader-{i}@example.org");

        await PublishAsync(
            "actions/1", Action("Look again", DeliveryState.Delayed, lead: "care-inspectorate", group: "advisory", strand: "neglect"));
        Assert.Equal(
            ["", "?strand=neglect", "groups/advisory", "actions/1", "actions", "actions?lead=care-inspectorate", "actions?state=delayed",
                "actions?state=no-return", "actions?q=look", "search?q=look"],
            Told(topics, await NewsAsync())
        );
        // A record hears of what links to it that did not before.
        await PublishAsync("actions/2", Action("Elsewhere", lead: "care-inspectorate"));
        Assert.Equal(
            ["", "actions/2", "bodies/care-inspectorate", "actions", "actions?lead=care-inspectorate", "actions?state=no-return",
                "search?q=elsewhere"], Told(topics, await NewsAsync()));
    }

    private static IEnumerable<string> Told(string[] topics, IEnumerable<MimeKit.MimeMessage> mails)
    {
        var told = mails.Select(
            m => int.Parse(
                To(m)["reader-".Length..To(m).IndexOf('@', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture))
                    .ToHashSet();
        return topics.Where((_, i) => told.Contains(i));
    }
}
