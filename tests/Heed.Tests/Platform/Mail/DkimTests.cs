using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Heed.Platform.Mail;
using Heed.Platform.Mail.Sending;
using Heed.Tests.Promises;
using MimeKit;
using MimeKit.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Security;

namespace Heed.Tests.Platform.Mail;

/// <summary>
/// A mail is signed so that its words, its subject and how to leave can't be changed on the way; checked by two implementations.
/// </summary>
public sealed class DkimTests : MailSite
{
    private readonly RSA key = RSA.Create(2048);
    private readonly string file = Path.GetTempFileName();

    protected override MailChoice Choice => MailChoice.Parse(
        $"smtp://127.0.0.1:{Sink.Port}", "Heed <heed@example.org>")! with { Dkim = DkimKey.Read(file, "heed2026", "example.org") };

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await File.WriteAllTextAsync(file, key.ExportPkcs8PrivateKeyPem(), Cancel);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        File.Delete(file);
        key.Dispose();
    }

    [Fact]
    public async Task A_signature_holds_and_a_change_of_words_or_of_leaving_breaks_it()
    {
        var data = await SentAsync();
        Assert.True(Holds(data));
        Assert.False(Holds(data.Replace("is out", "is off", StringComparison.Ordinal)));
        Assert.False(Holds(data.Replace("/leave/1", "/leave/2", StringComparison.Ordinal)));
        Assert.False(Holds(data.Replace("List-Unsubscribe=One-Click", "List-Unsubscribe=No-Click", StringComparison.Ordinal)));
        var signature = MimeMessage.Load(new MemoryStream(Encoding.Latin1.GetBytes(data)), Cancel).Headers[HeaderId.DkimSignature]!;
        Assert.Contains("d=example.org", signature, StringComparison.Ordinal);
        Assert.Contains("s=heed2026", signature, StringComparison.Ordinal);
        foreach (var header in (string[])[
            "from", "to", "subject", "date", "message-id", "list-id", "list-unsubscribe", "list-unsubscribe-post"])
            Assert.Contains($":{header}:", $":{SignedHeaders(signature)}:", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Another_implementation_finds_the_signature_good()
    {
        var tests = Path.Combine(Sources.Root, "tests", "Heed.Browser");
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(tests, "node_modules", "mailauth")),
            "mailauth is not installed: run npm ci in tests/Heed.Browser");
        var data = await SentAsync();
        Assert.Equal("pass", (await MailauthAsync(tests, data))[0].GetProperty("result").GetString());
        Assert.NotEqual(
            "pass", (await MailauthAsync(tests, data.Replace("is out", "is off", StringComparison.Ordinal)))[0].GetProperty("result")
                .GetString());
        var headers = (await MailauthAsync(tests, data))[0].GetProperty("headers").GetString()!;
        Assert.Contains("list-unsubscribe-post", headers, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("x;d=evil")]
    public void A_selector_is_a_name_in_dns(string? selector) =>
        Assert.Contains("--dkim-selector", Assert.Throws<FormatException>(() => DkimKey.Read(file, selector, "example.org")).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task What_is_no_key_is_said_with_a_sentence()
    {
        Assert.Contains("--dkim-key", Assert.Throws<FormatException>(() => DkimKey.Read(file + ".none", "heed", "example.org")).Message,
            StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", Cancel);
        Assert.Contains("--dkim-key", Assert.Throws<FormatException>(() => DkimKey.Read(file, "heed", "example.org")).Message,
            StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, "no key", Cancel);
        Assert.Contains("--dkim-key", Assert.Throws<FormatException>(() => DkimKey.Read(file, "heed", "example.org")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_key_whoever_starts_the_site_is_told_that_the_relay_must_sign()
    {
        Assert.Null(Choice.Caution);
        Assert.Contains("The relay must sign it for example.org", MailChoice.Parse("smtp://mail.example.org", "heed@example.org")!.Caution,
            StringComparison.Ordinal);
    }

    private async Task<string> SentAsync()
    {
        await PutAsync(
            new KeyedEmail(
                "1", new EmailMessage(
                    "isla@example.org", "Ùpdate 5 – what’s new", $"An update is out.\n{new string('x', 1500)}\n.\nFrom here on ünïcode.",
                    "<p>An update is out. Ünïcode.</p>") {
            ListId = "cpip.example.org", OneClickLeave = new Uri("https://heed.example.org/leave/1"), FromName = "The programme" }));
        Assert.Equal(1, await SendAsync());
        return Assert.Single(Sink.Mails).Data;
    }

    private bool Holds(string data)
    {
        var message = MimeMessage.Load(new MemoryStream(Encoding.Latin1.GetBytes(data)), Cancel);
        return new DkimVerifier(new Known(key)).Verify(message, message.Headers[message.Headers.IndexOf(HeaderId.DkimSignature)], Cancel);
    }

    private static string SignedHeaders(string signature) =>
        signature.Split(';').Select(p => p.Trim()).Single(p => p.StartsWith("h=", StringComparison.Ordinal))[2..].Replace(
            " ", "", StringComparison.Ordinal).ReplaceLineEndings("").Replace("\t", "", StringComparison.Ordinal);

    private async Task<JsonElement> MailauthAsync(string tests, string data)
    {
        var start = new ProcessStartInfo(
            "node", [
                Path.Combine(tests, "parsers", "check-dkim.mjs"), "heed2026._domainkey.example.org",
                Convert.ToBase64String(key.ExportSubjectPublicKeyInfo())]) { RedirectStandardInput = true, RedirectStandardOutput = true,
                    RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        await process.StandardInput.BaseStream.WriteAsync(Encoding.Latin1.GetBytes(data), Cancel);
        process.StandardInput.Close();
        await process.WaitForExitAsync(Cancel);
        Assert.True(process.ExitCode == 0, await errors);
        return JsonDocument.Parse(await output).RootElement;
    }

    // The public key that would stand in DNS.
    private sealed class Known(RSA key) : IDkimPublicKeyLocator
    {
        public AsymmetricKeyParameter LocatePublicKey(
            string methods, string domain, string selector, CancellationToken cancellationToken = default) =>
                PublicKeyFactory.CreateKey(key.ExportSubjectPublicKeyInfo());

        public Task<AsymmetricKeyParameter> LocatePublicKeyAsync(
            string methods, string domain, string selector, CancellationToken cancellationToken = default) =>
                Task.FromResult(LocatePublicKey(methods, domain, selector, cancellationToken));
    }
}
