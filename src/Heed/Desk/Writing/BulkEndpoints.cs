using System.Globalization;
using Heed.Accounts;
using Heed.Design.Forms;
using Heed.Desk.Releases;
using Heed.Desk.Reviewing;
using Heed.History;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing;

/// <summary>Changing several records at once: choose them and a field, give the value, look at every change, save them as drafts.</summary>
public static class BulkEndpoints
{
    private const int MostShown = 500;

    // The tick that lets reviews end.
    private const string EndsReviews = "form.ends-review";

    private delegate (DraftState State, string? Approver) DraftStates(string path, int version);

    /// <summary>Maps the pages.</summary>
    public static void MapBulk(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/{programme}/bulk", ShowAsync).Needs(Permission.Write);
        desk.MapPost("/{programme}/bulk", ChangeAsync).Needs(Permission.Write);
    }

    private static Task<IResult> ShowAsync(
        WritingDesk writing, ReviewDesk reviewing, ReleasePages releases, string? kind, string? q, CancellationToken cancel) =>
        PageAsync(writing, reviewing, releases, kind, q, null, [], cancel);

    private static async Task<IResult> ChangeAsync(
        WritingDesk writing, ReviewDesk reviewing, ReleasePages releases, ProgrammeLedger ledger, string? kind, string? q,
        CancellationToken cancel)
    {
        var posted = await PostedForm.ReadAsync(writing.Here.Request, cancel);
        if (posted.Button != "save")
            return await PageAsync(writing, reviewing, releases, kind, q, posted, [], cancel);
        await writing.EnterAsync(cancel);
        var of = KindOf(writing.Here, kind);
        var (field, value) = (FieldOf(of, posted), posted.Typed);
        var form = await ContentForm.ReadAsync(writing, of, value, "", cancel);
        if (field is null || form.Unreadable.Count > 0)
            return await PageAsync(writing, reviewing, releases, kind, q, posted, form.Unreadable, cancel);
        var changes = new List<(EditSession Record, Content Changed)>();
        foreach (var path in ChosenIn(posted))
        {
            if (await writing.OpenAsync(path, cancel) is not { } record || record.Kind != of)
                continue;
            var changed = Changed(record, field, value);
            if (!ContentJson.Write(changed).AsSpan().SequenceEqual(ContentJson.Write(record.Content)))
                changes.Add((record, changed));
        }
        var states = await StatesAsync(writing.Here, reviewing, releases, cancel);
        if (!MayEndReviews(posted)
            && changes.Exists(c => states(c.Record.Path, c.Record.Version).State is DraftState.InReview or DraftState.Approved))
            return await PageAsync(
                writing, reviewing, releases, kind, q, posted with { Button = "preview" },
                [(EndsReviews, "Tick the box to end the reviews, or choose other records.")], cancel);
        var refused = new List<(string, string)>();
        foreach (var (record, changed) in changes)
        {
            _ = int.TryParse(posted.Rest["form.version." + record.Path], NumberStyles.None, CultureInfo.InvariantCulture, out var version);
            try
            {
                if (states(record.Path, record.Version).State == DraftState.Scheduled)
                    throw new RefusedException("other-state", "This draft is scheduled with its release. Cancel the scheduled time first.");
                await ledger.SaveDraftAsync(
                    new DraftSave(writing.Here.Programme, record.Path, changed, version, writing.Staff.Name)
                    {
                        Typed = TypedKept.With(record.Draft?.Typed, field.Name, changed, of),
                    },
                    cancel);
            }
            catch (RefusedException stale)
            {
                refused.Add(($"form.version.{record.Path}", $"{record.Content.Title}: {stale.Message}"));
            }
        }
        return refused.Count == 0
            ? Results.Redirect($"/desk/{writing.Here.Programme}/records?kind={of.Name}&state=draft&done=saved")
            : await PageAsync(writing, reviewing, releases, kind, q, posted with { Button = "preview" }, refused, cancel);
    }

    private static async Task<IResult> PageAsync(
        WritingDesk writing, ReviewDesk reviewing, ReleasePages releases, string? kind, string? q, PostedForm? posted,
        IReadOnlyList<(string, string)> problems, CancellationToken cancel)
    {
        await writing.EnterAsync(cancel);
        var here = writing.Here;
        var of = KindOf(here, kind);
        var asked = RecordsAsked.Of(here, of.Name, null, q, null);
        var all = asked.Of(await RecordTitles.LoadAsync(here, of, cancel))
            .Where(r => writing.Staff.May(Permission.Write, here.Programme, r.Path)).ToList();
        var chosen = posted is null ? [] : ChosenIn(posted).ToHashSet();
        var field = posted is null ? null : FieldOf(of, posted);
        var errors = new List<(string, string)>(problems);
        ContentForm? form = null;
        IReadOnlyList<BulkChange>? changes = null;
        if (posted is not null && (chosen.Count == 0 || field is null))
            errors.Add(chosen.Count == 0 ? ("form.path", "Choose at least one record.") : ("form.field", "Choose a field."));
        else if (posted is not null)
        {
            ListStep.Do(posted.Typed, posted.Button);
            form = await ContentForm.ReadAsync(
                writing, of, posted.Typed, here.Request.Path + here.Request.QueryString, cancel, posted.Button);
            errors.AddRange(form.Unreadable.Where(u => !errors.Contains(u)));
            if (posted.Button == "preview" && form.Unreadable.Count == 0)
                changes = await ChangesAsync(
                    writing, of, field!, posted.Typed, [.. all.Where(r => chosen.Contains(r.Path))],
                    await StatesAsync(here, reviewing, releases, cancel), cancel);
        }
        var page = new BulkPage
        {
            Here = here,
            Staff = writing.Staff,
            Kind = of,
            Records = [.. all.Take(MostShown)],
            NotShown = Math.Max(0, all.Count - MostShown),
            Words = asked.Words,
            Chosen = chosen,
            Field = field,
            Form = form,
            Changes = changes,
            MayEndReviews = posted is not null && MayEndReviews(posted),
            Errors = errors,
        };
        return new View("/Desk/Writing/Bulk.cshtml", page, errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static async Task<IReadOnlyList<BulkChange>> ChangesAsync(
        WritingDesk writing, Kind kind, ContentField field, FormValues value, IReadOnlyList<RecordTitle> records, DraftStates states,
        CancellationToken cancel)
    {
        var opened = new List<(RecordTitle Record, EditSession Open, Content After)>();
        foreach (var record in records)
        {
            if (await writing.OpenAsync(record.Path, cancel) is { } open)
                opened.Add((record, open, Changed(open, field, value)));
        }
        var words = await ValueWords.ForAsync(writing.Here, opened.SelectMany(o => new[] { o.Open.Content, o.After }), cancel);
        IReadOnlyList<Piece> Said(Content content) =>
            [.. field.ValuesIn(content).SelectMany((v, i) => i == 0 ? words.Of(field, v) : words.Of(field, v).Prepend(new Piece(", ")))];
        return
        [
            .. from o in opened
               let now = states(o.Record.Path, o.Open.Version)
               select new BulkChange(o.Record, Said(o.Open.Content), Said(o.After), o.Open.Version, now.State, now.Approver),
        ];
    }

    private static async Task<DraftStates> StatesAsync(
        RequestContext here, ReviewDesk reviewing, ReleasePages releases, CancellationToken cancel)
    {
        var (reviews, scheduled) = (await reviewing.AllAsync(here.Programme, cancel), await releases.ScheduledAsync(cancel));
        return (path, version) =>
        {
            var review = reviews.GetValueOrDefault(path);
            return (
                scheduled.Contains(path) ? DraftState.Scheduled : review?.StateOf(version) ?? DraftState.Draft,
                review?.ApproverOf(version));
        };
    }

    private static bool MayEndReviews(PostedForm posted) => posted.Rest[EndsReviews].Contains("true");

    private static Content Changed(EditSession record, ContentField field, FormValues value)
    {
        var typed = ContentToForm.Of(record.Content, record.Kind);
        typed.Take(field.Name, value);
        return FormToContent.Of(typed, record.Kind).Content;
    }

    private static Kind KindOf(RequestContext here, string? name) =>
        here.Kinds.All.FirstOrDefault(k => k.Name == name && k.Template.Length > 0)
            ?? (string.IsNullOrEmpty(name) ? Slices.Registry.Tasks[0]
                : throw new BadRequestException($"You cannot change several records of kind “{ProgrammeFilter.Shorten(name)}” at once."));

    private static ContentField? FieldOf(Kind kind, PostedForm posted) =>
        BulkPage.FieldsOf(kind).FirstOrDefault(f => f.Name == posted.Rest["form.field"]);

    private static IEnumerable<string> ChosenIn(PostedForm posted) => ChosenBoxes.Of(posted.Rest["form.path"]).Where(p => p.Length > 0);
}
