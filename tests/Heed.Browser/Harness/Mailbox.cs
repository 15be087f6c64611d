using System.Text.Json;

namespace Heed.Browser.Harness;

/// <summary>A mail server that others wrote, and whoever reads what it takes.</summary>
public sealed class Mailbox : IAsyncDisposable
{
    static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    readonly Running server;

    public Mailbox()
    {
        Tool.RequirePackage("smtp-server", "package.json");
        server = new Running(Tool.Require("node"), [Path.Combine(Repository.BrowserTests, "mailbox", "mailbox.mjs")]);
    }

    /// <summary>Where mails are handed in.</summary>
    public Task<string> AddressAsync() => server.SaysAsync("mailbox at ");

    /// <summary>A mail to an address by its number, once it is there.</summary>
    public async Task<Mail> ReadAsync(string address, int number) =>
        JsonSerializer.Deserialize<Mail>(await server.SaysAsync($"mail {number} to {address} "), Web)!;

    /// <summary>A mail to an address by its subject, once it is there.</summary>
    public async Task<Mail> ReadAsync(string address, string subject) =>
        JsonSerializer.Deserialize<Mail>(await server.SaysAsync($"mail “{subject}” to {address} "), Web)!;

    /// <summary>Whether a mail was taken so far.</summary>
    public bool Has(string address, int number) => server.Said.Split('\n')
        .Any(l => l.StartsWith($"mail {number} to {address} ", StringComparison.Ordinal));

    public ValueTask DisposeAsync() => server.DisposeAsync();
}

/// <summary>A mail as another program read it.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="From">Whom it is from.</param>
/// <param name="Text">Its plain text.</param>
/// <param name="Html">Its page.</param>
/// <param name="Headers">Its head, by name in small letters.</param>
public sealed record Mail(string Subject, string From, string Text, string? Html, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The address of the link with these words, from the page of the mail.</summary>
    public Uri Link(string words)
    {
        var match = System.Text.RegularExpressions.Regex.Match(
            Html!, $"<a href=\"([^\"]+)\"[^>]*>{System.Text.RegularExpressions.Regex.Escape(words)}</a>");
        Assert.True(match.Success, $"“{Subject}” has no link “{words}”:\n{Html}");
        var address = System.Net.WebUtility.HtmlDecode(match.Groups[1].Value);
        // Who reads the plain text is led to the same place.
        Assert.Contains(address, Text, StringComparison.Ordinal);
        return new Uri(address);
    }
}
