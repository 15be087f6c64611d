namespace Heed.Hosting.Starting;

/// <summary>
/// One server for a SQLite folder: what it keeps in memory would not see another’s changes. Commands beside it go on working. On
/// PostgreSQL several servers share a database.
/// </summary>
internal static class OnlyServer
{
    public static Task CheckAsync(Start start, CancellationToken cancel)
    {
        if (start.IsOnlyServer && start.Database.Postgres is null)
            start.TakeFolder();
        return Task.CompletedTask;
    }
}
