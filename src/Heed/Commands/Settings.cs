using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Heed.Hosting;
using Heed.Platform.Files;
using Heed.Platform.Http;
using Heed.Platform.Keys;
using Heed.Platform.Mail;
using Heed.Subscriptions;

namespace Heed.Commands;

/// <summary>Every setting. Help, the check for mistyped ones and docs/operating/settings.md are made from this list.</summary>
public static partial class Settings
{
    private const string Ours = "HEED_";

    // What the project’s own tests and measurements are told by; no setting of a site.
    private static readonly string[] ForTests = [
        "HEED_TEST_", "HEED_POSTGRES_", "HEED_CHROMIUM", "HEED_HOSTILE", "HEED_LOOK", "HEED_FOLLOWERS"];

    public static readonly Setting Data = new(
        "HEED_DATA",
        "The state folder. It holds the SQLite database, the keys and the attached files.") { Option = "--data", Value = "DIR",
            Otherwise = "data", MayBeEmpty = false };
    public static readonly Setting Database = new("HEED_DATABASE", "A PostgreSQL database to use instead of SQLite: a connection string, "
        + "or an address such as postgres://user:password@host/heed.") { Option = "--database", Value = "CONNECTION", IsSecret = true,
            MayBeEmpty = false };
    public static readonly Setting OwnerDatabase = new("HEED_OWNER_DATABASE", "The connection of the PostgreSQL role that owns the "
        + "tables. It is used to bring the database up to date, and for nothing else.") { Option = "--owner-database", Value = "CONNECTION",
            IsSecret = true, MayBeEmpty = false };
    public static readonly Setting KeyPassphrase = new(
        KeyWrapping.Setting, "The passphrase that the site’s keys are encrypted with.") { IsSecret = true };
    public static readonly Setting Scanner = new(
        VirusScanner.Setting, "The virus scanner that looks at uploads: the socket of clamd, or its host and port.") { Value = "ADDRESS" };
    public static readonly Setting Keys = new(
        "HEED_KEYS",
        "The folder with the site’s keys. Keep it apart from backups of the database: together they open what is encrypted.") { Option =
            "--keys", Value = "DIR", Otherwise = "keys in the state folder", MayBeEmpty = false };
    public static readonly Setting Files = new(
        "HEED_FILES",
        "The folder with the attached files.") { Option = "--files", Value = "DIR", Otherwise = "files in the state folder",
            MayBeEmpty = false };
    public static readonly Setting Urls = new(
        "HEED_URLS",
        "Where to serve. Several are separated by semicolons.") { Option = "--urls", Value = "URL", Otherwise = "http://localhost:5080",
            MayBeEmpty = false };
    public static readonly Setting Site = new(SiteAddress.Setting, "The site’s own address as readers know it, such as "
        + "https://heed.example.org. Links that Heed prints and mails begin with it.") { Value = "URL", Otherwise = "where Heed serves" };
    public static readonly Setting TrustedProxies = new(
        Proxies.Setting,
        "The proxies in front of Heed that may say where a request came from: addresses or networks, with commas between.") { Value =
            "LIST" };
    public static readonly Setting Hold = new(
        FollowRules.HoldSetting,
        "How many minutes an announcement waits before it is emailed to followers.") { Value = "NUMBER", Otherwise = "10" };
    public static readonly Setting Smtp = new(
        "HEED_SMTP",
        "The mail server, such as smtp://user:password@mail.example.org:587. Without one, emails wait.") { Option = "--smtp", Value = "URL",
            IsSecret = true };
    public static readonly Setting MailFrom = new(
        "HEED_MAIL_FROM", "The address that emails come from.") { Option = "--mail-from", Value = "ADDRESS" };
    public static readonly Setting MailConnections = new(
        "HEED_MAIL_CONNECTIONS",
        "How many emails are sent at once.") { Option = "--mail-connections", Value = "NUMBER",
            Otherwise = MailChoice.UsualConnections.ToString(CultureInfo.InvariantCulture) };
    public static readonly Setting DkimKey = new(
        "HEED_DKIM_KEY",
        "The file with a private key (PEM) that signs emails sent by the mail server.") { Option = "--dkim-key", Value = "FILE" };
    public static readonly Setting DkimSelector = new(
        "HEED_DKIM_SELECTOR", "The name under which the public key is in DNS.") { Option = "--dkim-selector", Value = "NAME" };
    public static readonly Setting Bounces = new(
        "HEED_BOUNCES", "The Maildir folder into which reports of failed emails come.") { Option = "--bounces", Value = "DIR" };
    public static readonly Setting BounceAddress = new(
        "HEED_BOUNCE_ADDRESS",
        "The address whose email arrives in that folder; each email’s number is put before its @, after a plus sign.") { Option =
            "--bounce-address", Value = "ADDRESS" };
    public static readonly Setting NotifyKey = new(
        "HEED_NOTIFY_KEY",
        "An API key of GOV.UK Notify, to send by it instead of a mail server.") { Option = "--notify-key", Value = "KEY", IsSecret = true };
    public static readonly Setting NotifyTemplate = new(
        "HEED_NOTIFY_TEMPLATE",
        "The template at Notify, with the subject ((subject)) and the words ((body)).") { Option = "--notify-template", Value = "ID" };
    public static readonly Setting NotifyUrl = new(
        "HEED_NOTIFY_URL", "Where Notify is, when not where it usually is.") { Option = "--notify-url", Value = "URL" };
    public static readonly Setting NotifyReplyTo = new(
        "HEED_NOTIFY_REPLY_TO",
        "The reply-to address at Notify, when not the service’s own.") { Option = "--notify-reply-to", Value = "ID" };

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        Data, Database, OwnerDatabase, Keys, KeyPassphrase, Files, Scanner, Urls, Site, TrustedProxies, Hold,
        Smtp, MailFrom, MailConnections, DkimKey, DkimSelector, Bounces, BounceAddress, NotifyKey, NotifyTemplate, NotifyUrl, NotifyReplyTo,
    ];

    /// <summary>The value of a setting that has no option; null when nothing is set.</summary>
    public static string? Of(Setting setting) => Environment.GetEnvironmentVariable(setting.Variable) is { } value
        && !string.IsNullOrWhiteSpace(value) ? value : null;

    /// <summary>Refuses a variable that looks like a setting and is none: mistyped, it would quietly be left out.</summary>
    /// <exception cref="CommandFailedException">There is one.</exception>
    public static void RefuseUnknown()
    {
        var known = All.SelectMany(s => s.IsSecret ? new[] { s.Variable, s.Variable + Setting.FileEnding } : [s.Variable]).ToList();
        var unknown = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(v => (string)v.Key).Order(StringComparer.Ordinal)
            .FirstOrDefault(v => v.StartsWith(Ours, StringComparison.Ordinal) && !known.Contains(v)
                && !ForTests.Any(t => v.StartsWith(t, StringComparison.Ordinal)) && !OfOthers().IsMatch(v));
        if (unknown is not null)
            throw new CommandFailedException($"{unknown} in the environment is not a setting of Heed. Did you "
                + $"mean {known.MinBy(k => Distance(k, unknown))}? All settings are in docs/operating/settings.md.");
    }

    /// <summary>The page for who runs Heed.</summary>
    public static string Page()
    {
        var text = new StringBuilder("# Settings\n\nHeed prints this page: `heed settings`. Set a variable in the environment, or give "
            + "the option with the command; the option wins.\n\n"
            + "Other users of a machine can see the options of a running command. So put secrets into the environment, or into a file: "
            + "for a setting marked secret, the variable\n"
            + "with `_FILE` at its end names a file that holds the value. Heed prints no secret, neither in its help nor in an error.\n\n"
            + "A variable that begins with `HEED_` and is not in this list stops the start, so that no setting is left out because it was "
            + "mistyped.\n\n| variable | option | what it is | when not set |\n|---|---|---|---|\n");
        foreach (var setting in All)
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{setting.Variable}` | {(setting.Option is null ? "none"
                    : $"`{setting.Option} {setting.Value}`")} | {setting.About}{(setting.IsSecret ? " Secret." : "")} | {setting.Otherwise
                        ?? "nothing"} |\n");
        return text.Append("\nSigning in with the organisation’s own accounts is set in the section `Heed:SignIn:OpenId`, such as "
            + "`Heed__SignIn__OpenId__Authority`\n(decision 9). A certificate for https is set with "
            + "`Kestrel__Certificates__Default__Path`.\n").ToString();
    }

    // How many letters differ, with room for one left out, added or mistyped at a time.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var (before, corner) = (i, row[0]);
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                before = Math.Min(Math.Min(before, row[j]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1));
                (corner, row[j]) = (row[j], before);
            }
        }
        return row[^1];
    }

    // The sections of the configuration, and what Kubernetes and Docker tell every container of a service that is called heed.
    [GeneratedRegex(@"^HEED__|^HEED(_\w+)?_(SERVICE_(HOST|PORT(_\w+)?)|PORT(_\d+_(TCP|UDP)(_\w+)?)?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex OfOthers();
}
