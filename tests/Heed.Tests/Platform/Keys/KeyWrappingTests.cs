using System.Text;
using Heed.Hosting;
using Heed.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Platform.Keys;

/// <summary>The site's keys are encrypted with a passphrase that is nowhere on the disk.</summary>
public sealed class KeyWrappingTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.NewAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task With_a_passphrase_no_key_is_on_the_disk_and_what_was_closed_before_opens()
    {
        var secret = await File.ReadAllBytesAsync(Path.Combine(database.Choice.Keys, "site.secret"), TestContext.Current.CancellationToken);
        var closed = await StartAsync(null, seal => seal.Close("Words."u8.ToArray()));
        Assert.Contains("<masterKey", Ring(), StringComparison.Ordinal);

        Assert.Equal("Words.", Encoding.UTF8.GetString(await StartAsync("correct horse", seal => seal.Open(closed))));

        Assert.DoesNotContain("<masterKey", Ring(), StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(database.Choice.Keys), f => Assert.True(File.ReadAllBytes(f).AsSpan().IndexOf(secret) < 0));
        Assert.Equal("Words.", Encoding.UTF8.GetString(await StartAsync("correct horse", seal => seal.Open(closed))));
    }

    [Theory]
    [InlineData(null, "are encrypted. Set their passphrase")]
    [InlineData("another horse", "This is not the passphrase")]
    public async Task A_missing_or_wrong_passphrase_is_said_at_the_start(string? given, string sentence)
    {
        await StartAsync("correct horse", seal => seal.Close([1]));

        var refused = await Assert.ThrowsAsync<CannotStartException>(() => StartAsync(given, seal => seal.Close([1])));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    private string Ring() => string.Concat(Directory.GetFiles(database.Choice.Keys, "key-*.xml").Select(File.ReadAllText));

    private async Task<byte[]> StartAsync(string? passphrase, Func<ContentProtector, byte[]> work)
    {
        var choice = database.Choice with { KeyPassphrase = () => passphrase };
        await using var app = Server.Build(choice, "http://localhost");
        await Server.PrepareAsync(app.Services, choice, prepare: null, TestContext.Current.CancellationToken);
        return work(app.Services.GetRequiredService<ContentProtector>());
    }
}
