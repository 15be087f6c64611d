namespace Heed.Tests.Commands;

/// <summary>What goes wrong every day at a terminal is a sentence on standard error and exit code 1.</summary>
[Trait("Length", "Long")]
[Trait("Database", "None")]
public sealed class EverydayMistakesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("heed-mistakes-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("serve --urls ftp://localhost:5080", "is not an address to serve at")]
    [InlineData("serve --urls nonsense", "is not an address to serve at")]
    [InlineData("serve --urls http://localhost:5080/below", "Use http or https and no path")]
    [InlineData("serve --urls http://no-such-host.example:5080", "is a host name. Use an IP address")]
    [InlineData("serve --urls http://192.0.2.1:5080", "Heed cannot serve at http://192.0.2.1:5080")]
    [InlineData("serve --urls https://127.0.0.1:0", "Heed has no certificate")]
    [InlineData("serve --database postgres://heed:hush@127.0.0.1:1/heed", "Heed cannot reach the PostgreSQL server")]
    [InlineData("serve --database postgresql://heed:hush@no-such-host.invalid/heed", "Heed cannot reach the PostgreSQL server")]
    [InlineData("serve --database Hots=localhost;Password=hush", "The PostgreSQL connection cannot be read")]
    [InlineData("serve --database Host=localhost;Port=hush", "The PostgreSQL connection cannot be read")]
    [InlineData("serve --database Username=hush", "connection has no host")]
    [InlineData("serve --database postgres://heed@localhost/heed?colour=hush", "The PostgreSQL connection cannot be read")]
    [InlineData("admin list --data nowhere", "There is no record in the folder")]
    [InlineData("retention --dry-run", "There is no record in the folder")]
    [InlineData("admin create isla --display Isla --programme Big-Reform", "cannot be a programme’s short name")]
    [InlineData("admin create isla --display Isla --role minister", "is not a role")]
    [InlineData("import update missing.html --programme trial", "There is no file missing.html")]
    [InlineData("serve --mail-connections many --smtp smtp://localhost --mail-from heed@example.org", "must be from 1 to 50")]
    public async Task A_mistake_on_the_command_line_is_a_sentence(string arguments, string sentence)
    {
        var ended = await HeedProcess.RunAsync(
            [.. arguments.Split(' '), .. arguments.Contains("--data", StringComparison.Ordinal) ? Array.Empty<string>()
                : ["--data", folder]]);
        ended.Refused(sentence);
        Assert.DoesNotContain("hush", ended.Errors + ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HEED_DATABSE", "x", "Did you mean HEED_DATABASE?")]
    [InlineData("HEED_DATABASE", "", "HEED_DATABASE (--database) is empty")]
    [InlineData("HEED_SITE", "nonsense", "in HEED_SITE is not the address of a site")]
    [InlineData("HEED_SITE", "https://heed.example.org/below", "in HEED_SITE is not the address of a site")]
    [InlineData("HEED_PROXIES", "my-proxy", "in HEED_PROXIES is not an address or a network")]
    [InlineData("HEED_ANNOUNCE_HOLD", "soon", "Set it to a number")]
    [InlineData("Heed__SignIn__OpenId__Authority", "nonsense", "Heed cannot use the settings of the sign-in provider")]
    public async Task A_mistake_in_the_environment_is_a_sentence(string variable, string value, string sentence)
    {
        var ended = await HeedProcess.RunAsync(["serve", "--data", folder, "--urls", "http://127.0.0.1:0"], (variable, value));
        ended.Refused(sentence);
    }

    [Fact]
    public async Task A_state_folder_that_is_a_file_is_a_sentence()
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        (await HeedProcess.RunAsync(["serve", "--data", file])).Refused("is a file. Give a folder.");
        (await HeedProcess.RunAsync(["serve", "--data", Path.Combine(file, "below")])).Refused("Heed cannot create the folder");
    }

    [Fact]
    public async Task A_port_in_use_is_a_sentence()
    {
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var ended = await HeedProcess.RunAsync(["serve", "--data", folder, "--urls", $"http://{other.LocalEndpoint}"]);
        ended.Refused("address already in use. Choose another address or port");
    }

    [Fact]
    public async Task A_printed_link_begins_with_the_sites_own_address()
    {
        var ended = await HeedProcess.RunAsync(
            ["admin", "create", "isla", "--display", "Isla", "--programme", "trial", "--data", folder],
            ("HEED_SITE", "https://heed.example.org/"));
        ended.WentWell();
        Assert.Contains("  https://heed.example.org/desk/", ended.Output, StringComparison.Ordinal);
        Assert.Contains("There is no programme trial yet.", ended.Output, StringComparison.Ordinal);

        var served = await HeedProcess.ServeOnceAsync(["--data", folder], ("HEED_SITE", "https://heed.example.org"));
        served.WentWell();
    }

    [Fact]
    public async Task Stopping_the_server_is_no_error()
    {
        var ended = await HeedProcess.ServeOnceAsync(["--data", folder]);
        ended.WentWell();
        Assert.Contains("Heed is ready at http://127.0.0.1:", ended.Output, StringComparison.Ordinal);
    }
}
