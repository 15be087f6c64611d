using System.Formats.Tar;
using System.IO.Compression;

namespace Heed.Tests.Commands.Upgrade;

/// <summary>
/// The demonstration as Heed 0.1.0 left it, on both databases, with the keys it was closed with. Made by that version and never changed.
/// </summary>
internal static class FirstRelease
{
    /// <summary>The options that name a database on the command line.</summary>
    public static string[] Options(TestDatabase database) =>
    [
        .. database.Choice.Postgres is { } postgres ? ["--database", postgres] : Array.Empty<string>(),
        "--data", database.Choice.Folder, "--keys", database.Choice.Keys, "--files", database.Choice.Files,
    ];

    /// <summary>Puts it back.</summary>
    public static async Task<TestDatabase> RestoreAsync()
    {
        var database = await TestDatabase.EmptyAsync();
        var folder = database.Choice.Folder;
        foreach (var key in Directory.EnumerateFiles(database.Choice.Keys))
            File.Delete(key);
        var name = TestDatabase.IsPostgres ? "postgres" : "sqlite";
        await using (var packed = typeof(FirstRelease).Assembly.GetManifestResourceStream($"upgrade/heed-0.1.0-{name}.tar.gz")!)
        await using (var unpacked = new GZipStream(packed, CompressionMode.Decompress))
            await TarFile.ExtractToDirectoryAsync(unpacked, folder, overwriteFiles: true);
        if (TestDatabase.IsPostgres)
            await database.AsSuperuserAsync(await File.ReadAllTextAsync(Path.Combine(folder, "heed.sql")));
        return database;
    }
}
