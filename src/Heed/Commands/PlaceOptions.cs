using System.CommandLine;
using Heed.Platform.Database;
using Heed.Platform.Mail;

namespace Heed.Commands;

/// <summary>The options that mean the same on every command.</summary>
public sealed class PlaceOptions
{
    private readonly Option<string> data = new("--data") { Description = "The folder that holds the record (SQLite).", DefaultValueFactory = _ => "data", HelpName = "DIR", Recursive = true };

    private readonly Option<string?> database = new("--database")
    {
        Description = "A PostgreSQL connection string, instead of a folder. Also read from HEED_DATABASE.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("HEED_DATABASE"),
        HelpName = "CONNECTION",
        Recursive = true,
    };

    private readonly Option<string?> owner = new("--owner-database")
    {
        Description = "The connection string of the PostgreSQL role that owns the tables: used to migrate, and for nothing else. Also read from HEED_OWNER_DATABASE.",
        HelpName = "CONNECTION",
        Recursive = true,
    };

    private readonly Option<string> urls = new("--urls") { Description = "Where to serve.", DefaultValueFactory = _ => "http://localhost:5080", HelpName = "URL", Recursive = true };

    private readonly MailOptions mail = new();

    /// <summary>Adds the options to the command line.</summary>
    public void AddTo(RootCommand root)
    {
        root.Options.Add(data);
        root.Options.Add(database);
        root.Options.Add(owner);
        root.Options.Add(urls);
        mail.AddTo(root);
    }

    /// <summary>The database chosen.</summary>
    public DatabaseChoice Database(ParseResult parsed, string folder = "")
    {
        var choice = new DatabaseChoice(Path.Combine(parsed.GetValue(data)!, folder), parsed.GetValue(database));
        return parsed.GetValue(owner) is { Length: > 0 } named ? choice with { Owner = named } : choice;
    }

    /// <summary>How mail leaves; null when no mail server is named.</summary>
    /// <exception cref="CommandFailedException">The options are not what they should be.</exception>
    public MailChoice? Mail(ParseResult parsed) => mail.Chosen(parsed);

    /// <summary>Where to serve.</summary>
    public string Urls(ParseResult parsed) => parsed.GetValue(urls)!;
}
