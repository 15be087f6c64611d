using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Heed.Bench.Lists;
using Heed.Bench.Making;
using Heed.Hosting;
using Heed.Platform.Database;
using Heed.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Heed.Bench.Front;

/// <summary><c>front</c>: the front page of a site with many programmes, as a reader gets it over HTTP, with nothing cached.</summary>
internal static class FrontCommand
{
    private const string Origin = "http://localhost";

    public static Command Front()
    {
        var programmes = new Option<int>("--programmes") { DefaultValueFactory = _ => 500 };
        var scale = new Option<double>("--scale") {
            Description = "How large each is; 1 is 8,000 editions with 50 recommendations.", DefaultValueFactory = _ => 0.1 };
        var repetitions = new Option<int>("--repetitions") { DefaultValueFactory = _ => 100 };
        var data = new Option<string>("--data") { DefaultValueFactory = _ => Path.Combine("artifacts", "bench") };
        var command = new Command("front", "Measures the front page of a site with many programmes.") { programmes, scale, repetitions,
            data };
        command.SetAction(async (parsed, _) =>
        {
            var (count, size) = (parsed.GetValue(programmes), parsed.GetValue(scale));
            var name = string.Create(CultureInfo.InvariantCulture, $"front_{count}_{size}");
            var made = await MadeLedger.OpenAsync(
                name, () => new LedgerMaker([.. Enumerable.Range(1, count).Select(n => new ProgrammePlan(n, size))]),
                parsed.GetValue(data)!, postgres: null, again: false);
            await MeasureAsync(made, parsed.GetValue(repetitions));
            return 0;
        });
        return command;
    }

    // A site makes its keys with its database, and starts on no other that lacks them: an empty one beside it makes them.
    private static async Task MakeKeysAsync(DatabaseChoice database)
    {
        var empty = new DatabaseChoice(database.Folder + "-empty", null) { Keys = database.Keys };
        await using var app = Server.Build(empty, "http://127.0.0.1:0", builder => builder.Logging.ClearProviders());
        await Server.PrepareAsync(app.Services, empty, prepare: null, CancellationToken.None);
    }

    private static async Task MeasureAsync(MadeLedger made, int repetitions)
    {
        if (!Directory.Exists(made.Database.Keys))
            await MakeKeysAsync(made.Database);
        await using var app = Server.Build(made.Database, "http://127.0.0.1:0", builder =>
        {
            builder.Configuration[SiteAddress.Setting] = Origin;
            builder.Logging.ClearProviders();
        });
        await Server.PrepareAsync(app.Services, made.Database, prepare: null, CancellationToken.None);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.Host = "localhost";
        Console.WriteLine($"{made.Ledger.Programmes.Count} programmes, {made.Ledger.Editions.Count:N0} editions");
        Console.WriteLine("| page, p50 / p95 / processor, ms (bytes) | |");
        Console.WriteLine("|---|---:|");
        // A page with something in its address is kept only once it was asked for twice: each of these is made.
        await TellAsync("as at a day", repetitions, i => $"/?as-at={Day(i)}");
        await TellAsync("as at a day, spreadsheet", repetitions, i => $"/programmes.csv?as-at={Day(i)}");
        var pages = Enumerable.Range(2, Math.Max(1, made.Ledger.Programmes.Count / 50 - 1)).ToList();
        string[] today = [.. pages.Select(p => $"/?page={p}"), .. pages.Select(p => $"/?status=open&page={p}")];
        var took = new List<double>();
        foreach (var page in today)
        {
            var start = Stopwatch.GetTimestamp();
            await GetAsync(page);
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        took.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| today, {today.Length} pages once each, p50 / slowest | {took[took.Count / 2]:F0} / {took[^1]:F0} |"));
        await app.StopAsync();

        async Task<int> GetAsync(string page)
        {
            using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
            answer.EnsureSuccessStatusCode();
            return (await answer.Content.ReadAsByteArrayAsync()).Length;
        }

        async Task TellAsync(string what, int times, Func<int, string> page)
        {
            var m = await Measured.OfAsync(what, times, i => GetAsync(page(i)));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {m.Read} | {m.P50:F0} / {m.P95:F0} / {m.Cpu:F0} ({m.Rows:F0}) |"));
        }
    }

    private static string Day(int number) =>
        DateOnly.FromDateTime(ProgrammePlan.End).AddDays(-1 - number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
