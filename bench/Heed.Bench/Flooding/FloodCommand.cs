using System.CommandLine;

namespace Heed.Bench.Flooding;

/// <summary>
/// <c>Heed.Bench flood</c>: sends very many comments to a site that runs, and says what readers, staff and a real writer notice of it
/// (P26).
/// </summary>
public static class FloodCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Flood()
    {
        var url = new Option<Uri>(
            "--url") { Description = "The site, on this machine.", Required = true, CustomParser = told => new Uri(told.Tokens[0].Value) };
        var page = new Option<string>(
            "--page") { Description = "The record whose form is flooded.", DefaultValueFactory = _ => "/cpip/updates/21" };
        var comments = new Option<int>("--comments") { DefaultValueFactory = _ => 100_000 };
        var sources = new Option<int>("--sources") { Description = "From how many addresses.", DefaultValueFactory = _ => 10_000 };
        var senders = new Option<int>("--senders") { Description = "How many send at once.", DefaultValueFactory = _ => 16 };
        var data = new Option<DirectoryInfo?>(
            "--data") { Description = "The site's folder, to say how much it grew and to count what it holds." };
        var name = new Option<string>("--name") { DefaultValueFactory = _ => "editor" };
        var password = new Option<string>("--password") { Description = "Of the account that signs in again and again.", Required = true };
        var command = new Command("flood", "Floods a form with comments and measures what others notice.") { url, page, comments, sources,
            senders, data, name, password };
        command.SetAction(async (parsed, cancel) =>
        {
            var site = parsed.GetRequiredValue(url);
            if (!site.IsLoopback)
            {
                await Console.Error.WriteLineAsync("A flood is sent to this machine only: --url http://127.0.0.1:PORT.");
                return 2;
            }
            var flood = new Flood(
                site, parsed.GetValue(page)!, parsed.GetValue(comments), parsed.GetValue(sources), parsed.GetValue(senders));
            var bystanders = new Bystanders(site, parsed.GetValue(page)!, parsed.GetValue(name)!, parsed.GetRequiredValue(password));
            await FloodReport.MakeAsync(flood, bystanders, parsed.GetValue(data), Console.Out, cancel);
            return 0;
        });
        return command;
    }
}
