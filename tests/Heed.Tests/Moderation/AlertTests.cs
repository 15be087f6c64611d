using Heed.Accounts;
using Heed.Comments;
using Heed.Moderation;

namespace Heed.Tests.Moderation;

/// <summary>P24: what may be about somebody at risk and lies unread is told to a second person, once, with a reference only.</summary>
public sealed class AlertTests : ModerationSite
{
    protected override void Adapt(Microsoft.AspNetCore.Builder.WebApplicationBuilder builder) =>
        builder.Configuration["HEED_SITE"] = "https://heed.example.org";

    private const string Harm = "Zanzibar hits me and I am scared to go home.";

    [Fact]
    public async Task After_the_hours_allowed_the_lead_is_told_once_and_hears_a_reference_only()
    {
        await ReachableAsync("lead");
        await ReachableAsync("rory");
        var id = await SentAsync(Harm, "Zanzibar");
        await SentAsync("A harmless comment.");

        Now.Advance(TimeSpan.FromHours(3.9));
        Assert.Equal(0, await AlertAsync());
        Now.Advance(TimeSpan.FromHours(0.2));
        Assert.Equal(1, await AlertAsync());
        Assert.Equal(0, await AlertAsync());

        var mail = Assert.Single(await MailsAsync());
        Assert.Equal("lead@example.org", mail.To);
        Assert.Contains(StaffReference.Of(id), mail.Text, StringComparison.Ordinal);
        Assert.Contains($"https://heed.example.org/desk/trial/comments/{id:N}", mail.Text, StringComparison.Ordinal);
        foreach (var secret in (string[])["Zanzibar", "scared", "Listening", "updates/5"])
            Assert.DoesNotContain(secret, mail.Subject + mail.Text + mail.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains((await StepsAsync(id)), s => s.Kind == CommentEventKind.Alerted);
    }

    [Fact]
    public async Task What_was_opened_is_not_told_and_the_beginning_seen_in_the_queue_is_not_opening()
    {
        await ReachableAsync("lead");
        var (opened, seen) = (await SentAsync(Harm), await SentAsync(Harm + " Please help."));
        await OpenAsync(Mairi, opened);
        await Mairi.GetAsync("/desk/trial/comments");

        Now.Advance(TimeSpan.FromHours(5));
        Assert.Equal(1, await AlertAsync());
        Assert.NotNull((await KeptAsync(seen)).AlertedAt);
        Assert.Null((await KeptAsync(opened)).AlertedAt);
    }

    [Fact]
    public async Task With_nobody_to_tell_it_stays_to_be_told()
    {
        var id = await SentAsync(Harm);
        Now.Advance(TimeSpan.FromHours(5));
        Assert.Equal(0, await AlertAsync());
        Assert.Null((await KeptAsync(id)).AlertedAt);

        await ReachableAsync("rory");
        Assert.Equal(1, await AlertAsync());
        Assert.Equal("rory@example.org", Assert.Single(await MailsAsync()).To);
    }

    [Fact]
    public async Task What_was_handed_over_and_no_lead_opens_is_told_to_others_once_by_a_reference_only()
    {
        await ReachableAsync("lead");
        await SignedInAsync("aileen", new HeldRole("trial", Role.Approver, null));
        await ReachableAsync("aileen");
        // The only lead hands one over: no mail tells anybody. The other one is opened in time.
        var (left, opened) = (await SentAsync(Harm, "Zanzibar"), await SentAsync(Harm));
        Now.Advance(TimeSpan.FromMinutes(1));
        var pages = (await OpenAsync(Lead, left), await OpenAsync(Lead, opened));
        Now.Advance(TimeSpan.FromMinutes(1));
        await Lead.SubmitAsync(pages.Item1, button: "Refer to the safeguarding lead");
        await Lead.SubmitAsync(pages.Item2, button: "Refer to the safeguarding lead");
        Now.Advance(TimeSpan.FromMinutes(1));
        await Lead.GetAsync($"/desk/trial/safeguarding/{opened:N}");

        Now.Advance(TimeSpan.FromHours(3.9));
        Assert.Equal(0, await AlertAsync());
        Now.Advance(TimeSpan.FromHours(0.2));
        Assert.Equal(1, await AlertAsync());
        Assert.Equal(0, await AlertAsync());

        var mails = await MailsAsync();
        Assert.Equal(["aileen@example.org", "lead@example.org"], mails.Select(m => m.To).Order());
        Assert.All(mails, m => Assert.Contains(StaffReference.Of(left), m.Text, StringComparison.Ordinal));
        foreach (var secret in (string[])["Zanzibar", "scared", "Listening", "updates/5", StaffReference.Of(opened)])
            Assert.All(mails, m => Assert.DoesNotContain(secret, m.Subject + m.Text + m.Html, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("2017-06-22T16:00", "2017-06-23T08:00", 0)]
    [InlineData("2017-06-22T14:00", "2017-06-23T09:00", 3)]
    [InlineData("2017-06-23T15:00", "2017-06-26T09:00", 2)]
    [InlineData("2017-06-24T10:00", "2017-06-25T10:00", 0)]
    [InlineData("2017-10-27T15:00", "2017-10-30T10:00", 2)]
    public void Only_hours_in_which_somebody_is_there_are_counted(string from, string to, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), StaffedTime.Between(Utc(from), Utc(to)));

    [Theory]
    [InlineData("2017-06-22T09:00", 2, "2017-06-26T16:00")]
    [InlineData("2017-06-24T09:00", 1, "2017-06-26T16:00")]
    [InlineData("2017-10-27T09:00", 1, "2017-10-30T17:00")]
    public void A_promise_ends_with_the_last_of_its_working_days(string from, int days, string until) =>
        Assert.Equal(Utc(until), StaffedTime.After(Utc(from), days));

    private Task<int> AlertAsync() => WithServiceAsync<UnreadAlert, int>(alert => alert.RunAsync(TestContext.Current.CancellationToken));

    private static DateTime Utc(string moment) => DateTime.SpecifyKind(
        DateTime.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
