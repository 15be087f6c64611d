using System.Net;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Tests.Desk;
using Heed.Tests.Web;
using Heed.Updates;
using Npgsql;

namespace Heed.Tests.Platform.Database;

/// <summary>On PostgreSQL the site works as a role that can't put the guards out of action, and has all it needs.</summary>
public sealed class DatabaseRightsTests : DeskSite
{
    private readonly string role = $"heed_site_{Guid.CreateVersion7():N}";

    public static TheoryData<string> Tampering { get; } =
    [
        "ALTER TABLE editions DISABLE TRIGGER ALL",
        "ALTER TABLE entries DISABLE TRIGGER entries_refuse_update",
        "DROP TRIGGER leaves_refuse_delete ON leaves",
        "DROP TABLE leaves",
        "TRUNCATE leaves",
        "TRUNCATE comments CASCADE",
        "UPDATE editions SET why = 'otherwise'",
        "UPDATE entries SET title = 'Otherwise'",
        "DELETE FROM entries",
        "DELETE FROM leaves",
        "UPDATE entry_texts SET body = 'otherwise'",
        "SET session_replication_role = replica",
        "CREATE OR REPLACE FUNCTION heed_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
        "DELETE FROM \"__EFMigrationsHistory\"",
    ];

    [Theory]
    [MemberData(nameof(Tampering))]
    public async Task The_sites_role_is_refused(string statement)
    {
        await PublishAsync("updates/5", Five);
        await using var connection = new NpgsqlConnection(Database.Choice.Postgres);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(statement, connection);

        var refused = await Assert.ThrowsAsync<PostgresException>(
            () => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));

        Assert.Contains(
            refused.SqlState, (string[])[PostgresErrorCodes.InsufficientPrivilege, PostgresErrorCodes.IntegrityConstraintViolation]);
    }

    [Fact]
    public async Task The_site_publishes_hides_shows_again_and_redacts_as_its_role()
    {
        await WrittenAsync("updates/5", Five);
        await Isla.SubmitAsync(await Isla.GetAsync("/desk/trial/record/updates/5"), Typed(("why", "First published.")), "Publish now");
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/trial/updates/5")).Status);

        await WithLedgerAsync(l => l.HideAsync("trial", "updates/5", [], "Personal data", "rita"));
        Assert.Contains("hidden", (await GetAsync("/trial/updates/5")).Text, StringComparison.OrdinalIgnoreCase);
        await WithLedgerAsync(async l => { await l.ShowAgainAsync("trial", "updates/5", [], "rita"); return true; });
        Assert.Contains("What was done.", (await GetAsync("/trial/updates/5")).Text, StringComparison.Ordinal);
        await WithLedgerAsync(l => l.RedactAsync("trial", "updates/5", [], "Personal data", "rita"));
        Assert.DoesNotContain("What was done.", (await GetAsync("/trial/updates/5")).Text, StringComparison.Ordinal);
    }

    internal override async Task<TestDatabase> DatabaseAsync()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "PostgreSQL only: a SQLite file belongs to whoever can write it");
        await TestDatabase.OnServerAsync($"CREATE ROLE {role} LOGIN");
        return (await base.DatabaseAsync()).Told(
            choice => choice with { Owner = choice.Postgres, Postgres = new NpgsqlConnectionStringBuilder(
                choice.Postgres) { Username = role }.ToString() });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (TestDatabase.IsPostgres)
            await TestDatabase.OnServerAsync($"DROP ROLE IF EXISTS {role}");
    }

    private static Update Five =>
        new() { Title = "Update 5", Number = "5", PostedOn = FuzzyDate.Parse("2017-06-30"), Body = new Prose("What was done.") };
}
