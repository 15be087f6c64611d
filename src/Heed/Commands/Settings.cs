using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Heed.Hosting;
using Heed.Platform.Files;
using Heed.Platform.Http;
using Heed.Platform.Keys;
using Heed.Platform.Language;
using Heed.Platform.Mail;
using Heed.Subscriptions;

namespace Heed.Commands;

/// <summary>Every setting. Help, the check for mistyped ones and docs/operating/settings.md are made from this list.</summary>
public static partial class Settings
{
    private const string Ours = "HEED_";

    // Variables for the project’s own tests and measurements, not settings of a site.
    private static readonly string[] ForTests = [
        "HEED_TEST_", "HEED_POSTGRES_", "HEED_CHROMIUM", "HEED_HOSTILE", "HEED_LOOK", "HEED_FOLLOWERS"];

    public static readonly Setting Data = new(
        "HEED_DATA",
        "The state folder, with the SQLite database, the keys and the attached files.") { Option = "--data", Value = "DIR",
            Otherwise = "data", MayBeEmpty = false };
    public static readonly Setting Database = new("HEED_DATABASE", "A PostgreSQL database to use instead of SQLite: a connection string, "
        + "or an address such as postgres://user:password@host/heed.") { Option = "--database", Value = "CONNECTION", IsSecret = true,
            MayBeEmpty = false };
    public static readonly Setting OwnerDatabase = new("HEED_OWNER_DATABASE", "The connection for the PostgreSQL role that owns the "
        + "tables. Heed uses it only to bring the database up to date.") { Option = "--owner-database", Value = "CONNECTION",
            IsSecret = true, MayBeEmpty = false };
    public static readonly Setting KeyPassphrase = new(
        KeyWrapping.Setting, "The passphrase that encrypts the site’s keys.") { IsSecret = true };
    public static readonly Setting Scanner = new(
        VirusScanner.Setting, "The virus scanner for uploads: the socket of clamd, or its host and port.") { Value = "ADDRESS" };
    public static readonly Setting Keys = new(
        "HEED_KEYS",
        "The folder with the site’s keys. Keep it apart from backups of the database: with both, anyone can read what is encrypted.") {
            Option = "--keys", Value = "DIR", Otherwise = "keys in the state folder", MayBeEmpty = false };
    public static readonly Setting Files = new(
        "HEED_FILES",
        "The folder with the attached files.") { Option = "--files", Value = "DIR", Otherwise = "files in the state folder",
            MayBeEmpty = false };
    public static readonly Setting Urls = new(
        "HEED_URLS",
        "The addresses to serve at, separated by semicolons.") { Option = "--urls", Value = "URL", Otherwise = "http://localhost:5080",
            MayBeEmpty = false };
    public static readonly Setting Site = new(SiteAddress.Setting, "The public address of the site, such as "
        + "https://heed.example.org. Links that Heed prints and emails begin with it.") { Value = "URL",
            Otherwise = "the address that Heed serves at" };
    public static readonly Setting Language = new(
        SiteLanguage.Setting,
        "The language of pages and emails, as a language tag. A text that is not translated is shown in English.") { Value = "TAG",
            Otherwise = "en-GB" };
    public static readonly Setting TrustedProxies = new(
        Proxies.Setting,
        "The proxies that Heed trusts to say where a request came from: addresses or networks, separated by commas.") { Value =
            "LIST" };
    public static readonly Setting Hold = new(
        FollowRules.HoldSetting,
        "How many minutes Heed waits before it emails an announcement to followers.") { Value = "NUMBER", Otherwise = "10" };
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
        "The file with the private key (PEM) that signs emails sent through the mail server.") { Option = "--dkim-key", Value = "FILE" };
    public static readonly Setting DkimSelector = new(
        "HEED_DKIM_SELECTOR", "The name of the public key in DNS (the DKIM selector).") { Option = "--dkim-selector", Value = "NAME" };
    public static readonly Setting Bounces = new(
        "HEED_BOUNCES", "The Maildir folder that receives reports of failed emails.") { Option = "--bounces", Value = "DIR" };
    public static readonly Setting BounceAddress = new(
        "HEED_BOUNCE_ADDRESS",
        "The address that delivers to that folder. Heed adds a plus sign and the email’s number before the @.") { Option =
            "--bounce-address", Value = "ADDRESS" };
    public static readonly Setting NotifyKey = new(
        "HEED_NOTIFY_KEY",
        "A GOV.UK Notify API key, to send through Notify instead of a mail server.") { Option = "--notify-key", Value = "KEY",
            IsSecret = true };
    public static readonly Setting NotifyTemplate = new(
        "HEED_NOTIFY_TEMPLATE",
        "The Notify template, with the subject ((subject)) and the message ((body)).") { Option = "--notify-template", Value = "ID" };
    public static readonly Setting NotifyUrl = new(
        "HEED_NOTIFY_URL", "The address of Notify, if it is not the usual one.") { Option = "--notify-url", Value = "URL" };
    public static readonly Setting NotifyReplyTo = new(
        "HEED_NOTIFY_REPLY_TO",
        "The reply-to address at Notify, if it is not the service’s own.") { Option = "--notify-reply-to", Value = "ID" };

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        Data, Database, OwnerDatabase, Keys, KeyPassphrase, Files, Scanner, Urls, Site, Language, TrustedProxies, Hold,
        Smtp, MailFrom, MailConnections, DkimKey, DkimSelector, Bounces, BounceAddress, NotifyKey, NotifyTemplate, NotifyUrl, NotifyReplyTo,
    ];

    /// <summary>The value of a setting that has no option; null when nothing is set.</summary>
    public static string? Of(Setting setting) => Environment.GetEnvironmentVariable(setting.Variable) is { } value
        && !string.IsNullOrWhiteSpace(value) ? value : null;

    /// <summary>Refuses a variable that looks like a setting but is not one. A mistyped setting would otherwise be ignored.</summary>
    /// <exception cref="CommandFailedException">There is one.</exception>
    public static void RefuseUnknown()
    {
        var known = All.SelectMany(s => s.IsSecret ? new[] { s.Variable, s.Variable + Setting.FileEnding } : [s.Variable]).ToList();
        var unknown = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(v => (string)v.Key).Order(StringComparer.Ordinal)
            .FirstOrDefault(v => v.StartsWith(Ours, StringComparison.Ordinal) && !known.Contains(v)
                && !ForTests.Any(t => v.StartsWith(t, StringComparison.Ordinal)) && !OfOthers().IsMatch(v));
        if (unknown is not null)
            throw new CommandFailedException($"{unknown} in the environment is not a Heed setting. Did you "
                + $"mean {known.MinBy(k => Distance(k, unknown))}? See docs/operating/settings.md for all settings.");
    }

    /// <summary>The page for who runs Heed.</summary>
    public static string Page()
    {
        var text = new StringBuilder("# Settings\n\n`heed settings` prints this page. Set a variable in the environment, or give "
            + "the option with the command. The option takes priority.\n\n"
            + "Other users of the machine can see the options of a running command. So put secrets in the environment or in a file. "
            + "For a setting marked “Secret”,\n"
            + "you can put the value in a file and the file’s path in the variable with `_FILE` added to its name. "
            + "Heed never prints a secret in its help or in an error.\n\n"
            + "If a variable begins with `HEED_` but is not in this list, Heed does not start, so that a mistyped setting is not "
            + "ignored.\n\n| Variable | Option | What it is | Default |\n|---|---|---|---|\n");
        foreach (var setting in All)
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{setting.Variable}` | {(setting.Option is null ? "none"
                    : $"`{setting.Option} {setting.Value}`")} | {setting.About}{(setting.IsSecret ? " Secret." : "")} | {setting.Otherwise
                        ?? "none"} |\n");
        return text.Append("\nTo let people sign in with your organisation’s own accounts, set the section `Heed:SignIn:OpenId`, "
            + "such as `Heed__SignIn__OpenId__Authority`\n(decision 9). To use a certificate for https, set "
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
