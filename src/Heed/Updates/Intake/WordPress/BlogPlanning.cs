using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Time;
using Heed.Updates;

namespace Heed.Updates.Intake.WordPress;

/// <summary>Says what becomes of each item of an export, with what is in the record already. Nothing is changed.</summary>
public sealed class BlogPlanning(ProgrammeLedger ledger, BlogComments comments, BlogAddresses addresses, TimeProvider clock)
{
    private const string By = "Import";
    private const int MostOfOneName = 50;

    public async Task<BlogPlan> OfAsync(
        string programme, BlogExport export, BlogFiles files, BlogChoices choices, CancellationToken cancel)
    {
        var reading = ledger.ReadAs(Viewer.Named(By, [], [programme]));
        var items = new List<Becoming>();
        var taken = new Dictionary<string, BlogItem>();
        foreach (var item in export.Items.Where(i => i.Type is "post" or "page").OrderBy(i => i.PostedOn).ThenBy(i => i.Id))
        {
            var becoming = NotPublic(item) is { } why ? Out(item, why)
                : await BeforeAsync(programme, item, reading, cancel) is { } path
                ? new(item, Fate.AlreadyHere, $"It is already here, at /{programme}/{path}.") { Path = path }
                : item.Type == "post" ? await PostAsync(programme, item, files, choices, taken, reading, cancel)
                : choices.Pages ? await PageAsync(programme, item, files, taken, reading, cancel)
                : Out(item, "It is a page, not a post. You chose to leave pages out.");
            becoming = await comments.WithAsync(programme, becoming, cancel);
            items.Add(await addresses.WithAsync(programme, becoming, items, cancel));
        }
        var others = export.Items.Where(i => i.Type is not ("post" or "page")).GroupBy(i => i.Type)
            .Select(g => (g.Key, g.Count())).OrderBy(g => g.Key, StringComparer.Ordinal);
        return new BlogPlan(export.Title, items, [.. others]);
    }

    private static string? NotPublic(BlogItem item) =>
        item switch
        {
            { Status: "draft" or "auto-draft" } => "It was a draft on the old site.",
            { Status: "pending" } => "It was waiting for review on the old site.",
            { Status: "private" } => "It was private on the old site.",
            { Status: "future" } => "It was scheduled on the old site and not published.",
            { Status: "trash" } => "It was deleted on the old site.",
            { Status: not "publish" } => $"Its status on the old site was “{item.Status}”, which is not public.",
            { HasPassword: true } => "It was protected by a password on the old site.",
            { PostedOn: null } => "The export does not say when it was posted.",
            _ => null,
        };

    // Whoever discarded the draft may import the item once more.
    private async Task<string?> BeforeAsync(string programme, BlogItem item, Reading reading, CancellationToken cancel) =>
        await addresses.RecordOfAsync(programme, item, cancel) is { } path
            && (await reading.FindAsync(programme, path, cancel) is not null
                || await reading.DraftAsync(programme, path, cancel) is not null) ? path : null;

    private static Becoming Out(BlogItem item, string why) => new(item, Fate.LeftOut, why);

    private async Task<Becoming> PostAsync(
        string programme, BlogItem item, BlogFiles files, BlogChoices choices, Dictionary<string, BlogItem> taken, Reading reading,
        CancellationToken cancel)
    {
        if ((choices.Numbers.GetValueOrDefault(item.Id) ?? UpdateTitle.NumberIn(item.Title)) is not { } number)
            return Out(item, "Its title gives no update number.") with { NeedsNumber = true };
        var path = $"updates/{number.Reference}";
        if (!taken.TryAdd(path, item))
            return Out(item, $"Another post in this file has the number {number}: “{taken[path].Title}”.") with { NeedsNumber = true };
        if (await reading.FindAsync(programme, path, cancel) is { } published)
            return Here(item, path, programme, (published.Content as Update)?.PostedOn?.Latest);
        if (await reading.DraftAsync(programme, path, cancel) is { } draft)
            return Here(item, path, programme, (draft.Content as Update)?.PostedOn?.Latest);
        return New(item, path, files, text => OldContent.Update(item, number, text), choices.Numbers.ContainsKey(item.Id));
    }

    private static Becoming Here(BlogItem item, string path, string programme, DateOnly? on) =>
        on == item.PostedOn
            ? new(item, Fate.AlreadyHere, $"It is already here, at /{programme}/{path}.") { Path = path }
            : Out(item, $"The record has another update with this number at /{programme}/{path}"
                + $"{(on is { } other ? $", posted on {other:d MMMM yyyy}" : "")}.") with { NeedsNumber = true };

    private async Task<Becoming> PageAsync(
        string programme, BlogItem item, BlogFiles files, Dictionary<string, BlogItem> taken, Reading reading, CancellationToken cancel)
    {
        var words = Desk.Writing.NewReference.InAddress(item.Title.Length > 0 ? item.Title : item.Slug);
        if (words.Length == 0)
            return Out(item, "It has no title.");
        for (var again = 1; again <= MostOfOneName; again++)
        {
            var path = again == 1 ? $"publications/{words}" : $"publications/{words}-{again}";
            var there = (await reading.FindAsync(programme, path, cancel))?.Content
                ?? (await reading.DraftAsync(programme, path, cancel))?.Content;
            if (there is not null && there.Sources.Any(s => s.Address == item.Link))
                return new(item, Fate.AlreadyHere, $"It is already here, at /{programme}/{path}.") { Path = path };
            if (there is null && taken.TryAdd(path, item))
                return New(item, path, files, text => OldContent.Publication(item, text), isNumberSaid: true);
        }
        return Out(item, "Too many publications have this title.");
    }

    private Becoming New(BlogItem item, string path, BlogFiles files, Func<BlogText, Content> content, bool isNumberSaid)
    {
        BlogText text;
        try
        {
            text = BlogText.Read(item, files);
        }
        catch (IntakeException unreadable)
        {
            return Out(item, unreadable.Message);
        }
        if (text.Markdown.Length == 0 && text.Files.Count == 0)
            return Out(item, "It has no text.");
        if (item.Title.Length > Content.TitleLength)
            return Out(item, $"Its title is longer than {Content.TitleLength} characters.");
        return new(item, Fate.New, "")
        {
            Path = path,
            Content = content(text),
            Text = text,
            Doubts = [.. text.Doubts, .. isNumberSaid ? [] : OfTitle(item), .. OfDay(item)],
        };
    }

    private static IEnumerable<string> OfTitle(BlogItem item)
    {
        if (UpdateTitle.IsGuess(item.Title))
            yield return $"“{item.Title}” may not give a number: {UpdateTitle.NumberIn(item.Title)} could belong to the words after "
                + "it.";
    }

    private IEnumerable<string> OfDay(BlogItem item)
    {
        if (item.PostedOn > clock.Today())
            yield return $"The day it was posted, {item.PostedOn:d MMMM yyyy}, is in the future.";
        if (PostedDay.In(item.Title) is { } said && said.Day != item.PostedOn)
            yield return $"The title says {said.Day:d MMMM yyyy}, but it was posted on {item.PostedOn:d MMMM yyyy}. Check which is right.";
    }
}
