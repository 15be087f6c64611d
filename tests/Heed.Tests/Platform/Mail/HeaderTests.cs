using Heed.Ledger;
using Heed.Platform.Mail;

namespace Heed.Tests.Platform.Mail;

/// <summary>P47: whatever is in a title, a name or an address, a mail has the headers it should have and one recipient.</summary>
public sealed class HeaderTests : MailSite
{
    private static readonly Uri Leave = new("https://heed.example.org/leave/1");

    public static TheoryData<string> Payloads { get; } =
    [
        "\r\nBcc: all@example.org", "\nBcc: all@example.org", "\rBcc: all@example.org", "%0d%0aBcc: all@example.org",
        "\r\n\r\n<p>Other words</p>", "\n\n.\r\nMAIL FROM:<evil@example.org>",
        "\u0000Bcc: all@example.org", "\u2028Bcc: all@example.org", "\u2029Bcc: all@example.org", "\u0085Bcc: all@example.org",
        "\u000BBcc: all@example.org", "\u000CBcc: all@example.org",
        "\r\n Bcc: all@example.org", "\r\n\tfolded", "=?utf-8?q?=0D=0ABcc:_all@example.org?=",
        "=?utf-8?b?DQpCY2M6IGFsbEBleGFtcGxlLm9yZw==?=", "=?us-ascii?Q?=0ABcc=3A_all=40example.org?=",
        "\"; Bcc: all@example.org", "<all@example.org>", ", all@example.org", "> RCPT TO:<all@example.org",
        "\u560d\u560aBcc: all@example.org", "\uFF1ABcc\uFF1A all@example.org", "\ud83d\ude00\r\nBcc: all@example.org",
        "\r\n.\r\nQUIT\r\n", "\r\nContent-Type: text/html", "\r\nList-Unsubscribe: <mailto:evil@example.org>", "\r\nDKIM-Signature: v=1",
        "\u202EgrO.elpmaxe", "\u001b[2J", "\uFFFE", "\ud800",
    ];

    [Theory, MemberData(nameof(Payloads))]
    public async Task A_payload_in_any_field_adds_no_header_and_no_recipient(string payload)
    {
        var plain = To("isla@example.org") with { FromName = "The programme", ListId = "cpip.example.org", OneClickLeave = Leave };
        await PutAsync(
            new KeyedEmail("0", plain),
            new KeyedEmail("1", plain with { Subject = $"Update{payload}" }),
            new KeyedEmail("2", plain with { FromName = $"The programme{payload}" }),
            new KeyedEmail("3", plain with { ListId = $"cpip{payload}.example.org" }),
            new KeyedEmail("4", plain with { Text = $"Words{payload}", Html = $"<p>Words{payload}</p>" }),
            new KeyedEmail(
                "5", plain with { OneClickLeave = new Uri(
                    $"https://heed.example.org/leave/{Uri.EscapeDataString(
                        payload.Replace(
                            "\ud800", "", StringComparison.Ordinal))}?x={payload.Replace("\ud800", "", StringComparison.Ordinal)}") }));
        Assert.Equal(6, await SendAsync());

        Assert.Equal(6, Sink.Mails.Count);
        Assert.All(Sink.Mails, m => Assert.Equal(("isla@example.org", "heed@example.org"), (Assert.Single(m.To), m.From)));
        var names = Sink.Mails.Select(m => m.Message.Headers.Select(h => h.Field).Order().ToList()).ToList();
        Assert.All(
            names, n => Assert.Equal(
                ["Auto-Submitted", "Date", "From", "List-Id", "List-Unsubscribe", "List-Unsubscribe-Post", "MIME-Version", "Message-Id",
                    "Subject", "To", "X-Auto-Response-Suppress"], n.Order(StringComparer.Ordinal)));
        // Counted by hand too, as a server would that knows no MIME.
        Assert.All(
            Sink.Mails,
            m => Assert.Equal(
                12, m.Data[..m.Data.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Split("\r\n")
                    .Count(l => !l.StartsWith(' ') && !l.StartsWith('\t'))));
        Assert.All(
            Sink.Mails,
            m => Assert.Equal(
                ("isla@example.org", "heed@example.org"),
                (m.Message.To.Mailboxes.Single().Address, m.Message.From.Mailboxes.Single().Address)));
        Assert.All(Sink.Mails, m => Assert.Empty(m.Message.Bcc));
        // What a mail program makes of it has one line.
        Assert.All(Sink.Mails, m => Assert.DoesNotContain('\n', m.Message.Subject + m.Message.From.Mailboxes.Single().Name));
    }

    [Theory, MemberData(nameof(Payloads))]
    public async Task A_payload_in_an_address_is_refused_or_stays_in_it(string payload)
    {
        foreach (var address in (string[])[$"isla{payload}@example.org", $"isla@example.org{payload}", $"{payload}isla@example.org"])
        {
            if (EmailMessage.IsAddress(address))
                await PutAsync(new KeyedEmail(address, To(address)));
            else
                await Assert.ThrowsAsync<RefusedException>(() => PutAsync(new KeyedEmail("no", To(address))));
        }
        await SendAsync();
        Assert.All(Sink.Mails, m => Assert.Single(m.To));
        Assert.DoesNotContain("all@example.org", Sink.Mails.SelectMany(m => m.To));
        Assert.All(Sink.Mails, m => Assert.Empty(m.Message.Bcc));
    }

    [Fact]
    public async Task The_headers_of_leaving_and_of_the_list_are_as_their_standards_say()
    {
        var leave = new Uri($"https://heed.example.org/cpip/follow/leave/{new string('a', 200)}");
        await PutAsync(
            new KeyedEmail(
                "0", To("isla@example.org") with { ListId = "cpip.example.org", OneClickLeave = leave,
                    FromName = "Prògram nan Leanaibh" }));
        await SendAsync();
        var mail = Assert.Single(Sink.Mails);
        var head = mail.Data[..mail.Data.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Replace("\r\n ", " ", StringComparison.Ordinal)
            .Replace("\r\n\t", " ", StringComparison.Ordinal).Split("\r\n");
        Assert.Contains($"List-Unsubscribe: <{leave}>", head.Select(l => l.Replace("  ", " ", StringComparison.Ordinal)));
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", head);
        Assert.Contains("List-Id: <cpip.example.org>", head);
        Assert.Equal("Prògram nan Leanaibh", mail.Message.From.Mailboxes.Single().Name);
        Assert.All(mail.Data.Split("\r\n"), line => Assert.InRange(line.Length, 0, 998));
    }
}
