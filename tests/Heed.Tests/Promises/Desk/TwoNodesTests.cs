using System.Data.Common;
using System.Net;
using Heed.Accounts;
using Heed.Desk.Removals;
using Heed.Events;
using Heed.Groups;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Programmes;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Promises.Desk;

/// <summary>
/// P8: what is removed on one node is gone from every surface of the other within half a second; and a node that can't ask serves nothing
/// from memory.
/// </summary>
public sealed class TwoNodesTests : TrialSite
{
    private const string Canary = "zanzibarcanary";

    private static readonly string[] Surfaces =
    [
        "/trial/events/forum", "/trial/events/forum.json", "/trial/events/forum.atom", "/trial/events/forum.ics",
        "/trial/events/forum/history", "/trial/events/forum/history/1", "/trial/events", "/trial/events.json", "/trial/events.csv",
        "/trial/events.atom", "/trial/events.feed.json", "/trial/events.ics",
        "/trial/search?q=forum", "/search?q=forum", "/trial/timeline", "/trial/changes?from=2000-01-01",
        "/trial/changes.csv?from=2000-01-01", "/trial/changes.atom?from=2000-01-01", "/trial.atom", "/trial/groups/panel",
    ];

    [Fact]
    public async Task What_is_hidden_on_one_node_is_gone_from_the_other_in_half_a_second()
    {
        await FillAsync();
        await using var other = new SecondNode(this);
        await other.InitializeAsync();
        var warm = await TellingAsync(other);
        Assert.True(warm.Count >= 14, $"Only {warm.Count} surfaces tell of it: {string.Join(", ", warm)}");

        var removing = await WithServiceAsync<Removing, bool>(async r =>
        {
            await r.HideAsync(
                new Staff(Guid.Empty, "mod", "Mod", []), "trial", "events/forum", [], "Personal data", "",
                TestContext.Current.CancellationToken);
            return true;
        });

        Assert.True(removing);
        Assert.Empty(await TellingAsync(this));
        // The other node's clock stands still; only half a second later it asks again, and not a moment later still.
        other.Time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Empty(await TellingAsync(other));
        Assert.Equal(HttpStatusCode.Gone, (await other.GetAsync("/trial/events/forum")).Status);
    }

    [Fact]
    public async Task What_is_removed_for_good_on_one_node_is_gone_from_the_other_in_half_a_second()
    {
        await FillAsync();
        await using var other = new SecondNode(this);
        await other.InitializeAsync();
        Assert.NotEmpty(await TellingAsync(other));

        await WithLedgerAsync(async l =>
        {
            await l.RedactAsync("trial", "events/forum", [], "Personal data", "mod");
            return true;
        });

        other.Time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Empty(await TellingAsync(other));
        var kept = from table in await Tables.ReadAsync(Database) from row in table.Rows from cell in row
            where cell.Value.Contains(Canary, StringComparison.OrdinalIgnoreCase) select $"{table.Table}.{cell.Column}";
        // The change note stands in the edition's own row, which nothing may change: it is shown nowhere any more, but it is still there.
        Assert.Empty(kept.Distinct().Except(["editions.why"]));
    }

    [Fact]
    public async Task A_node_that_cannot_ask_the_database_serves_nothing_from_memory_and_says_when_to_come_again()
    {
        await FillAsync();
        await using var other = new SecondNode(this);
        await other.InitializeAsync();
        Assert.NotEmpty(await TellingAsync(other));

        other.Cable.IsCut = true;
        other.Time.Advance(TimeSpan.FromMilliseconds(500));

        foreach (var surface in Surfaces)
        {
            var answer = await other.GetAsync(surface);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
            Assert.DoesNotContain(Canary, answer.Body, StringComparison.OrdinalIgnoreCase);
            Assert.Equal("5", answer.Headers["Retry-After"]);
            Assert.Contains("no-store", answer.Headers["Cache-Control"], StringComparison.Ordinal);
        }
        other.Cable.IsCut = false;
        Assert.NotEmpty(await TellingAsync(other));
    }

    private static async Task<IReadOnlyList<string>> TellingAsync(TestSite site)
    {
        var telling = new List<string>();
        foreach (var surface in Surfaces)
        {
            if ((await site.GetAsync(surface)).Body.Contains(Canary, StringComparison.OrdinalIgnoreCase))
                telling.Add(surface);
        }
        return telling;
    }

    private async Task FillAsync()
    {
        await PublishAsync("", new Programme { Title = "Trial programme" });
        await PublishAsync("groups/panel", new Group { Title = "Panel" });
        await PublishAsync(
            "events/forum",
            new Event { Title = $"A forum {Canary}", HeldOn = FuzzyDate.Parse("2026-05-01"), Summary = new Prose($"{Canary} text."),
                What = new Prose($"{Canary} with [the panel](/trial/groups/panel)") }, why: $"Why {Canary}");
    }

    private sealed class SecondNode(TestSite first) : TestSite
    {
        public FakeTimeProvider Time { get; } = new(TimeProvider.System.GetUtcNow());

        public Cable Cable { get; } = new();

        protected override TimeProvider? Clock => Time;

        protected override bool OwnsDatabase => false;

        internal override Task<TestDatabase> DatabaseAsync() => Task.FromResult(first.Database);

        protected override void Adapt(WebApplicationBuilder builder)
        {
            builder.Logging.ClearProviders();
            builder.Services.ConfigureDbContext<SqliteDatabase>(options => options.AddInterceptors(Cable));
            builder.Services.ConfigureDbContext<PostgresDatabase>(options => options.AddInterceptors(Cable));
        }
    }

    private sealed class Cable : DbConnectionInterceptor
    {
        public bool IsCut { get; set; }

        public override InterceptionResult ConnectionOpening(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => IsCut ? throw new CutException() : result;

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result,
            CancellationToken cancellationToken = default) =>
            IsCut ? throw new CutException() : ValueTask.FromResult(result);
    }

    private sealed class CutException() : DbException("The database can't be reached.");
}
