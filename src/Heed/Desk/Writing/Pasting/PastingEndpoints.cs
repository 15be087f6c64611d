using System.Security.Cryptography;
using System.Text;
using Heed.Accounts;
using Heed.Desk.Releases;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing.Pasting;

/// <summary>
/// Adding several records at once: paste them, look at every row, save them as drafts, and put them together in a release.
/// </summary>
public static class PastingEndpoints
{
    private const int LongestName = 200;

    /// <summary>Maps the pages.</summary>
    public static void MapPasting(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/{programme}/new/{kind}/several", ShowAsync).NeedsThroughout(Permission.Write);
        desk.MapPost("/{programme}/new/{kind}/several", AddAsync).NeedsThroughout(Permission.Write);
    }

    /// <summary>Whether several records of a kind can be added: all but those whose address is made of a group and a day.</summary>
    public static bool Takes(Kind kind) => kind.Template.Length > 0;

    private static async Task<IResult> ShowAsync(WritingDesk writing, string kind, CancellationToken cancel)
    {
        await writing.EnterAsync(cancel);
        return KindOf(writing.Here, kind) is { } of
            ? Page(new PastingPage { Here = writing.Here, Staff = writing.Staff, Kind = of })
            : ErrorResults.NotFound(writing.Here);
    }

    private static async Task<IResult> AddAsync(
        WritingDesk writing, ReleasePages releases, ProgrammeLedger ledger, string kind, CancellationToken cancel)
    {
        await writing.EnterAsync(cancel);
        var here = writing.Here;
        if (KindOf(here, kind) is not { } of)
            return ErrorResults.NotFound(here);
        var form = await here.Request.ReadFormAsync(cancel);
        var (rows, name) = (form["rows"].ToString(), form["name"].ToString().Trim());
        var isChecked = form["form.checked"] == PrintOf(rows);
        var page = await ReadAsync(writing, of, rows, name, isChecked ? [.. form["form.reference"].OfType<string>()] : [], null, cancel);
        if (form["do"] != "save" || !isChecked || !page.IsReady || page.Errors.Count > 0)
            return Page(page);
        var (saved, refused) = await SaveAsync(writing, ledger, page.Records, cancel);
        var release = name.Length > 0 && saved.Count > 0 && page.MayRelease
            ? await releases.BeginAsync(writing.Staff, name, "", saved, cancel)
            : null;
        if (refused.Count > 0)
        {
            var sentence = $"{Phrases.Count(saved.Count, "draft")} saved. The others are below. {refused[0].Sentence}";
            return Page(await ReadAsync(writing, of, Again(page, rows, refused), name, [], sentence, cancel));
        }
        return Results.LocalRedirect(
            release is null
                ? $"/desk/{here.Programme}/records?kind={of.Name}&state=new&done=saved"
                : $"/desk/{here.Programme}/releases/{release.Id:N}?done=saved");
    }

    private static async Task<(IReadOnlyList<string> Saved, IReadOnlyList<(PastedRecord Record, string Sentence)> Refused)> SaveAsync(
        WritingDesk writing, ProgrammeLedger ledger, IReadOnlyList<PastedRecord> records, CancellationToken cancel)
    {
        var (saved, refused) = (new List<string>(), new List<(PastedRecord, string)>());
        foreach (var record in records)
        {
            try
            {
                await ledger.SaveDraftAsync(
                    new DraftSave(writing.Here.Programme, record.Path, record.Content, 0, writing.Staff.Name), cancel);
                saved.Add(record.Path);
            }
            catch (RefusedException taken)
            {
                refused.Add((record, taken.Message));
            }
        }
        return (saved, refused);
    }

    private static async Task<PastingPage> ReadAsync(
        WritingDesk writing, Kind kind, string rows, string name, IReadOnlyList<string> references, string? problem,
        CancellationToken cancel)
    {
        var layout = PastedLayout.Read(rows, kind);
        var tooLong = $"The name has {name.Length} characters. Use at most {LongestName}.";
        var records = layout.Problems.Count > 0
            ? []
            : await PastedRecords.ReadAsync(writing.Here, writing.Staff, kind, layout, references, cancel);
        return new PastingPage
        {
            Here = writing.Here,
            Staff = writing.Staff,
            Kind = kind,
            Rows = rows,
            Release = name,
            Columns = layout.Columns,
            Records = records,
            Checked = layout.Problems.Count > 0 ? "" : PrintOf(rows),
            Errors =
            [
                .. problem is null ? [] : new[] { ("rows", problem) },
                .. layout.Problems.Take(1).Select(_ => ("rows", string.Join(' ', layout.Problems))),
                .. name.Length > LongestName ? new[] { ("name", tooLong) } : [],
                .. from row in records.Index()
                   where row.Item.Problems.Count > 0
                   select ($"row.{row.Index + 1}", $"Row {row.Index + 1}: {row.Item.Problems[0]}"),
            ],
        };
    }

    // The rows that were not saved, as they were pasted.
    private static string Again(PastingPage page, string rows, IReadOnlyList<(PastedRecord Record, string)> refused)
    {
        var headings = PastedLayout.Read(rows, page.Kind).Headings;
        return string.Join('\n', refused.Select(r => r.Record.Row.Text).Prepend(headings?.Text).OfType<string>());
    }

    // What is saved is what was looked at, also when the rows were changed since.
    private static string PrintOf(string rows) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rows.ReplaceLineEndings("\n"))));

    private static View Page(PastingPage page) =>
        new(
            "/Desk/Writing/Pasting/Pasting.cshtml", page,
            page.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);

    private static Kind? KindOf(RequestContext here, string name) => here.Kinds.All.FirstOrDefault(k => k.Name == name && Takes(k));
}
