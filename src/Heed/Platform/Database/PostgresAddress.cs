using Npgsql;

namespace Heed.Platform.Database;

/// <summary>
/// A PostgreSQL database as people name it: a connection string, or an address such as <c>postgres://user:password@host:5432/heed</c>.
/// </summary>
public static class PostgresAddress
{
    /// <summary>Reads either as a connection string.</summary>
    /// <exception cref="FormatException">It is neither. The message holds nothing of it, for it may hold a password.</exception>
    public static string Read(string text)
    {
        try
        {
            var read = IsAddress(text) ? OfAddress(text) : new NpgsqlConnectionStringBuilder(text);
            return read.Host is { Length: > 0 } ? read.ConnectionString
                : throw new FormatException("The PostgreSQL connection has no host.");
        }
        // What the driver says names the part that is wrong, and now and then holds its value.
        catch (Exception wrong)
            when (wrong is ArgumentException or KeyNotFoundException or InvalidCastException or OverflowException or NotSupportedException)
        {
            throw new FormatException("The PostgreSQL connection cannot be read. Use a form like postgres://user:password@host/heed or "
                + "Host=host;Username=user;Password=password;Database=heed.");
        }
    }

    private static bool IsAddress(string text) => text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    private static NpgsqlConnectionStringBuilder OfAddress(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address))
            throw new ArgumentException("no address");
        var read = new NpgsqlConnectionStringBuilder { Host = address.DnsSafeHost, Database = Uri.UnescapeDataString(
            address.AbsolutePath.TrimStart('/')) };
        if (!address.IsDefaultPort && address.Port > 0)
            read.Port = address.Port;
        var user = address.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
            read.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length == 2)
            read.Password = Uri.UnescapeDataString(user[1]);
        foreach (var part in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = part.Split('=', 2) is [var n, var v] ? (n, Uri.UnescapeDataString(v))
                : throw new ArgumentException("no value");
            read[NameOf(name)] = name == "sslmode" ? value.Replace("-", "", StringComparison.Ordinal) : value;
        }
        return read;
    }

    // The names of PostgreSQL's own library, where the driver has others.
    private static string NameOf(string name) =>
        name switch
        {
            "sslmode" => "SSL Mode",
            "sslrootcert" => "Root Certificate",
            "sslcert" => "SSL Certificate",
            "sslkey" => "SSL Key",
            "connect_timeout" => "Timeout",
            "application_name" => "Application Name",
            "channel_binding" => "Channel Binding",
            "target_session_attrs" => "Target Session Attributes",
            "dbname" => "Database",
            "user" => "Username",
            _ => name,
        };
}
