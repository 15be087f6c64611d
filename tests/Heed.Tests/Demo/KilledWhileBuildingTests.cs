using Heed.Ledger;
using Heed.Tests.Commands;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Demo;

/// <summary>The demonstration is there whole or not at all.</summary>
public sealed class KilledWhileBuildingTests
{
    [Fact, Trait("Length", "Long")]
    public async Task A_demonstration_killed_while_being_built_leaves_nothing_and_is_built_again()
    {
        await using var database = await TestDatabase.NewAsync();
        string[] on = [.. database.Choice.Postgres is { } postgres ? ["--database", postgres] : Array.Empty<string>(), "--data",
            database.Choice.Folder, "--keys", database.Choice.Keys, "--urls", "http://127.0.0.1:0"];
        await using (var killed = HeedProcess.Start(["demo", .. on]))
        {
            Assert.True(await killed.SaysAsync("Built 1"));
            killed.Kill();
            await killed.EndAsync();
        }
        Assert.Equal(0, await EditionsAsync(database));

        await using var again = HeedProcess.Start(["demo", .. on]);
        await again.ReadyAsync();
        Assert.InRange(await EditionsAsync(database), 500, int.MaxValue);
    }

    [Fact]
    [Trait("Length", "Long")]
    public async Task The_demonstration_is_not_mixed_with_another_programme()
    {
        await using var database = await TestDatabase.NewAsync();
        string[] on = [.. database.Choice.Postgres is { } postgres ? ["--database", postgres] : Array.Empty<string>(), "--data",
            database.Choice.Folder, "--keys", database.Choice.Keys];
        (await HeedProcess.RunAsync(["admin", "create", "isla", "--display", "Isla", .. on])).WentWell();

        (await HeedProcess.RunAsync(["demo", "--urls", "http://127.0.0.1:0", .. on])).Refused(
            "contains data other than the demonstration");
    }

    private static async Task<long> EditionsAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return (await new ProgrammeLedger(db, db.Storage, Slices.Kinds, TimeProvider.System).HeadAsync()).Sequence;
    }
}
