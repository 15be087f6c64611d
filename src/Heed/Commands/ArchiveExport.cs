using System.CommandLine;
using System.Diagnostics;
using System.IO.Compression;
using Heed.Export.Archive;
using Heed.Export.Lines;
using Heed.Hosting;
using Heed.Hosting.Starting;
using Heed.Layout;
using Heed.Layout.Naming;
using Heed.Ledger;
using Heed.Platform.Http;
using Heed.Platform.Time;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Heed.Commands;

/// <summary>The static archive: the site is served to this process alone, and each page is asked for once.</summary>
internal static class ArchiveExport
{
    // Said after this many files.
    private const int Told = 500;

    public static async Task<int> WriteAsync(AskedExport asked, PlaceOptions options, ParseResult parsed, CancellationToken cancel)
    {
        var folder = asked.IsZip ? asked.To + ".part" : asked.To;
        if (asked.IsZip && Directory.Exists(folder))
            throw new CommandFailedException($"{folder} is left from an export that was stopped. Delete it first.");
        var database = options.Database(parsed);
        var origin = options.Origin(parsed);
        await using var app = Server.Build(
            database, "http://127.0.0.1:0", builder => builder.Configuration[SiteAddress.Setting] = origin);
        await Server.PrepareAsync(app.Services, database, prepare: null, cancel, StartPurpose.Read);
        await app.StartAsync(cancel);
        var took = Stopwatch.StartNew();
        var isNew = !Directory.Exists(folder);
        try
        {
            // Pages link to each other by the name of today; the record goes by the first.
            var names = await app.Services.GetRequiredService<ProgrammeNames>().CurrentAsync(cancel);
            var programme = names.ProgrammeOf(asked.Programme);
            asked = asked with { Programme = names.NameOf(programme) };
            var archive = await PagesAsync(app, asked, origin, folder, cancel);
            var outcome = await RecordAsync(app, asked, programme, folder, cancel);
            await File.WriteAllTextAsync(Path.Combine(folder, "READ-ME.txt"), ReadMe(app, asked, origin), cancel);
            var size = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length);
            if (asked.IsZip)
                await ZipFile.CreateFromDirectoryAsync(folder, asked.To, CompressionLevel.Optimal, includeBaseDirectory: false, cancel);
            await Console.Out.WriteLineAsync($"Archived {Phrases.Count(archive.Pages, "page")}, "
                + $"{Phrases.Count(archive.Files, "other file")} and the record as JSON Lines "
                + $"({Phrases.Count(outcome.Editions, "edition")}) in {took.Elapsed.TotalSeconds:0} seconds: "
                + $"{Phrases.Size(size)}{(asked.IsZip ? $", {Phrases.Size(new FileInfo(asked.To).Length)} as a zip file" : "")}.");
            await Console.Out.WriteLineAsync(
                asked.IsZip ? $"{asked.To} is ready. Unpack it and open index.html." : $"Open {Path.Combine(folder, "index.html")}.");
            if (origin.Contains("://localhost", StringComparison.Ordinal))
                await Console.Out.WriteLineAsync($"Links to the live site lead to {origin}. Set {SiteAddress.Setting} to the site’s own "
                    + "address first if it has one.");
        }
        catch
        {
            if (isNew && Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            throw;
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
        if (asked.IsZip)
            Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static async Task<StaticArchive> PagesAsync(
        WebApplication app, AskedExport asked, string origin, string folder, CancellationToken cancel)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var site = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(5) };
        var today = app.Services.GetRequiredService<TimeProvider>().Today();
        var archive = new StaticArchive(site, new ArchiveMap(asked.Programme, asked.AsAt, origin, Slices.Kinds), folder);
        var told = 0;
        var isThere = await archive.WriteAsync(today, asked.AsAt ?? today, count =>
        {
            if (count / Told > told)
                Console.Out.WriteLine($"{count} files so far.");
            told = count / Told;
        }, cancel);
        return isThere ? archive : throw asked.Unknown();
    }

    private static async Task<ExportOutcome> RecordAsync(
        WebApplication app, AskedExport asked, string programme, string folder, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var export = ActivatorUtilities.CreateInstance<RecordExport>(scope.ServiceProvider);
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        await using var file = new FileStream(Path.Combine(folder, "data", "record.jsonl"), FileMode.Create, FileAccess.Write);
        return await export.WriteAsync(programme, Viewer.Public.At(asked.AsAt is { } day ? Clock.EndOf(day) : null), file, cancel)
            ?? throw asked.Unknown();
    }

    private static string ReadMe(WebApplication app, AskedExport asked, string origin)
    {
        var today = app.Services.GetRequiredService<TimeProvider>().Today();
        return $"""
            This folder is an archive of {origin}/{asked.Programme}
            Archived on {Phrases.Day(today)}. The record as it was on {Phrases.Day(asked.AsAt ?? today)}.

            To read it, open index.html in a browser. It needs no server, no network and no script.

            index.html         the programme; contents.html leads to every list and record
            history.html       in the folder of each record: every version of it
            .csv               beside each list: the same for spreadsheets, in parts if it is long
            .json              beside each record: the same as data
            files/             attached files
            data/workbook.xlsx every list in one workbook, if the programme is short enough for one
            data/record.jsonl  the whole record, with every public version: “heed import record” builds it again from this file

            Not in the archive: search, filters, feeds, calendars, comments and forms. Links to them lead to the live site and say so.

            """.ReplaceLineEndings("\r\n");
    }
}
