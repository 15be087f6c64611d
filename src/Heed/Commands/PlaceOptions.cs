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

    private readonly Option<string> urls = new("--urls") { Description = "Where to serve.", DefaultValueFactory = _ => "http://localhost:5080", HelpName = "URL", Recursive = true };

    private readonly Option<string?> smtp = new("--smtp")
    {
        Description = "The mail server, such as smtp://user:password@mail.example.org:587. Also read from HEED_SMTP. Without one, mails wait.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("HEED_SMTP"),
        HelpName = "URL",
        Recursive = true,
    };

    private readonly Option<string?> mailFrom = new("--mail-from")
    {
        Description = "The address that mails come from. Also read from HEED_MAIL_FROM.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("HEED_MAIL_FROM"),
        HelpName = "ADDRESS",
        Recursive = true,
    };

    /// <summary>Adds the options to the command line.</summary>
    public void AddTo(RootCommand root)
    {
        root.Options.Add(data);
        root.Options.Add(database);
        root.Options.Add(urls);
        root.Options.Add(smtp);
        root.Options.Add(mailFrom);
    }

    /// <summary>The database chosen.</summary>
    public DatabaseChoice Database(ParseResult parsed, string folder = "") => new(Path.Combine(parsed.GetValue(data)!, folder), parsed.GetValue(database));

    /// <summary>How mail leaves; null when no mail server is named.</summary>
    /// <exception cref="CommandFailedException">The options are not what they should be.</exception>
    public MailChoice? Mail(ParseResult parsed)
    {
        try
        {
            return MailChoice.Parse(parsed.GetValue(smtp), parsed.GetValue(mailFrom));
        }
        catch (FormatException wrong)
        {
            throw new CommandFailedException(wrong.Message);
        }
    }

    /// <summary>Where to serve.</summary>
    public string Urls(ParseResult parsed) => parsed.GetValue(urls)!;
}
