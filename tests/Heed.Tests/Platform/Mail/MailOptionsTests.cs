using System.CommandLine;
using System.Security.Cryptography;
using Heed.Commands;
using Heed.Platform.Mail;
using Heed.Platform.Mail.Notify;

namespace Heed.Tests.Platform.Mail;

/// <summary>How mail leaves is said on the command line; what is wrong there is said in a sentence without a secret.</summary>
public sealed class MailOptionsTests
{
    private static readonly string[] Notify = ["--notify-key", NotifyServer.Key, "--notify-template", NotifyServer.Template.ToString()];

    [Fact]
    public void A_mail_server_with_all_its_options_is_understood()
    {
        var folder = Directory.CreateTempSubdirectory("heed-test-options-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "new"));
            using var key = RSA.Create(2048);
            File.WriteAllText(Path.Combine(folder, "dkim.pem"), key.ExportPkcs8PrivateKeyPem());
            var choice = Assert.IsType<SmtpChoice>(
                Chosen("--smtp", "smtp://mail.example.org", "--mail-from", "heed@example.org", "--mail-connections", "8", "--dkim-key",
                    Path.Combine(folder, "dkim.pem"), "--dkim-selector", "heed", "--bounces", folder, "--bounce-address",
                    "bounces@example.org"));
            Assert.Equal(
                (8, folder, "bounces@example.org", "mail.example.org:587"),
                (choice.Connections, choice.Bounces, choice.BounceAddress!.Address, choice.ToString()));
            Assert.NotNull(choice.Dkim);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Notify_is_understood_and_nothing_named_is_nothing()
    {
        Assert.Equal(NotifyServer.Service, Assert.IsType<NotifyChoice>(Chosen(Notify)).Service);
        Assert.Null(Chosen());
    }

    [Theory]
    [InlineData("--mail-connections", "0", "from 1 to 50")]
    [InlineData("--mail-connections", "many", "from 1 to 50")]
    [InlineData("--bounces", "/nowhere/at/all", "Maildir")]
    [InlineData("--bounce-address", "bounces+x@example.org", "--bounce-address")]
    [InlineData("--bounce-address", "nobody", "--bounce-address")]
    [InlineData("--dkim-key", "/nowhere.pem", "--dkim-selector")]
    public void What_is_wrong_is_said(string option, string value, string said) =>
        Assert.Contains(
            said, Assert.Throws<CommandFailedException>(
                () => Chosen("--smtp", "smtp://u:secret@mail.example.org", "--mail-from", "heed@example.org", option, value)).Message,
                StringComparison.Ordinal);

    [Fact]
    public void Mail_leaves_one_way()
    {
        var said = Assert.Throws<CommandFailedException>(
            () => Chosen(["--smtp", "smtp://u:secret@mail.example.org", "--mail-from", "heed@example.org", .. Notify])).Message;
        Assert.Contains("not both", said, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", said, StringComparison.Ordinal);
    }

    private static MailChoice? Chosen(params string[] args)
    {
        var (options, root) = (new PlaceOptions(), new RootCommand());
        options.AddTo(root);
        return options.Mail(root.Parse(args));
    }
}
