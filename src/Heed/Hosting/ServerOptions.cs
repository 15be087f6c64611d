using Heed.Platform.Mail;

namespace Heed.Hosting;

/// <summary>What a start of the server does beyond serving.</summary>
public sealed record ServerOptions
{
    /// <summary>What is registered differently.</summary>
    public Action<WebApplicationBuilder>? Adapt { get; init; }

    /// <summary>How emails are sent; if null, they wait.</summary>
    public MailChoice? Mail { get; init; }

    /// <summary>What is done to the database before anyone is served.</summary>
    public Func<IServiceProvider, TextWriter, CancellationToken, Task>? Prepare { get; init; }

    /// <summary>Whether to serve although files of published records are missing.</summary>
    public bool AcceptsMissingFiles { get; init; }

    /// <summary>What is said on the console once the site’s address, given second, is known.</summary>
    public Func<IServiceProvider, string, TextWriter, CancellationToken, Task>? Started { get; init; }
}
