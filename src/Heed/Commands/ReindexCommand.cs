using System.CommandLine;
using Heed.Hosting;
using Heed.Hosting.Starting;
using Heed.Layout;
using Heed.Ledger;

namespace Heed.Commands;

/// <summary>
/// <c>heed reindex</c>: rebuilds what lists, links and search read from the editions, or says what would change.
/// </summary>
public static class ReindexCommand
{
    // More are counted, not listed.
    private const int MostListed = 50;

    // Longer values are shown by their first words.
    private const int MostShown = 120;

    public static Command Make(PlaceOptions options)
    {
        var programme = new Option<string?>("--programme") { Description = "Only this programme.", HelpName = "NAME" };
        var check = new Option<bool>(
            "--check") { Description = "Shows what would change, without changing anything. The exit code is 1 if anything would change." };
        var command = new Command(
            "reindex",
            "Rebuilds lists, filters, links and search from what was published. The site can keep running.") { programme, check };
        command.SetAction((parsed, cancel) => RunAsync(options, parsed, parsed.GetValue(programme), parsed.GetValue(check), cancel));
        return command;
    }

    private static async Task<int> RunAsync(
        PlaceOptions options, ParseResult parsed, string? programme, bool isCheck, CancellationToken cancel)
    {
        var database = options.Database(parsed);
        await using var services = new ServiceCollection().AddLogging().AddLedger(database).BuildServiceProvider();
        await Server.PrepareAsync(services, database, prepare: null, cancel, isCheck ? StartPurpose.Read : StartPurpose.Change);
        await using var scope = services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<ProgrammeLedger>();
        if (programme is not null)
            programme = await ProgrammeCommand.MeantAsync(scope.ServiceProvider, programme, cancel);
        if (programme is not null && await ledger.ReadAs(Viewer.Public).FindAsync(programme, "", cancel) is null)
            throw new CommandFailedException(
                $"There is no programme “{programme}”. Give its short name, as in its address: --programme cpip.");
        var (listed, shown) = (0, 0);
        var done = await ledger.ReindexAsync(programme, only: null, isCheck, Tell, cancel);
        if (listed > MostListed)
            Console.Out.WriteLine($"... and {listed - MostListed} more.");
        foreach (var unreadable in done.Unreadable)
            Console.Out.WriteLine($"Cannot be rebuilt: {unreadable}. Lists and search show it as before.");
        Console.Out.WriteLine(Result(done, isCheck));
        return isCheck && done.Differing > 0 ? 1 : 0;

        void Tell(IndexDifference? difference, ReindexState state)
        {
            if (difference is not null && ++listed <= MostListed)
                Console.Out.WriteLine($"/{difference.Programme}/{difference.Path}, "
                    + $"version {difference.Number}, {difference.What}: {Brief(difference.Served)} → {Brief(difference.Derived)}");
            // A line for every tenth of the way.
            if (difference is null && state.Records < state.Of && state.Records * 10 / state.Of is var tenth && tenth > shown)
                Console.Out.WriteLine(
                    $"{state.Records} of {Phrases.Count(state.Of, "record")}, {Phrases.Count(
                        state.Differing, "version")} {(isCheck ? "would change" : "changed")}");
            shown = difference is null && state.Of > 0 ? state.Records * 10 / state.Of : shown;
        }
    }

    private static string Result(ReindexState done, bool isCheck)
    {
        var looked = $"{Phrases.Count(done.Editions, "version")} of {Phrases.Count(done.Records, "record")} checked";
        return done.Differing == 0 ? $"{looked}: nothing {(isCheck ? "would change" : "needed to change")}."
            : $"{looked}: {Phrases.Count(done.Differing, "version")} {(isCheck ? "would change. To change them, run: heed reindex"
                : "changed.")}";
    }

    private static string Brief(string value) => value.Length == 0 ? "nothing" : value.Length > MostShown ? $"“{value[..MostShown]}…”"
        : $"“{value}”";
}
