using System.Globalization;
using Heed.Commands;
using Heed.Platform.Database;
using Heed.Platform.Time;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Promises.WrongClocks;

/// <summary>What the console says of the clock, and how it is confirmed there.</summary>
public sealed class ClockCommandTests : TrialSite
{
    [Fact]
    public async Task The_command_line_confirms_the_time_only_for_the_day_as_it_is_today()
    {
        await WithServiceAsync<HeedDatabase, int>(async db =>
        {
            db.ClockMarks.Add(ClockMark.Begin(new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        Assert.Contains("The last time Heed recorded is 1 January 2020", await SaidAsync(0, "clock"), StringComparison.Ordinal);

        Assert.Contains("Nothing was confirmed.", await SaidAsync(1, "clock", "confirm", "2020-01-01"), StringComparison.Ordinal);
        Assert.Contains(
            "Confirmed.",
            await SaidAsync(0, "clock", "confirm", TimeProvider.System.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            StringComparison.Ordinal);
        Assert.Contains("Heed trusts the clock.", await SaidAsync(0, "clock"), StringComparison.Ordinal);
    }

    private async Task<string> SaidAsync(int code, params string[] arguments)
    {
        var (output, errors, said) = (Console.Out, Console.Error, new StringWriter());
        Console.SetOut(said);
        Console.SetError(said);
        try
        {
            Assert.Equal(code, await HeedCommand.RunAsync([.. arguments, .. OnItsDatabase]));
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
        }
        return said.ToString();
    }
}

/// <summary>Two clocks are asked where there are two.</summary>
public sealed class TwoClocksTests : TrialSite
{
    protected override TimeProvider? Clock { get; } = new MovedClock(TimeProvider.System) { By = TimeSpan.FromMinutes(4) };

    protected override void Adapt(WebApplicationBuilder builder) =>
        builder.Services.Configure<ClockRules>(rules => rules.AsksDatabase = true);

    [Fact]
    public async Task A_clock_minutes_apart_from_that_of_the_database_publishes_nothing()
    {
        if (!TestDatabase.IsPostgres)
            Assert.Skip("SQLite has no clock of its own.");
        var refused = await Assert.ThrowsAsync<Heed.Ledger.RefusedException>(
            () => PublishAsync("", new Heed.Programmes.Programme { Title = "Trial" }));
        Assert.Equal(ClockGuard.Refusal, refused.Code);
    }
}
