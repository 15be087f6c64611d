using System.Diagnostics;
using System.Security.Cryptography;
using Heed.Crash;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Promises;

/// <summary>P10: killed at any instant, a publish is whole or not at all, and what was acknowledged is kept.</summary>
/// <remarks>A real process is killed with the signal it cannot catch, 50 times, and each time all that it left is looked at.</remarks>
public sealed class KilledWhilePublishingTests
{
    private const int Kills = 50;
    // While one process starts another is at work: each on a database of its own, which lives through many kills.
    private const int Lanes = 3;

    [Fact, Trait("Length", "Long")]
    public async Task Killed_fifty_times_nothing_acknowledged_is_lost_and_nothing_is_half_there()
    {
        var lanes = await Task.WhenAll(
            Enumerable.Range(0, Lanes).Select(lane => LaneAsync(lane, Kills / Lanes + (lane < Kills % Lanes ? 1 : 0))));

        Assert.Equal(Kills, lanes.Sum(l => l.Kills));
        Assert.InRange(lanes.Sum(l => l.Published), Kills, int.MaxValue);
        // Some kills must have hit a publish under way, or the test shows nothing; how many depends on how busy the machine is.
        TestContext.Current.TestOutputHelper?.WriteLine($"{lanes.Sum(l => l.Kills)} kills, {lanes.Sum(l => l.Published)} releases "
            + $"acknowledged, {lanes.Sum(l => l.InTheMiddle)} kills with drafts saved and not yet acknowledged as published.");
        Assert.InRange(lanes.Sum(l => l.InTheMiddle), Kills / 10, Kills);
    }

    private static async Task<(int Kills, int Published, int InTheMiddle)> LaneAsync(int lane, int kills)
    {
        await using var database = await TestDatabase.NewAsync();
        var dice = new Random(lane);
        var (saved, published, inTheMiddle) = (0, 0, 0);
        for (var kill = 0; kill < kills; kill++)
        {
            var lines = await RunAndKillAsync(database.Choice, dice);
            var before = published;
            (saved, published) = (Last(lines, "saved", saved), Last(lines, "published", published));
            Assert.True(published > before, $"After kill {kill} the next process did not go on: {string.Join(", ", lines)}");
            inTheMiddle += saved > published ? 1 : 0;
            await LookAsync(database, saved, published);
        }
        return (kills, published, inTheMiddle);
    }

    // Lets it publish a few releases, and kills it at any moment of the one after.
    private static async Task<IReadOnlyList<string>> RunAndKillAsync(DatabaseChoice choice, Random dice)
    {
        var place = choice.Postgres is { } postgres ? new[] { "postgres", postgres } : ["sqlite", choice.Folder];
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "Heed.Crash"), place) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var lines = new List<string>();
        var enough = dice.Next(1, 4);
        var watch = Stopwatch.StartNew();
        var (began, took) = (TimeSpan.Zero, TimeSpan.FromMilliseconds(20));
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (!line.StartsWith("published", StringComparison.Ordinal))
                continue;
            // The first takes longer than any other: the process is only just warm.
            if (began > TimeSpan.Zero)
                took = watch.Elapsed - began;
            began = watch.Elapsed;
            if (--enough == 0)
                break;
        }
        if (enough > 0)
            Assert.Fail($"It ended by itself: {await errors}");
        // The next release takes about as long as this one did.
        var until = watch.Elapsed + took * dice.NextDouble();
        while (watch.Elapsed < until)
            Thread.SpinWait(50);
        process.Kill();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            lines.Add(line);
        await process.WaitForExitAsync();
        return lines;
    }

    private static int Last(IReadOnlyList<string> lines, string word, int before) =>
        lines.Where(l => l.StartsWith(word, StringComparison.Ordinal))
            .Select(l => int.Parse(l.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture)).Append(before).Max();

    private static async Task LookAsync(TestDatabase database, int saved, int published)
    {
        await using var db = database.Open();
        var ledger = new ProgrammeLedger(db, db.Storage, Leaf.Kinds, TimeProvider.System);
        var there = (await ledger.HeadAsync()).Sequence;

        // Whole releases only: all that was acknowledged, and at most the one whose acknowledgement the kill cut off.
        Assert.Equal(0, there % 3);
        var releases = (int)there / 3;
        Assert.InRange(releases, published, published + 1);
        var counts = await CountsAsync(db);
        Assert.Equal(
            [("releases", releases), ("editions", releases * 3), ("edition_contents", releases * 3), ("leaves", releases * 3),
                ("entries", releases * 3), ("links", releases * 3), ("entry_texts", releases * 3), ("outbox", (releases + 1) / 2)],
            counts
        );
        await LeavesAgreeAsync(db, releases * 3);
        var reading = ledger.ReadAs(Viewer.Public);
        var staff = ledger.ReadAs(Viewer.Named("sam", [], ["crash"]));
        for (var release = Math.Max(1, published - 3); release <= Math.Max(releases, saved); release++)
        {
            for (var part = 0; part < 3; part++)
            {
                var (path, leaf) = (Leaf.PathOf(release, part), Leaf.Of(release, part));
                var isPublic = release <= releases;
                Assert.Equal(isPublic ? leaf : null, (await reading.FindAsync("crash", path))?.Content, SameBytes);
                var draft = await staff.DraftAsync("crash", path);
                // Once public there is no draft; once acknowledged as saved there is, until then.
                Assert.Equal(!isPublic, draft is not null);
                if (draft is not null)
                    Assert.Equal(leaf, draft.Content, SameBytes);
                else
                    Assert.Equal(3, (await reading.SearchAsync("crash", $"release{release}", null, 10)).Hits.Count);
            }
        }
        if (!TestDatabase.IsPostgres)
            Assert.Equal(["ok"], await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check")
                .ToListAsync());
    }

    private static bool SameBytes(Content? one, Content? other) =>
        one is null || other is null ? one is null && other is null : ContentJson.Write(one).AsSpan()
            .SequenceEqual(ContentJson.Write(other));

    private static async Task<IReadOnlyList<(string Table, int Rows)>> CountsAsync(HeedDatabase db)
    {
        var counts = new List<(string, int)>();
        foreach (var table in (string[])["releases", "editions", "edition_contents", "leaves", "entries", "links", "entry_texts", "outbox"])
            counts.Add(
                (table, (await db.Database.SqlQuery<int>(
                    System.Runtime.CompilerServices.FormattableStringFactory.Create(
                        "SELECT CAST(COUNT(*) AS int) AS \"Value\" FROM " + table)).ToListAsync()).Single()));
        return counts;
    }

    private static async Task LeavesAgreeAsync(HeedDatabase db, int most)
    {
        var rows = await db.Database.SqlQueryRaw<Kept>("SELECT l.hash AS \"Leaf\", e.hash AS \"Edition\", c.salt AS \"Salt\", c.bytes AS "
            + "\"Bytes\" FROM leaves l JOIN editions e ON e.sequence = l.sequence JOIN edition_contents c ON c.sequence = "
            + "l.sequence").ToListAsync();
        Assert.Equal(most, rows.Count);
        Assert.All(
            rows, row => Assert.True(
                row.Leaf.AsSpan().SequenceEqual(row.Edition) && row.Leaf.AsSpan()
                    .SequenceEqual(SHA256.HashData([.. row.Salt, .. row.Bytes]))));
    }

    private sealed class Kept
    {
        public byte[] Leaf { get; init; } = [];
        public byte[] Edition { get; init; } = [];
        public byte[] Salt { get; init; } = [];
        public byte[] Bytes { get; init; } = [];
    }
}
