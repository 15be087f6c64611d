using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Heed.Accounts;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Files;
using Heed.Platform.Http;

namespace Heed.Updates.Intake.AtDesk;

/// <summary>Importing saved pages of updates at the desk, several at once: send them, look at each, import.</summary>
public static class PageImportEndpoints
{
    private const string ViewName = "/Updates/Intake/AtDesk/Pages.cshtml";
    private const int MostPages = 50;

    private static readonly FormLimits Limits = FormLimits.WithFile with { Fields = 500 };

    /// <summary>Maps the pages.</summary>
    public static void MapPageImport(this IEndpointRouteBuilder programme)
    {
        programme.MapGet("/import/update", ShowAsync).NeedsThroughout(Permission.Write);
        programme.MapPost("/import/update", ChangeAsync).NeedsThroughout(Permission.Write)
            .WithMetadata(Limits, new WhenTooLarge(TooLargeAsync));
    }

    private static async Task<IResult> ShowAsync(ImportDesk desk, CancellationToken cancel) =>
        new View(ViewName, new PageImportPage { Here = desk.Here, Staff = await desk.StaffAsync(cancel) });

    private static async Task<IResult> ChangeAsync(ImportDesk desk, SentFiles sent, UpdateIntake intake, CancellationToken cancel)
    {
        var form = await desk.Here.Request.ReadFormAsync(cancel);
        var problems = new List<(string Field, string Sentence)>();
        var files = await KeepAsync(form, sent, problems, cancel);
        var pages = new List<SentPage>();
        foreach (var (at, file) in files.Index())
            pages.Add(await ReadAsync(desk, sent, intake, file, at, form, pages, cancel));
        problems.AddRange(pages.Where(p => p.Problem is not null).Select(p => (p.ProblemField, $"{p.File.Name}: {p.Problem}")));
        var (print, savedCount, goOn) = (PrintOf(pages), 0, (string?)null);
        if (form["do"] == "import" && form["form.checked"] == print && pages.Exists(p => p.Saved is not null))
        {
            var saved = await SaveAsync(desk, sent, intake, pages, cancel);
            var next = saved.Count == 0 ? null
                : await desk.ReleaseAsync($"Import of {Phrases.Count(saved.Count, "saved update")}", saved, cancel);
            var refused = pages.FindAll(p => p.IsRefused);
            if (next is not null && refused.Count == 0)
                return Results.LocalRedirect(next);
            problems.AddRange(refused.Select(p => (p.ProblemField, $"{p.File.Name}: {p.Problem}")));
            (savedCount, goOn, print) = (saved.Count, next, PrintOf(pages));
        }
        return new View(ViewName, new PageImportPage
        {
            Here = desk.Here,
            Staff = await desk.StaffAsync(cancel),
            Pages = pages,
            SavedCount = savedCount,
            Next = goOn,
            Checked = print,
            Errors = problems,
        }, problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    // What is saved leaves the page; what is refused at the last moment stays on it and says why.
    private static async Task<IReadOnlyList<string>> SaveAsync(
        ImportDesk desk, SentFiles sent, UpdateIntake intake, List<SentPage> pages, CancellationToken cancel)
    {
        var staff = await desk.StaffAsync(cancel);
        var saved = new List<string>();
        foreach (var page in pages.FindAll(p => p.Saved is not null))
        {
            try
            {
                await intake.TakeInAsync(desk.Here.Programme, page.Saved!, page.File.Name, staff.Name, publish: false, cancel);
                saved.Add(page.Saved!.Path);
                pages.Remove(page);
                sent.Forget(page.File);
            }
            catch (IntakeException refused)
            {
                pages[pages.IndexOf(page)] = page with { Saved = null, Problem = refused.Message, IsRefused = true };
            }
        }
        return saved;
    }

    private static async Task<IReadOnlyList<SentFile>> KeepAsync(
        IFormCollection form, SentFiles sent, List<(string Field, string Sentence)> problems, CancellationToken cancel)
    {
        var files = await sent.NamedAsync(form["form.page"], "files", problems, cancel);
        files.RemoveAll(f => form[$"drop.{f.Hash}"].Contains("true"));
        foreach (var file in form.Files.Where(f => f.FileName.Length > 0))
        {
            try
            {
                files.Add(await sent.KeepAsync(file, SavedUpdate.LargestFile, cancel));
            }
            catch (RefusedException refused) when (refused.Code == FileCheck.Refusal)
            {
                problems.Add(("files", refused.Message));
            }
        }
        if (files.Count > MostPages)
            problems.Add(("files", $"Import at most {MostPages} pages at a time. The first {MostPages} are below."));
        if (files.Count == 0 && problems.Count == 0)
            problems.Add(("files", "Choose at least one saved page."));
        return [.. files.DistinctBy(f => f.Hash).Take(MostPages)];
    }

    private static async Task<SentPage> ReadAsync(
        ImportDesk desk, SentFiles sent, UpdateIntake intake, SentFile file, int at, IFormCollection form, IEnumerable<SentPage> before,
        CancellationToken cancel)
    {
        var page = new SentPage(file, at, form[$"number.{file.Hash}"].ToString().Trim(), form[$"day.{file.Hash}"].ToString().Trim());
        UpdateNumber? number = null;
        if (page.Number.Length > 0 && (number = UpdateNumber.Parse(page.Number)) is null)
            return page with
            {
                Problem = $"“{ProgrammeFilter.Shorten(page.Number)}” is not an update number. Enter it like 5 or 10 part 2.",
            };
        DateOnly? day = null;
        if (page.Day.Length > 0)
        {
            if (!DateOnly.TryParseExact(page.Day, ["yyyy-MM-dd", "d/M/yyyy", "d MMMM yyyy"], CultureInfo.GetCultureInfo("en-GB"),
                DateTimeStyles.None, out var typed))
                return page with
                {
                    Problem = $"“{ProgrammeFilter.Shorten(page.Day)}” is not a date. Enter day, month and year, such as 30 June 2017.",
                    IsOfDay = true,
                };
            day = typed;
        }
        try
        {
            await using var stream = sent.Open(file)
                ?? throw new IntakeException(SentFiles.Gone);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, cancel);
            var saved = SavedUpdate.Read(bytes, new UpdateHints(number, day));
            if (before.FirstOrDefault(b => b.Saved?.Path == saved.Path) is { } same)
                return page with { Problem = $"{same.File.Name} has the number {saved.Number} too. Correct one of the numbers." };
            return await intake.WhyNotAsync(desk.Here.Programme, saved, cancel) is { } refusal
                ? page with { Problem = refusal } : page with { Saved = saved };
        }
        catch (IntakeException refused)
        {
            return page with { Problem = refused.Message, IsOfDay = refused.Missing == MissingFact.Day };
        }
    }

    private static string PrintOf(IEnumerable<SentPage> pages) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', pages.Select(p => $"{p.File.Hash} {p.Number} {p.Day}")))));

    private static async Task<IResult> TooLargeAsync(HttpContext http)
    {
        var desk = http.RequestServices.GetRequiredService<ImportDesk>();
        return new View(ViewName, new PageImportPage
        {
            Here = desk.Here,
            Staff = await desk.StaffAsync(http.RequestAborted),
            Errors = [("files", $"The files are larger than {Limits.Bytes / 1024 / 1024} MB together. Send fewer at a time. Nothing was "
                + "saved.")],
        }, StatusCodes.Status413PayloadTooLarge);
    }
}
