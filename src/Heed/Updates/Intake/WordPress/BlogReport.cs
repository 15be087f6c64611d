using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Heed.Layout;

namespace Heed.Updates.Intake.WordPress;

/// <summary>Says what becomes of an export: as lines for people, as JSON for programs. Counts and reasons are the same in both.</summary>
/// <param name="programme">The programme.</param>
/// <param name="plan">What becomes of each item.</param>
/// <param name="isDone">Whether it was saved, or only checked.</param>
/// <param name="publish">Whether what is not in doubt is published.</param>
public sealed class BlogReport(string programme, BlogPlan plan, bool isDone, bool publish)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The report in lines.</summary>
    public IEnumerable<string> Lines =>
    [
        $"{plan.Title}: {Phrases.Count(plan.Items.Count, "post or page", "posts and pages")}.",
        .. plan.Items.SelectMany(OfItem),
        .. plan.Others.Select(o => $"Not imported: {o.Count} of type “{o.Sort}”{OnOther(o.Sort)}."),
        Sum(plan) + (isDone ? "" : " Nothing was saved."),
    ];

    /// <summary>The report as JSON.</summary>
    public string Json =>
        JsonSerializer.Serialize(
            new
            {
                Programme = programme,
                Site = plan.Title,
                Saved = isDone,
                New = plan.Count(Fate.New),
                AlreadyHere = plan.Count(Fate.AlreadyHere),
                LeftOut = plan.Count(Fate.LeftOut),
                Items = plan.Items.Select(i => new
                {
                    i.Item.Id,
                    i.Item.Type,
                    i.Item.Title,
                    PostedOn = i.Item.PostedOn?.ToString("O", CultureInfo.InvariantCulture),
                    Becomes = i.Fate switch { Fate.New => IsPublished(i) ? "published" : "draft", Fate.AlreadyHere => "already-here",
                        _ => "left-out" },
                    Address = i.Path.Length > 0 ? $"/{programme}/{i.Path}" : null,
                    Why = i.Why.Length > 0 ? i.Why : null,
                    Imported = i.Text?.TakenIn.ToString(),
                    Check = i.Doubts,
                    LeftOut = i.LeftOut.Select(l => l.ToString()),
                    Files = i.Files.Select(f => f.Source.Name),
                    CommentsForModerators = i.Comments.Count,
                    Comments = i.OnComments,
                    i.OldAddresses,
                }),
                Others = plan.Others.Select(o => new { Type = o.Sort, o.Count }),
            }, Options);

    /// <summary>How many become what, in a sentence.</summary>
    public static string Sum(BlogPlan plan) =>
        $"{Phrases.Count(plan.Count(Fate.New), "new record")}, {plan.Count(Fate.AlreadyHere)} already here, {plan.Count(Fate.LeftOut)} "
            + "left out.";

    /// <summary>What is said of items that are no posts or pages.</summary>
    public static string OnOther(string sort) =>
        sort == "attachment" ? " (the export names files, but does not hold them)" : "";

    private bool IsPublished(Becoming item) => publish && item.Doubts.Count == 0;

    private IEnumerable<string> OfItem(Becoming item)
    {
        var on = item.Item.PostedOn is { } day ? $", {day:d MMMM yyyy}" : "";
        var name = $"{(item.Item.Type == "page" ? "Page" : "Post")} {item.Item.Id}, “{item.Item.Title}”{on}";
        yield return item.Fate switch
        {
            Fate.New => $"{name}: {New(item)} {item.Text!.TakenIn}.",
            Fate.AlreadyHere => $"{name}: {item.Why}",
            _ => $"{name}: left out. {item.Why}"
                + (item.NeedsNumber ? $" To import it, give it a number: --number {item.Item.Id}=NUMBER." : ""),
        };
        foreach (var line in item.Doubts.Select(d => $"Check: {d}")
            .Concat(item.LeftOut.Where(l => l.IsFurniture).Select(l => $"Left out: {l}."))
            .Concat(item.Files.Select(f => $"File: {f.Source.Name}, “{f.Label}”.")).Concat(item.OnComments)
            .Concat(item.OldAddresses.Select(a => $"Old address that will lead here: {a}")))
            yield return "  " + line;
    }

    private string New(Becoming item)
    {
        var address = $"/{programme}/{item.Path}";
        return (IsPublished(item), isDone) switch
        {
            (true, true) => $"published at {address}, public since {item.Item.PostedOn:d MMMM yyyy}, marked as imported today.",
            (true, false) => $"will be published at {address}, public since {item.Item.PostedOn:d MMMM yyyy}.",
            (false, true) => $"saved as a draft of {address}.",
            _ => $"will be a draft of {address}.",
        };
    }
}
