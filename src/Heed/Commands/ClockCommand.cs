using System.CommandLine;
using System.Globalization;
using Heed.Hosting;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Heed.Commands;

/// <summary>
/// <c>heed clock</c>: says whether this machine's clock is believed; <c>heed clock confirm DAY</c>: says that it is right.
/// </summary>
public static class ClockCommand
{
    public static Command Make(PlaceOptions options)
    {
        var command = new Command("clock", "Shows whether Heed trusts this machine’s clock and, if not, why.") { Confirm(options) };
        command.SetAction((parsed, cancel) => WithClockAsync(options, parsed, SayAsync, cancel));
        return command;
    }

    private static Command Confirm(PlaceOptions options)
    {
        var day = new Argument<string>(
            "DAY") { Description = "Today’s date, such as 2026-11-29. You type it so that nobody confirms without checking." };
        var command = new Command("confirm", "Confirms that this machine’s clock is right, after Heed stopped trusting it.") { day };
        command.SetAction(
            (parsed, cancel) => WithClockAsync(options, parsed, (clock, stop) => ConfirmAsync(clock, parsed.GetValue(day)!, stop), cancel));
        return command;
    }

    private static async Task SayAsync(Asked clock, CancellationToken cancel)
    {
        var (doubt, mark) = (await clock.Guard.DoubtAsync(clock.Db, clock.Ledger, cancel), await clock.Db.ClockMarks.AsNoTracking()
            .SingleOrDefaultAsync(cancel));
        await Console.Out.WriteLineAsync($"Time on this machine: {ClockReading.Of(clock.Now)}. Last known "
            + $"time: {(mark is null ? "none yet" : ClockReading.Of(mark.KnownAt))}.");
        await Console.Out.WriteLineAsync(doubt is null ? "Heed trusts the clock." : $"{doubt} {ClockGuard.Consequence}");
    }

    private static async Task ConfirmAsync(Asked clock, string day, CancellationToken cancel)
    {
        await SayAsync(clock, cancel);
        var today = Clock.DayOf(clock.Now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (day != today)
            throw new CommandFailedException(
                $"This machine’s clock says today is {today}, not {day}. Nothing was confirmed. If {day} is right, set the clock.");
        if (await clock.Guard.ConfirmAsync(clock.Db, clock.Ledger, "the console", "", cancel) is { } still)
            throw new CommandFailedException($"{still} Nothing was confirmed.");
        await Console.Out.WriteLineAsync("Confirmed. A running server will know within a minute.");
    }

    private static async Task<int> WithClockAsync(
        PlaceOptions options, ParseResult parsed, Func<Asked, CancellationToken, Task> work, CancellationToken cancel)
    {
        var database = options.Database(parsed);
        await using var services = new ServiceCollection().AddLogging().AddLedger(database).BuildServiceProvider();
        await Server.PrepareAsync(services, database, prepare: null, cancel);
        await using var scope = services.CreateAsyncScope();
        var provider = scope.ServiceProvider;
        await work(
            new Asked(
                provider.GetRequiredService<HeedDatabase>(), provider.GetRequiredService<ProgrammeLedger>(),
                provider.GetRequiredService<ClockGuard>(), provider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime), cancel);
        return 0;
    }

    private sealed record Asked(HeedDatabase Db, ProgrammeLedger Ledger, ClockGuard Guard, DateTime Now);
}
