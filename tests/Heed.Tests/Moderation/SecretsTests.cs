using System.Collections.Concurrent;
using System.Text;
using Heed.Comments;
using Heed.Tests.Promises;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Heed.Tests.Moderation;

/// <summary>P35 and P38 for moderating: no stolen file and no log says what was written, by whom, from where, or what was noted.</summary>
public sealed class SecretsTests : ModerationSite
{
    private const string Bird = "zanzibar";

    private readonly Listener log = new();

    protected override void Adapt(WebApplicationBuilder builder) => builder.Logging.ClearProviders().AddProvider(log);

    [Fact]
    public async Task No_file_of_the_database_and_no_line_of_the_log_says_it()
    {
        await ReachableAsync("lead");
        var refused = await SentAsync($"My stepdad hits me, says {Bird}text.", $"{Bird}name", $"{Bird}@example.org");
        await Mairi.GetAsync("/desk/trial/comments");
        await Mairi.SubmitAsync(
            await OpenAsync(Mairi, refused), new Dictionary<string, string?> { ["reason"] = "abusive", ["message"] = $"{Bird}message" },
            "Do not publish");
        await Mairi.SubmitAsync(
            await OpenAsync(Mairi, refused), new Dictionary<string, string?> { ["why"] = $"{Bird}why" }, "Show the address once");
        var handed = await SentAsync($"{Bird}handed, and I am scared to go home.", $"{Bird}name", $"{Bird}@example.org");
        Now.Advance(TimeSpan.FromHours(5));
        await WithServiceAsync<Heed.Moderation.UnreadAlert, int>(alert => alert.RunAsync(TestContext.Current.CancellationToken));
        await Mairi.SubmitAsync(
            await OpenAsync(Mairi, handed), new Dictionary<string, string?> { ["note"] = $"{Bird}note" }, "Refer to the safeguarding lead");
        await Lead.SubmitAsync(
            await Lead.GetAsync($"/desk/trial/safeguarding/{handed:N}"),
            new Dictionary<string, string?> { ["who"] = $"{Bird}who", ["when"] = $"{Bird}when" }, "Save note");
        var search = await Lead.SubmitAsync(
            await Lead.GetAsync("/desk/trial/comments/search"), new Dictionary<string, string?> { ["words"] = Bird }, "Search");
        Assert.Contains("2 comments contain these words", search.Text, StringComparison.Ordinal);
        var part = await SentAsync($"In part: {Bird}cut.");
        var preview = await Mairi.SubmitAsync(
            await OpenAsync(Mairi, part), new Dictionary<string, string?> { ["words"] = $"{Bird}cut" }, "Preview");
        Ok(await PublishAsync(Mairi, preview, "Publish this version"));
        Assert.Equal(CommentState.Approved, (await KeptAsync(part)).State);

        Assert.True(log.Lines.Count > 20);
        Assert.DoesNotContain(log.Lines, l => l.Contains(Bird, StringComparison.OrdinalIgnoreCase));
        var places = from table in await Promises.Tables.ReadAsync(Database) from row in table.Rows from cell in row
            where cell.Value.Contains(Bird, StringComparison.OrdinalIgnoreCase) select $"{table.Table}.{cell.Column}";
        Assert.Empty(places.Distinct());
        if (TestDatabase.IsPostgres)
            return;
        foreach (var file in Directory.GetFiles(Database.Choice.Folder, "*", SearchOption.AllDirectories))
            Assert.False(await HoldsAsync(file), $"{Path.GetFileName(file)} says it");
    }

    private static async Task<bool> HoldsAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var all = new MemoryStream();
        await stream.CopyToAsync(all);
        return ((Encoding[])[Encoding.UTF8, Encoding.Unicode]).Any(e => all.ToArray().AsSpan().IndexOf(e.GetBytes(Bird)) >= 0);
    }

    private sealed class Listener : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose() { }
    }
}
