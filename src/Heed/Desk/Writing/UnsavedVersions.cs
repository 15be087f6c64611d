using System.Globalization;
using Heed.Accounts;
using Heed.Design;
using Heed.History;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Differences;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing;

/// <summary>The texts of a record that were not saved because someone else had saved first.</summary>
public sealed class UnsavedVersions : DeskPage
{
    /// <summary>The record's address below the programme.</summary>
    public required string Path { get; init; }

    /// <summary>What the record is called.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the person may take one up again.</summary>
    public required bool MayWrite { get; init; }

    /// <summary>The texts, the last one first, with what differs from the record as it stands.</summary>
    public required IReadOnlyList<(RejectedSave Save,
        IReadOnlyList<(string Label, IReadOnlyList<DifferenceLine> Lines)> Fields)> Saves { get; init; }

    public override string Title => $"Unsaved versions of “{Name}”";

    public override string? Section => "records";

    public override IReadOnlyList<DesignLink> Way => MayWrite ? [new(Name, Desk($"edit/{Path}"))] : [];
}

/// <summary>Looking at texts that were kept, and taking one up again.</summary>
public static class KeptEndpoints
{
    /// <summary>Maps the pages.</summary>
    public static void MapKept(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/{programme}/kept/{**path}", ShowAsync).Needs(Permission.ReadDrafts).InAnyState();
        desk.MapPost("/{programme}/kept/{**path}", TakeUpAsync).Needs(Permission.Write).InAnyState();
    }

    /// <summary>What names one of the texts in a form.</summary>
    public static string KeyOf(RejectedSave save) => $"{save.SavedAt.Ticks.ToString(CultureInfo.InvariantCulture)} {save.SavedBy}";

    private static async Task<IResult> ShowAsync(WritingDesk writing, string? path, CancellationToken cancel)
    {
        await writing.EnterAsync(cancel);
        var here = writing.Here;
        path ??= "";
        if (!here.Kinds.TryResolve(path, out var kind, out _))
            return ErrorResults.NotFound(here);
        var saves = await here.Reading.RefusedSavesAsync(here.Programme, path, cancel);
        var stands = await here.Reading.DraftAsync(here.Programme, path, cancel) is { } draft
            ? draft.Content
            : (await here.Reading.FindAsync(here.Programme, path, cancel))?.Content;
        if (saves.Count == 0 && stands is null)
            return ErrorResults.NotFound(here);
        var now = stands ?? (Content)Activator.CreateInstance(kind.ContentType)!;
        var contents = saves.Select(s => (Save: s, s.Content)).Reverse().ToList();
        var words = new DifferenceWords(await ValueWords.ForAsync(here, contents.Select(c => c.Content).Append(now), cancel));
        return new View("/Desk/Writing/Kept.cshtml", new UnsavedVersions
        {
            Here = here,
            Staff = writing.Staff,
            Path = path,
            Name = now.Title.Length > 0 ? now.Title : contents.Count > 0 ? contents[0].Content.Title : path,
            MayWrite = writing.Staff.May(Permission.Write, here.Programme, path),
            Saves = [
                .. contents.Select(
                    c => (c.Save, (IReadOnlyList<(string, IReadOnlyList<DifferenceLine>)>)[
                        .. ContentDifference.Between(kind, now, c.Content).Changes.Select(f => (f.Field.Label, words.LinesOf(f)))]))],
        });
    }

    private static async Task<IResult> TakeUpAsync(WritingDesk writing, string? path, CancellationToken cancel)
    {
        path ??= "";
        await writing.EnterAsync(cancel);
        var here = writing.Here;
        var posted = await PostedForm.ReadAsync(here.Request, cancel);
        var save = (await here.Reading.RefusedSavesAsync(here.Programme, path, cancel)).FirstOrDefault(
            s => KeyOf(s) == posted.Rest["form.kept"]);
        if (save is null || !here.Kinds.TryResolve(path, out var kind, out _))
            return ErrorResults.NotFound(here);
        var record = await writing.OpenAsync(path, cancel) ?? new EditSession(writing, kind, path, null, null);
        var form = await ContentForm.OfAsync(writing, kind, save.Content, record.Address, cancel);
        return record.Draft is { } current
            ? await MergePage.AnswerAsync(
                writing, record, form, posted with { Was = "", Audience = record.Audience }, current, true, cancel)
            : new View("/Desk/Writing/Edit.cshtml", await record.PageAsync(form, 0, record.Was, record.Audience, cancel, unsaved: true));
    }
}
