namespace Heed.Browser.Harness;

/// <summary>A demonstration whose mails go to a mail server of the tests, at once: nothing is held back.</summary>
public sealed class MailDemo : Demo
{
    /// <summary>Where its mails arrive.</summary>
    public Lazy<Mailbox> Mailbox { get; } = new();

    protected override async Task<IReadOnlyList<string>> OptionsAsync() =>
        ["--smtp", await Mailbox.Value.AddressAsync(), "--mail-from", "heed@example.org", "--mail-connections", "1"];

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["HEED_ANNOUNCE_HOLD"] = "0" };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Mailbox.IsValueCreated)
            await Mailbox.Value.DisposeAsync();
    }
}
