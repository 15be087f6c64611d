using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Ledger;

/// <summary>A fresh ledger in a fresh database, with a clock that stands still until it is moved.</summary>
internal sealed class LedgerWorld : IAsyncDisposable
{
    public const string Programme = "cpip";

    private readonly TestDatabase database;
    private readonly List<LedgerSession> sessions = [];

    private LedgerWorld(TestDatabase database) => this.database = database;

    /// <summary>The kinds as the code of the day has them.</summary>
    public KindCatalogue Kinds { get; init; } = TestKinds.All;

    public static DateTime Start { get; } = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(Start));

    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    public ProgrammeLedger Ledger => field ??= Open().Ledger;

    public Reading Public => Ledger.ReadAs(Viewer.Public);

    public Reading PublicAt(DateTime moment) => Ledger.ReadAs(Viewer.Public.At(moment));

    public Reading Staff => Ledger.ReadAs(Viewer.Named("sam", [], [Programme]));

    public string File => database.File;

    public static Task<LedgerWorld> NewAsync() => NewAsync(TestKinds.All);

    public static async Task<LedgerWorld> NewAsync(KindCatalogue kinds) => new(await TestDatabase.NewAsync()) { Kinds = kinds };

    /// <summary>The same database, served by later code; it goes with the first world.</summary>
    public LedgerWorld Later(KindCatalogue kinds)
    {
        var later = new LedgerWorld(database) { Kinds = kinds };
        later.Clock.SetUtcNow(Clock.GetUtcNow());
        return later;
    }

    public Reading Member(string group) => Ledger.ReadAs(Viewer.Named("mo", [(Programme, group)], []));

    /// <summary>Another unit of work: its own context, its own connection.</summary>
    public LedgerSession Open(TimeProvider? clock = null)
    {
        var db = database.Open();
        var session = new LedgerSession(db, new ProgrammeLedger(db, db.Storage, Kinds, clock ?? Clock));
        lock (sessions)
            sessions.Add(session);
        return session;
    }

    /// <summary>Saves and publishes one content; the clock moves on by an hour first.</summary>
    public async Task<PublishedEdition> PublishAsync(
        string path, Content content, Audience? audience = null, string why = "First published.", DateTime? publicSince = null,
        string programme = Programme, string? publicIn = null)
    {
        Clock.Advance(TimeSpan.FromHours(1));
        var draft = await Ledger.SaveDraftAsync(new DraftSave(programme, path, content, 0, "dora", audience ?? Audience.Public));
        var release = new Release(
            programme, "paul") { ApprovedBy = "ada", PublicSince = publicSince,
            Drafts = [new ReleasedDraft(path, draft.Version, why) { PublicIn = publicIn is null ? null : Edtf.Parse(publicIn) }] };
        return (await Ledger.PublishAsync(release)).Editions[0];
    }

    public async Task<Draft> SaveAsync(string path, Content content, int basedOn = 0, string by = "dora") =>
        await Ledger.SaveDraftAsync(new DraftSave(Programme, path, content, basedOn, by));

    public async Task<int> SqlAsync(string statement)
    {
        await using var db = database.Open();
        return await db.Database.ExecuteSqlRawAsync(statement);
    }

    public async Task<T> AskAsync<T>(string statement)
    {
        await using var db = database.Open();
        return (await db.Database.SqlQueryRaw<T>(statement).ToListAsync()).Single();
    }

    /// <summary>The rows of a table as text, in an order.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(string table, string order)
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM {table} ORDER BY {order}";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(
                table + ": " + string.Join(
                    " | ", Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetName(i)}={reader.GetValue(i)}")));
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var session in sessions)
            await session.Db.DisposeAsync();
        await database.DisposeAsync();
    }
}

internal sealed record LedgerSession(HeedDatabase Db, ProgrammeLedger Ledger);
