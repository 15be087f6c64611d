using System.CommandLine;
using Heed.Hosting;
using Heed.Hosting.Starting;
using Heed.Ledger;
using Heed.Platform.Time;
using Heed.Retention;

namespace Heed.Commands;

/// <summary><c>heed retention</c>: runs the schedule, or says what it would do.</summary>
public static class RetentionCommand
{
    public static Command Make(PlaceOptions options)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Shows what a run would do, without changing anything." };
        var schedule = new Option<bool>("--schedule") { Description = "Prints the retention schedule (docs/retention.md)." };
        var command = new Command(
            "retention",
            "Marks what is due, and destroys what was marked on an earlier day. The server does this every night.") { dryRun,
                schedule };
        command.SetAction(async (parsed, cancel) =>
        {
            var database = options.Database(parsed);
            await using var app = Server.Build(database, "http://localhost");
            if (parsed.GetValue(schedule))
            {
                await using var unopened = app.Services.CreateAsyncScope();
                await Console.Out.WriteAsync(
                    ScheduleTable.Of(unopened.ServiceProvider.GetRequiredService<ScheduledDisposal>().Lines).AsMemory(), cancel);
                return 0;
            }
            await Server.PrepareAsync(
                app.Services, database, prepare: null, cancel, parsed.GetValue(dryRun) ? StartPurpose.Read : StartPurpose.Change);
            await using var scope = app.Services.CreateAsyncScope();
            var retaining = scope.ServiceProvider.GetRequiredService<ScheduledDisposal>();
            if (parsed.GetValue(dryRun))
                await SayPlanAsync(await retaining.PlanAllAsync(cancel));
            else
            {
                try
                {
                    await SayDoneAsync(await retaining.RunAsync("the console", cancel));
                }
                catch (RefusedException refused) when (refused.Code == ClockGuard.Refusal)
                {
                    throw new CommandFailedException($"{refused.Message} See: heed clock");
                }
            }
            return 0;
        });
        return command;
    }

    private static async Task SayPlanAsync(IReadOnlyList<PlannedLine> plan)
    {
        if (plan.Count == 0)
            await Console.Out.WriteLineAsync("Nothing is due.");
        foreach (var line in plan)
            await Console.Out.WriteLineAsync(
                $"{NameOf(line.Programme),-20} {line.Line.Name,-20} {line.Sentence} Oldest: {line.Oldest:yyyy-MM-dd}.");
    }

    private static async Task SayDoneAsync(IReadOnlyList<RetentionRunLine> done)
    {
        if (done.Count == 0)
            await Console.Out.WriteLineAsync("Nothing was due.");
        foreach (var line in done)
            await Console.Out.WriteLineAsync($"{NameOf(line.Programme),-20} {line.Line,-20} {line.Destroyed} destroyed, {line.Marked} "
                + $"marked, {line.Held} kept under a hold, {line.Listed} "
                + $"listed.{(line.Stopped > 0 ? $" {line.Stopped} not destroyed, because that is more than usual. Check them at the desk, "
                + "under Retention, and confirm." : "")}");
    }

    private static string NameOf(string programme) => programme.Length == 0 ? "(all programmes)" : programme;
}
