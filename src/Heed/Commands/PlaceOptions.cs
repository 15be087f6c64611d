using System.CommandLine;
using Heed.Hosting;
using Heed.Platform.Database;
using Heed.Platform.Mail;

namespace Heed.Commands;

/// <summary>The options that mean the same on every command.</summary>
public sealed class PlaceOptions
{
    private readonly MailOptions mail = new();

    private readonly Option<bool> verbose = new(
        "--verbose") { Description = "Prints the details of an unexpected error.", Recursive = true };

    /// <summary>Adds the options to the command line.</summary>
    public void AddTo(RootCommand root)
    {
        foreach (var setting in Settings.All.Where(s => s.Option is not null))
            root.Options.Add(setting.AsOption());
        root.Options.Add(verbose);
    }

    /// <summary>The database chosen.</summary>
    /// <exception cref="CommandFailedException">The options are not what they should be.</exception>
    public DatabaseChoice Database(ParseResult parsed)
    {
        var folder = Settings.Data.Read(parsed)!;
        try
        {
            var database = new DatabaseChoice(
                folder, Settings.Database.Read(parsed) is { } connection ? PostgresAddress.Read(connection) : null);
            return database with { Owner = Settings.OwnerDatabase.Read(parsed) is { } owner ? PostgresAddress.Read(owner)
                : null, Keys = Given(Settings.Keys, parsed) ?? database.Keys, Files = Given(Settings.Files, parsed) ?? database.Files };
        }
        catch (FormatException wrong)
        {
            throw new CommandFailedException($"{wrong.Message} ({Settings.Database.Option} or {Settings.Database.Variable})");
        }
    }

    /// <summary>How emails are sent; null when no mail server is set.</summary>
    /// <exception cref="CommandFailedException">The options are not what they should be.</exception>
    public MailChoice? Mail(ParseResult parsed) => mail.Chosen(parsed);

    /// <summary>Where to serve.</summary>
    public string Urls(ParseResult parsed) => Settings.Urls.Read(parsed)!;

    /// <summary>What links that are printed begin with: the site's own address when it is set.</summary>
    public string Origin(ParseResult parsed) => SiteOrigin.Read(Settings.Of(Settings.Site))
        ?? ListenAddresses.Read(Urls(parsed))[0].TrimEnd('/').Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://+", "://localhost", StringComparison.Ordinal);

    /// <summary>Whether the details of an unexpected error are printed.</summary>
    public bool IsVerbose(ParseResult parsed) => parsed.GetValue(verbose);

    private static string? Given(Setting setting, ParseResult parsed) => setting.Read(parsed) is { } value && value != setting.Otherwise
        ? value : null;
}
