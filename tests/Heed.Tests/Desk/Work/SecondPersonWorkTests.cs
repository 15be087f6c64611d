using Heed.Accounts;
using Heed.Events;
using Heed.Ledger.Dates;
using Heed.Platform.Database;

namespace Heed.Tests.Desk.Work;

/// <summary>What waits for a second person waits for those who can be one.</summary>
public sealed class SecondPersonWorkTests : WorkSite
{
    [Fact]
    public async Task What_was_hidden_waits_for_someone_other_than_who_hid_it()
    {
        await PublishAsync("events/forum", new Event { Title = "A forum", HeldOn = FuzzyDate.Parse("2017-03-02") });
        var mod = await WithAsync(Role.Moderator, "mod");

        await Ailsa.SubmitAsync(await Ailsa.GetAsync("/desk/trial/hide/events/forum"), Typed(("reason", "Personal data")), "Hide now");

        Assert.Contains("You have no tasks.", await WorkOf(Ailsa), StringComparison.Ordinal);
        Assert.Contains("You have no tasks.", await WorkOf(Isla), StringComparison.Ordinal);
        var work = await mod.GetAsync("/desk/trial");
        Assert.Contains("Decide on a record that ailsa hid", work.Text, StringComparison.Ordinal);

        var removal = await mod.GetAsync(work.Page.QuerySelector("main a[href*='/removals/']")!.GetAttribute("href")!);
        await mod.SubmitAsync(removal, button: "Show again");
        Assert.Contains("You have no tasks.", await WorkOf(mod), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_waits_for_another_administrator_and_not_for_who_is_to_hold_it()
    {
        var first = await WithAsync(Role.Administrator, "first");
        var second = await WithAsync(Role.Administrator, "second");
        var third = await WithAsync(Role.Administrator, "third");
        await WithServiceAsync<HeedDatabase, int>(db =>
        {
            db.Set<Grant>()
                .Add(Grant.Ask(db.Set<Account>().Single(a => a.UserName == "third").Id, new HeldRole("trial", Role.Approver, null), "first",
                    Time.GetUtcNow().UtcDateTime));
            return db.SaveChangesAsync();
        });

        Assert.Contains("You have no tasks.", await WorkOf(first), StringComparison.Ordinal);
        Assert.Contains("You have no tasks.", await WorkOf(third), StringComparison.Ordinal);
        Assert.Contains("You have no tasks.", await WorkOf(Isla), StringComparison.Ordinal);
        var work = await second.GetAsync("/desk/trial");
        Assert.Contains("Confirm or refuse a role for third", work.Text, StringComparison.Ordinal);

        var grant = await second.GetAsync(work.Page.QuerySelector("main a[href*='/accounts/roles/']")!.GetAttribute("href")!);
        Assert.Equal(System.Net.HttpStatusCode.OK, grant.Status);
        await WithServiceAsync<HeedDatabase, int>(db =>
        {
            db.Set<Grant>().Single(g => g.AskedBy == "first").End("second", Time.GetUtcNow().UtcDateTime);
            return db.SaveChangesAsync();
        });
        Assert.Contains("You have no tasks.", await WorkOf(second), StringComparison.Ordinal);
    }
}
