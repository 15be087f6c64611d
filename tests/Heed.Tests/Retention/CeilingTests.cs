using Heed.Platform.Database;
using Heed.Platform.Mail;
using Heed.Retention;
using Heed.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Retention;

/// <summary>A run destroys what an earlier day has marked, and no more than usual unasked.</summary>
public sealed class CeilingTests : RightsSite
{
    [Fact]
    public async Task Two_runs_on_one_day_destroy_nothing_of_what_people_wrote()
    {
        var id = await DecidedAsync(Heed.Comments.CommentState.Refused, "Words");
        Time.Advance(TimeSpan.FromDays(200));
        await RunAsync();
        Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, (await RunAsync()).Sum(l => l.Destroyed));
        Assert.True(await HasWordsAsync(id));
    }

    [Fact]
    public async Task Unusually_many_are_destroyed_only_after_somebody_has_looked()
    {
        await EndedAsync(Marking.MostUnasked + 1);
        Time.Advance(TimeSpan.FromDays(3 * 365));

        var stopped = Assert.Single(await RunTwiceAsync(), l => l.Line == "subscription-ended");
        Assert.Equal((0, Marking.MostUnasked + 1), (stopped.Destroyed, stopped.Stopped));
        await ReturnAsync();
        Assert.Contains("Check an unusually large deletion", (await Morag.GetAsync("/desk/trial")).Text, StringComparison.Ordinal);

        var page = await Morag.GetAsync("/desk/trial/retention");
        Assert.Contains(
            "Confirmed.", (await Morag.SubmitAsync(page, form: "form[action$='retention/confirm']")).Text, StringComparison.Ordinal);
        Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(Marking.MostUnasked + 1, Assert.Single(await RunAsync(), l => l.Line == "subscription-ended").Destroyed);
        Assert.False(await WithServiceAsync<HeedDatabase, bool>(db => db.Subscriptions.AnyAsync()));
    }

    [Fact]
    public async Task Everything_there_is_goes_only_after_somebody_has_looked()
    {
        await EndedAsync(Marking.FewUnasked + 1);
        Time.Advance(TimeSpan.FromDays(3 * 365));

        Assert.Equal(0, Assert.Single(await RunTwiceAsync(), l => l.Line == "subscription-ended").Destroyed);
    }

    private Task<bool> EndedAsync(int count) =>
        WithServiceAsync<IServiceProvider, bool>(async services =>
        {
            var db = services.GetRequiredService<HeedDatabase>();
            var (addresses, outbox) = (services.GetRequiredService<MailAddresses>(), services.GetRequiredService<Outbox>());
            for (var i = 0; i < count; i++)
            {
                var subscription = Subscription.Ask(
                    "trial", "", Frequency.Daily, addresses.Close($"r{i}@example.org"),
                    Convert.ToHexStringLower(outbox.HashOf($"r{i}@example.org")), Now);
                subscription.End(EndedFor.Left, Now);
                db.Subscriptions.Add(subscription);
            }
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return true;
        });
}
