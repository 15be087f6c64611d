using System.CommandLine;
using System.Globalization;
using Heed.Hosting;
using Heed.Hosting.Starting;
using Heed.Programmes;
using Heed.Updates;
using Heed.Updates.Intake;
using Heed.Updates.Intake.WordPress;

namespace Heed.Commands;

/// <summary>
/// <c>heed import wordpress FILE --programme NAME</c>: imports the export of a blog, after the same report that <c>--check</c> prints.
/// </summary>
public static class ImportBlogCommand
{
    public static Command Make(PlaceOptions options, Option<string> programme)
    {
        var file = new Argument<string>("FILE") { Description = "The XML file that WordPress makes with Tools, Export, All content." };
        var publish = new Option<bool>("--publish")
        {
            Description = "Publishes each update with the date it was posted, marked as imported. An update that may be missing something "
                + "stays a draft, and the exit code is 1.",
        };
        var check = new Option<bool>("--check") { Description = "Prints what would become of each post and page, and saves nothing." };
        var json = new Option<bool>("--json") { Description = "Prints the report as JSON." };
        var pages = new Option<string>("--pages")
        {
            Description = "What becomes of pages, such as “About”: publications or leave-out (unless you say otherwise).",
            DefaultValueFactory = _ => "leave-out",
            HelpName = "WHAT",
        };
        pages.AcceptOnlyFromAmong("publications", "leave-out");
        var files = new Option<string>("--uploads")
        {
            Description = "A folder with the old site’s pictures and documents, such as a copy of wp-content/uploads.",
            HelpName = "FOLDER",
        };
        var numbers = new Option<string[]>("--number")
        {
            Description = "The number of an update whose title gives none, such as 109=11: post 109 becomes update 11. Can be repeated.",
            HelpName = "POST=NUMBER",
        };
        var command = new Command(
            "wordpress",
            "Imports a blog from a WordPress export: posts as numbered updates, with comments for the moderators, files, and redirects "
                + "from the old addresses. Lists every post and page with what became of it."
        )
        {
            file, programme, publish, check, json, pages, files, numbers,
        };
        command.SetAction((parsed, cancel) => RunAsync(
            new Asked(parsed.GetValue(file)!, parsed.GetValue(programme)!, parsed.GetValue(publish), parsed.GetValue(check),
                parsed.GetValue(json), parsed.GetValue(files),
                new BlogChoices(parsed.GetValue(pages) == "publications", Numbers(parsed.GetValue(numbers) ?? []))),
            options, parsed, cancel));
        return command;
    }

    private sealed record Asked(
        string File, string Programme, bool Publish, bool Check, bool Json, string? Folder, BlogChoices Choices);

    private static async Task<int> RunAsync(Asked asked, PlaceOptions options, ParseResult parsed, CancellationToken cancel)
    {
        if (!ProgrammeName.IsFit(asked.Programme))
            throw new CommandFailedException($"“{asked.Programme}” cannot be a programme’s short name. {ProgrammeName.Rule}");
        if (asked.Folder is { } folder && !Directory.Exists(folder))
            throw new CommandFailedException($"There is no folder {folder}. Check the name and try again. Nothing was changed.");
        try
        {
            var export = Read(asked.File);
            var database = options.Database(parsed);
            await using var site = Server.Build(database, "http://localhost");
            await Server.PrepareAsync(site.Services, database, prepare: null, cancel, StartPurpose.Change);
            await using var scope = site.Services.CreateAsyncScope();
            var programme = await ProgrammeCommand.MeantAsync(scope.ServiceProvider, asked.Programme, cancel);
            var plan = await scope.ServiceProvider.GetRequiredService<BlogPlanning>().OfAsync(
                programme, export, BlogFiles.In(asked.Folder, export), asked.Choices, cancel);
            if (!asked.Check)
                await scope.ServiceProvider.GetRequiredService<BlogIntake>().SaveAsync(
                    programme, plan, Path.GetFileName(asked.File), UpdateIntake.Command, asked.Publish, cancel);
            var report = new BlogReport(asked.Programme, plan, !asked.Check, asked.Publish);
            await Console.Out.WriteLineAsync(asked.Json ? report.Json : string.Join(Environment.NewLine, report.Lines));
            var doubted = plan.New.Count(i => i.Doubts.Count > 0);
            return asked.Publish && doubted > 0
                ? throw new CommandFailedException($"{doubted} of {plan.Count(Fate.New)} new records "
                    + $"{(asked.Check ? "would not be" : "were not")} published, because something in them must be checked first.")
                : 0;
        }
        catch (IntakeException refused)
        {
            throw new CommandFailedException($"{asked.File}: {refused.Message}");
        }
    }

    private static BlogExport Read(string file)
    {
        if (Directory.Exists(file))
            throw new CommandFailedException($"{file} is a folder. Give the name of the XML file in it.");
        if (!File.Exists(file))
            throw new CommandFailedException($"There is no file {file}. Check the name and try again.");
        try
        {
            using var stream = File.OpenRead(file);
            return BlogExport.Read(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"Heed cannot read {file}: {e.Message}");
        }
    }

    private static Dictionary<long, UpdateNumber> Numbers(string[] said)
    {
        var numbers = new Dictionary<long, UpdateNumber>();
        foreach (var one in said)
        {
            var parts = one.Split('=', 2);
            if (parts.Length < 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var post)
                || UpdateNumber.Parse(parts[1]) is not { } number)
                throw new CommandFailedException($"“{one}” in --number is not a post and its number. Write it like 109=11 or "
                    + "\"109=10 part 2\".");
            numbers[post] = number;
        }
        return numbers;
    }
}
