using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Heed.Accounts;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Files;
using Heed.Platform.Http;
using Heed.Updates.Intake.WordPress;

namespace Heed.Updates.Intake.AtDesk;

/// <summary>Importing a blog at the desk: send the export, look at what becomes of each post, import.</summary>
public static class BlogImportEndpoints
{
    private const string ViewName = "/Updates/Intake/AtDesk/Blog.cshtml";
    private const int MostFields = 5_000;

    private static readonly FormLimits Limits = FormLimits.WithFile with { Fields = MostFields };

    /// <summary>Maps the pages.</summary>
    public static void MapBlogImport(this IEndpointRouteBuilder programme)
    {
        programme.MapGet("/import/blog", ShowAsync).NeedsThroughout(Permission.Write);
        programme.MapPost("/import/blog", ChangeAsync).NeedsThroughout(Permission.Write)
            .WithMetadata(Limits, new WhenTooLarge(TooLargeAsync));
    }

    private static async Task<IResult> ShowAsync(ImportDesk desk, CancellationToken cancel) =>
        new View(ViewName, new BlogImportPage { Here = desk.Here, Staff = await desk.StaffAsync(cancel) });

    private static async Task<IResult> ChangeAsync(
        ImportDesk desk, SentFiles sent, BlogPlanning planning, BlogIntake intake, CancellationToken cancel)
    {
        var form = await desk.Here.Request.ReadFormAsync(cancel);
        var problems = new List<(string Field, string Sentence)>();
        var (export, files) = await KeepAsync(form, sent, problems, cancel);
        var numbers = Numbers(form, problems);
        var choices = new BlogChoices(form["pages"] == "publications", numbers);
        BlogPlan? plan = null;
        if (export is not null)
        {
            try
            {
                plan = await PlanAsync(desk, sent, planning, export, files, choices, cancel);
            }
            catch (IntakeException refused)
            {
                problems.Add(("export", refused.Message));
                export = null;
            }
        }
        // What is saved is what was looked at: whoever changed something since looks again.
        var print = PrintOf(export, files, choices);
        if (form["do"] == "import" && form["form.checked"] == print && plan is { HasWork: true } && problems.Count == 0)
        {
            try
            {
                var staff = await desk.StaffAsync(cancel);
                var saved = await intake.SaveAsync(
                    desk.Here.Programme, plan, export!.Name, staff.Name, publish: false, cancel);
                sent.Forget(export);
                return Results.LocalRedirect(
                    saved.Count > 0 ? await desk.ReleaseAsync($"Import of {plan.Title}", saved, cancel)
                        : $"/desk/{desk.Here.Programme}/import/blog?done=imported");
            }
            catch (IntakeException refused)
            {
                problems.Add(("export", refused.Message));
            }
        }
        return new View(ViewName, new BlogImportPage
        {
            Here = desk.Here,
            Staff = await desk.StaffAsync(cancel),
            Export = export,
            Files = files,
            Pages = choices.Pages,
            Plan = plan,
            Checked = print,
            TypedNumbers = form.Where(f => f.Key.StartsWith("number.", StringComparison.Ordinal))
                .ToDictionary(f => f.Key, f => f.Value.ToString().Trim()),
            Errors = problems,
        }, problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static async Task<(SentFile? Export, IReadOnlyList<SentFile> Files)> KeepAsync(
        IFormCollection form, SentFiles sent, List<(string Field, string Sentence)> problems, CancellationToken cancel)
    {
        var export = (await sent.NamedAsync(form["form.export"], "export", problems, cancel)).LastOrDefault();
        var files = await sent.NamedAsync(form["form.file"], "files", problems, cancel);
        foreach (var file in form.Files.Where(f => f.FileName.Length > 0))
        {
            var isExport = file.Name == "export";
            try
            {
                if (isExport)
                    export = await sent.KeepAsync(file, BlogExport.Largest, cancel);
                else
                    files.Add(await sent.KeepAttachmentAsync(file, cancel));
            }
            catch (RefusedException refused) when (refused.Code == FileCheck.Refusal)
            {
                problems.Add((isExport ? "export" : "files", isExport ? refused.Message : $"{file.FileName}: {refused.Message}"));
            }
        }
        if (export is null && problems.Count == 0)
            problems.Add(("export", "Choose the XML file of the export."));
        return (export, [.. files.DistinctBy(f => f.Print)]);
    }

    private static async Task<BlogPlan> PlanAsync(
        ImportDesk desk, SentFiles sent, BlogPlanning planning, SentFile export, IReadOnlyList<SentFile> files, BlogChoices choices,
        CancellationToken cancel)
    {
        await using var stream = sent.Open(export)
            ?? throw new IntakeException(SentFiles.Gone);
        var read = BlogExport.Read(stream);
        return await planning.OfAsync(desk.Here.Programme, read, BlogFiles.Sent(files.Select(f => f.AtHand), read), choices, cancel);
    }

    private static Dictionary<long, UpdateNumber> Numbers(IFormCollection form, List<(string, string)> problems)
    {
        var numbers = new Dictionary<long, UpdateNumber>();
        foreach (var (name, value) in form.Where(f => f.Key.StartsWith("number.", StringComparison.Ordinal)))
        {
            var typed = value.ToString().Trim();
            if (typed.Length == 0
                || !long.TryParse(name["number.".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var post))
                continue;
            if (UpdateNumber.Parse(typed) is { } number)
                numbers[post] = number;
            else
                problems.Add((name, $"“{ProgrammeFilter.Shorten(typed)}” is not an update number. Enter it like 5 or 10 part 2."));
        }
        return numbers;
    }

    private static string PrintOf(SentFile? export, IEnumerable<SentFile> files, BlogChoices choices)
    {
        var all = string.Join('\n', [export?.Print ?? "", $"{choices.Pages}", .. files.Select(f => f.Print),
            .. choices.Numbers.OrderBy(n => n.Key).Select(n => $"{n.Key}={n.Value}")]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }

    private static async Task<IResult> TooLargeAsync(HttpContext http)
    {
        var desk = http.RequestServices.GetRequiredService<ImportDesk>();
        return new View(ViewName, new BlogImportPage
        {
            Here = desk.Here,
            Staff = await desk.StaffAsync(http.RequestAborted),
            Errors = [("export", $"The files are larger than {Limits.Bytes / 1024 / 1024} MB together. Send fewer pictures at a time, or "
                + "ask whoever runs the site to import the blog with the command line. Nothing was saved.")],
        }, StatusCodes.Status413PayloadTooLarge);
    }
}
