using System.Net;
using Heed.Tests.Comments;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Heed.Tests.Hosting;

/// <summary>P38: a link that stands for a person is not in the log, whatever goes wrong when it is opened.</summary>
public sealed class LoggedPathsTests : CommentSite
{
    private const string Token = "c0ffee00c0ffee00c0ffee00c0ffee00";
    private readonly StringWriter log = new();

    protected override void Adapt(WebApplicationBuilder builder)
    {
        base.Adapt(builder);
        builder.Logging.ClearProviders().AddProvider(new LogTo(TextWriter.Synchronized(log)));
    }

    [Theory]
    [InlineData("/desk/way-in/")]
    [InlineData("/trial/follow/confirm/")]
    [InlineData("/your-data/link/")]
    public async Task A_fault_is_logged_with_the_sort_of_address_and_without_the_token(string address)
    {
        Switch.IsAway = true;
        var answer = await GetAsync(address + Token);
        Switch.IsAway = false;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Contains("{token}", log.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Token, log.ToString(), StringComparison.Ordinal);
    }

    private sealed class LogTo(TextWriter log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                log.WriteLine(formatter(state, exception));

        public void Dispose() { }
    }
}
