using Heed.Platform.Jobs;
using Heed.Platform.Mail;
using Heed.Platform.Mail.Notify;
using Heed.Platform.Mail.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Platform.Mail;

/// <summary>GOV.UK Notify as the way out: once each, what it refuses is read as what it is, and what became of each is learnt.</summary>
public sealed class NotifyTests : MailSite
{
    private readonly NotifyServer notify;

    public NotifyTests() => notify = new NotifyServer(() => Clock.GetUtcNow());

    protected override MailChoice? Choice => Named(NotifyServer.Key);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await notify.StartAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await notify.DisposeAsync();
    }

    [Fact]
    public async Task A_mail_goes_with_its_words_its_number_and_the_way_to_leave()
    {
        var letter = new EmailTemplate("Update 5 is out").Heading("What it says").Quote("A [title](https://evil.example) with ((gap))")
            .List(["One point"]).To("isla@example.org");
        await PutAsync(new KeyedEmail("1", letter with { OneClickLeave = new Uri("https://heed.example.org/leave/1") }),
            new KeyedEmail("2", To("rita@example.org") with { OneClickLeave = new Uri("http://localhost/leave/2") }));
        Assert.Equal(2, await SendAsync());

        var row = (await RowsAsync())[0];
        var sent = notify.Taken[row.ProviderId!];
        Assert.Equal(
            ("isla@example.org", $"{row.Id:N}", "https://heed.example.org/leave/1", NotifyServer.Template),
            (sent.GetProperty("email_address").GetString(), sent.GetProperty("reference")
                .GetString(), sent.GetProperty("one_click_unsubscribe_url").GetString(), sent.GetProperty("template_id").GetGuid()));
        Assert.Equal("Update 5 is out", sent.GetProperty("personalisation").GetProperty("subject").GetString());
        var body = sent.GetProperty("personalisation").GetProperty("body").GetString()!;
        Assert.Contains(
            "# What it says\n\n^ A [title] (https://evil.example) with ( (gap) )\n\n* One point\n", body, StringComparison.Ordinal);
        // What Notify would refuse is left out: the way to stop stands in the words too.
        Assert.False(notify.Taken[(await RowsAsync())[1].ProviderId!].TryGetProperty("one_click_unsubscribe_url", out _));
    }

    [Fact]
    public async Task What_became_of_each_is_asked_until_it_is_known_and_told()
    {
        await PutAsync(
            new KeyedEmail("1", To("a@example.org")), new KeyedEmail("2", To("b@example.org")), new KeyedEmail("3", To("c@example.org")),
            new KeyedEmail("4", To("d@example.org")), new KeyedEmail("5", To("e@example.org")));
        await SendAsync();
        (notify.Statuses["a@example.org"], notify.Statuses["b@example.org"], notify.Statuses["c@example.org"],
            notify.Statuses["d@example.org"]) = ("delivered", "permanent-failure", "temporary-failure", "technical-failure");
        await AskAsync();
        Assert.Empty(Heard.News);

        Clock.Advance(TimeSpan.FromMinutes(1));
        await AskAsync();
        Assert.Equal(
            [MailOutcome.Delivered, MailOutcome.HardRefusal, MailOutcome.SoftRefusal, MailOutcome.Unknown, MailOutcome.Unknown],
            (await RowsAsync()).Select(m => m.Outcome));
        Assert.Equal(
            [("1", MailOutcome.Delivered, null), ("2", MailOutcome.HardRefusal, "permanent-failure"),
                ("3", MailOutcome.SoftRefusal, "temporary-failure")], Heard.News.OrderBy(n => n.Key)
                    .Select(n => (n.Key, n.Outcome, n.Problem)));
        Assert.Equal("technical-failure", await RowAsync("4", m => m.Problem));
        Assert.Equal([null, null, null, null, Now.AddMinutes(4)], (await RowsAsync()).Select(m => m.AskAt));

        // The one that is still under way is asked after a few times in three days, and then no more.
        var before = notify.Requests;
        for (var hour = 0; hour < 100; hour++)
        {
            Clock.Advance(TimeSpan.FromHours(1));
            await AskAsync();
        }
        Assert.InRange(notify.Requests - before, 4, 7);
        Assert.Null(await RowAsync("5", m => m.AskAt));
        Assert.Equal(3, Heard.News.Count);
    }

    [Fact]
    public async Task A_bad_address_is_refused_for_good_and_the_others_go()
    {
        await PutAsync(new KeyedEmail("1", To("isla@unknown.example.org")), new KeyedEmail("2", To("rita@example.org")));
        Assert.Equal(1, await SendAsync());
        Assert.Equal(
            (MailState.GivenUp, MailOutcome.HardRefusal, "Notify 400 ValidationError"),
            await RowAsync("1", m => (m.State, m.Outcome, m.Problem)));
        Assert.Equal(MailOutcome.HardRefusal, Assert.Single(Heard.News).Outcome);
    }

    [Fact]
    public async Task A_team_only_key_blames_no_address()
    {
        notify.OnlyTo = "team@example.org";
        await PutAsync(new KeyedEmail("1", To("isla@example.org")), new KeyedEmail("2", To("team@example.org")));
        Assert.Equal(1, await SendAsync());
        Assert.Equal((MailState.Waiting, 1, "Notify 400 BadRequestError"), await RowAsync("1", m => (m.State, m.Attempts, m.Problem)));
        Assert.Empty(Heard.News);
    }

    [Theory]
    [InlineData(429, "RateLimitError", "Notify 429 RateLimitError")]
    [InlineData(429, "TooManyRequestsError", "Notify 429 TooManyRequestsError")]
    [InlineData(503, "Exception", "Notify 503 Exception")]
    [InlineData(403, "AuthError", "Notify 403 AuthError")]
    public async Task When_Notify_has_had_enough_or_is_down_all_wait_and_none_is_blamed(int status, string kind, string problem)
    {
        notify.Refuses = (status, kind, "Not now");
        await PutAsync(Enumerable.Range(0, 20).Select(i => new KeyedEmail($"{i}", To($"p{i}@example.org"))));
        Assert.Equal(0, await SendAsync());
        Assert.InRange(notify.Requests, 1, MailChoice.UsualConnections);
        Assert.All(await RowsAsync(), m => Assert.Equal((MailState.Waiting, 0), (m.State, m.Attempts)));
        Assert.Equal(problem, Services.GetRequiredService<MailRoute>().Problem);
        notify.Refuses = null;
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(20, await SendAsync());
    }

    [Fact]
    public async Task A_mail_on_which_Notify_fails_does_not_hold_up_the_others_for_ever()
    {
        notify.Refuses = (500, "Exception", "Internal server error");
        await PutAsync(new KeyedEmail("1", To("isla@example.org")));
        Assert.Equal(0, await SendAsync());
        Assert.Equal((1, "Notify 500 Exception"), await RowAsync("1", m => (m.Attempts, m.Problem)));
    }

    [Fact]
    public async Task What_Notify_took_before_the_answer_was_lost_does_not_go_twice()
    {
        notify.BreaksOff = true;
        await PutAsync(new KeyedEmail("1", To("isla@example.org")));
        Assert.Equal(0, await SendAsync());
        Assert.Single(notify.Taken);
        notify.BreaksOff = false;
        Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, await SendAsync());
        Assert.Equal(notify.Taken.Keys.Single(), await RowAsync("1", m => m.ProviderId));
    }

    [Fact]
    public async Task A_wrong_key_or_clock_is_said()
    {
        await PutAsync(new KeyedEmail("1", To("isla@example.org")));
        await using var other = Node(Named($"heed-{NotifyServer.Service}-{Guid.CreateVersion7()}"));
        Assert.Equal(0, await SendAsync(other));
        Assert.Equal("Notify 403 AuthError", other.GetRequiredService<MailRoute>().Problem);
    }

    [Theory]
    [InlineData("short", "9d751e0e-f929-4891-82a1-a3e1c3c18ee3", null, "--notify-key")]
    [InlineData("heed-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122bX", "9d751e0e-f929-4891-82a1-a3e1c3c18ee3",
        null, "--notify-key")]
    [InlineData("heed-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0", null, null, "--notify-template")]
    [InlineData("heed-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0", "9d751e0e-f929-4891-82a1-a3e1c3c18ee3",
        "http://notify.example", "--notify-url")]
    public void What_is_not_whole_is_said_without_the_key(string key, string? template, string? url, string option)
    {
        var said = Assert.Throws<FormatException>(() => NotifyChoice.Read(key, template, url)).Message;
        Assert.Contains(option, said, StringComparison.Ordinal);
        Assert.DoesNotContain("3d844edf", said, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "3d844edf", NotifyChoice.Read(NotifyServer.Key, NotifyServer.Template.ToString())!.ToString(), StringComparison.Ordinal);
    }

    private NotifyChoice? Named(string key) => NotifyChoice.Read(key, NotifyServer.Template.ToString(), notify.Address);

    private async Task AskAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        await Services.GetServices<Job>().Single(j => j.Name == "mail outcomes").Run(scope.ServiceProvider, Cancel);
    }
}
