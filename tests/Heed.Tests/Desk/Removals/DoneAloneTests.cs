using Heed.Accounts;
using Heed.Events;
using Heed.Ledger.Dates;
using Heed.Platform.Database;
using Heed.Platform.Mail;
using Heed.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Desk.Removals;

/// <summary>What one person does alone is heard of.</summary>
public sealed class DoneAloneTests : DeskSite
{
    private static readonly Event Forum = new() { Title = "A forum", HeldOn = FuzzyDate.Parse("2017-03-02") };

    protected override void Adapt(Microsoft.AspNetCore.Builder.WebApplicationBuilder builder) => builder.LetEmailsLeave();

    [Fact]
    public async Task A_hiding_stays_in_the_public_history_of_the_record()
    {
        await PublishAsync("events/forum", Forum);
        await HideAsync(Ailsa);
        var mod = await SignedInAsync("mod", new HeldRole("trial", Role.Moderator, null));
        await mod.SubmitAsync(
            await mod.GetAsync(
                (await mod.GetAsync("/desk/trial/removals")).Page.QuerySelector("main a[href*='/removals/']")!.GetAttribute("href")!),
                button: "Show again");

        var history = (await GetAsync("/trial/events/forum/history")).Text;

        Assert.Contains("Hidden by one person on", history, StringComparison.Ordinal);
        Assert.Contains("a second person decided to show it again.", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everyone_who_approves_is_emailed()
    {
        await PublishAsync("events/forum", Forum);
        await Ailsa.SubmitAsync(await Ailsa.GetAsync("/desk/account"), Typed(("address", "ailsa@example.org")), "Save");
        var mod = await SignedInAsync("mod", new HeldRole("trial", Role.Moderator, null));

        await HideAsync(mod);

        var letter = await WithServiceAsync<Outbox, EmailMessage>(
            async o => o.Open(await WithServiceAsync<HeedDatabase, OutboxMail>(db => db.Outbox.AsNoTracking().SingleAsync())));
        Assert.Equal("ailsa@example.org", letter.To);
        Assert.Equal("mod hid a record without a second person", letter.Subject);
    }

    [Fact]
    public async Task Those_who_decide_on_a_hidden_record_are_emailed()
    {
        await PublishAsync("events/forum", Forum);
        var (mod, moira) = (await SignedInAsync("mod", new HeldRole("trial", Role.Moderator, null)), await SignedInAsync(
            "moira", new HeldRole("trial", Role.Moderator, null)));
        await mod.ReadsEmailAsync("mod");
        await moira.ReadsEmailAsync("moira");

        await HideAsync(mod);

        var letter = Assert.Single(await this.LettersAsync());
        Assert.Equal(("moira@example.org", "A hidden record is waiting for a second person"), (letter.To, letter.Subject));
        Assert.DoesNotContain("forum", letter.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_withdrawal_is_a_task_of_the_others_who_approve_until_they_have_read_it()
    {
        await PublishAsync("events/forum", Forum);
        var angus = await SignedInAsync("angus", new HeldRole("trial", Role.Approver, null));

        await Ailsa.SubmitAsync(
            await Ailsa.GetAsync("/desk/trial/withdraw/events/forum"), Typed(("reason", "It will not take place.")), "Withdraw");

        Assert.Contains("Withdrawn by one person.", (await GetAsync("/trial/events/forum/history")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "Check what ailsa did without a second person", (await angus.GetAsync("/desk/trial")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("without a second person", (await Ailsa.GetAsync("/desk/trial")).Text, StringComparison.Ordinal);
        await angus.SubmitAsync(await angus.GetAsync("/desk/trial/alone"), form: "form[action$='/read']");
        Assert.DoesNotContain("without a second person", (await angus.GetAsync("/desk/trial")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approvers_are_told_when_the_two_person_rule_ends()
    {
        var fiona = await SignedInAsync("fiona", new HeldRole("trial", Role.Administrator, null));
        await fiona.SubmitAsync(await fiona.GetAsync("/desk/trial/rules"), Typed(("two-people", "true")));
        await fiona.SubmitAsync(await fiona.GetAsync("/desk/trial/rules"), new Dictionary<string, string?> { ["two-people"] = null });

        Assert.Contains(
            "Ended the rule that everything needs two people", (await Ailsa.GetAsync("/desk/trial/alone")).Text, StringComparison.Ordinal);
    }

    private static Task<Answer> HideAsync(Visitor person) => HideAsync(person, Typed(("reason", "Personal data")));

    private static async Task<Answer> HideAsync(Visitor person, Dictionary<string, string?> typed) =>
        await person.SubmitAsync(await person.GetAsync("/desk/trial/hide/events/forum"), typed, "Hide now");
}
