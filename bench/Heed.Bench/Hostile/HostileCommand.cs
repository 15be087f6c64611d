using System.CommandLine;
using System.Globalization;
using Heed.Bench.Flooding;

namespace Heed.Bench.Hostile;

/// <summary>
/// <c>Heed.Bench hostile</c>: attacks a site that runs on this machine, and says what readers, staff and a real writer notice, and what
/// memory it takes and gives back.
/// </summary>
public static class HostileCommand
{
    private static readonly TimeSpan Afterwards = TimeSpan.FromSeconds(30);

    /// <summary>Describes the command.</summary>
    public static Command Hostile()
    {
        var url = new Option<Uri>(
            "--url") { Description = "The site, on this machine.", Required = true, CustomParser = told => new Uri(told.Tokens[0].Value) };
        var page = new Option<string>(
            "--page") { Description = "The record whose form is attacked.", DefaultValueFactory = _ => "/cpip/updates/21" };
        var process = new Option<int>("--process") { Description = "The site's process, whose memory is looked at.", Required = true };
        var seconds = new Option<int>("--seconds") { Description = "How long each attack lasts.", DefaultValueFactory = _ => 600 };
        var connections = new Option<int>(
            "--connections") { Description = "How many idle connections are opened.", DefaultValueFactory = _ => 22_000 };
        var only = new Option<string[]>(
            "--only") { Description = "Only the attacks whose names hold one of these words.", AllowMultipleArgumentsPerToken = true };
        var name = new Option<string>("--name") { DefaultValueFactory = _ => "editor" };
        var password = new Option<string>("--password") { Description = "Of the account that signs in again and again.", Required = true };
        var command = new Command("hostile", "Attacks a site and measures what others notice.") { url, page, process, seconds, connections,
            only, name, password };
        command.SetAction(async (parsed, cancel) =>
        {
            var site = parsed.GetRequiredValue(url);
            if (!site.IsLoopback)
            {
                await Console.Error.WriteLineAsync("Attacks are made on this machine only: --url http://127.0.0.1:PORT.");
                return 2;
            }
            var (record, of) = (parsed.GetValue(page)!, parsed.GetValue(process));
            // Each connection is a handle of this program too, and it needs some for those who read meanwhile.
            var idle = Math.Min(parsed.GetValue(connections), ProcessMemory.MostHandles() - 2_000);
            Attack[] attacks = [new IdleConnections(site, idle), new LargePosts(site), new SignInFlood(site),
                new WorthlessForms(site, record), new MadeUpAddresses(site), new UnreadAnswers(site)];
            await Console.Out.WriteLineAsync("| attack | what came of it | page in memory, p50 / p99 ms | page made | signing in | real "
                + "comment | faults for them | memory before / most / after, MiB |\n|---|---|---:|---:|---:|---:|---:|---:|");
            await RowAsync(null, TimeSpan.FromSeconds(60));
            var words = parsed.GetValue(only) ?? [];
            foreach (var attack in attacks.Where(
                a => words.Length == 0 || words.Any(w => a.Name.Contains(w, StringComparison.OrdinalIgnoreCase))))
                await RowAsync(attack, TimeSpan.FromSeconds(parsed.GetValue(seconds)));
            return 0;

            async Task RowAsync(Attack? attack, TimeSpan time)
            {
                var bystanders = new Bystanders(site, record, parsed.GetValue(name)!, parsed.GetRequiredValue(password));
                var memory = new ProcessMemory(of);
                var before = memory.Now();
                using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
                enough.CancelAfter(time);
                await Task.WhenAll(
                    bystanders.GoOnAsync(enough.Token), attack?.GoOnAsync(enough.Token) ?? Task.CompletedTask,
                    memory.WatchAsync(enough.Token));
                await Task.Delay(Afterwards, cancel);
                var came = attack is null ? "" : string.Join(
                    ", ", attack.Outcomes.OrderByDescending(o => o.Value)
                        .Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Key}: {o.Value:N0}")));
                var faults = bystanders.Faults.Count == 0 ? "0" : $"{bystanders.Faults.Count} "
                    + $"({string.Join("; ", bystanders.Faults.GroupBy(f => f).OrderByDescending(f => f.Count()).Take(2)
                        .Select(f => $"{f.Count()}x {f.Key}"))})";
                await Console.Out.WriteLineAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {attack?.Name ?? "none"} | {came} | {Of(bystanders.Kept)} | {Of(bystanders.Made)} | {Of(
                            bystanders.SignIns)} | {Of(
                                bystanders.Comments)} | {faults} | {before:0} / {memory.Most:0} / {memory.Now():0} |"));
            }
        });
        return command;
    }

    private static string Of(List<double> times)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0 ? "none" : string.Create(
            CultureInfo.InvariantCulture, $"{sorted[sorted.Count / 2]:0.0} / {sorted[(int)(sorted.Count * 0.99)]:0.0} ({sorted.Count})");
    }
}
