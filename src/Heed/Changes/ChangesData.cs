using System.Net;
using Heed.Layout;
using Heed.Ledger.Kinds;
using Heed.OpenData;

namespace Heed.Changes;

/// <summary>What moved, as data and as a feed.</summary>
public static class ChangesData
{
    /// <summary>The document of the JSON format.</summary>
    public static object Json(ChangesBetween changes, Here here) =>
        new
        {
            here.Programme,
            changes.Period.From,
            changes.Period.To,
            here.AsAt,
            changes.Total,
            Next = changes.Page.Next is { } next ? here.Origin + changes.Address(here, ".json", next) : null,
            Records = changes.Records.Select(r => new
            {
                Address = here.Whole(r.Path),
                Kind = r.Kind.Name,
                r.Steps[0].Reference,
                r.Title,
                Change = r.Sort.Slug,
                State = r.Moves is { StateMoved: true } s ? new { Before = s.StateBefore, After = s.StateAfter } : null,
                Due = r.Moves is { DateMoved: true } d ? new { Before = d.DueBefore, After = d.DueAfter, d.Days } : null,
                r.Fields,
                r.StepCount,
                Steps = r.Steps.Select(e => new { Edition = e.Number, e.PublishedAt, Why = RecordChange.ReasonOf(e) }),
            }),
        };

    /// <summary>The feed: each record once, last changed first.</summary>
    public static Feed Feed(ChangesBetween changes, Here here)
    {
        var entries = changes.Records.Select(r => Entry(r, here)).OrderByDescending(e => e.ChangedAt).ThenByDescending(e => e.Edition!.Sequence).ToList();
        var page = here.Origin + here.Url($"changes?{changes.Period.Query}");
        return new Feed(
            $"{here.ProgrammeTitle}: what moved {changes.Period.InWords}",
            "Each record that was entered, changed, withdrawn or removed between two days, with its net change.",
            page,
            page,
            here.Origin + changes.Address(here, ".atom", changes.Page.Number),
            null,
            here.ProgrammeTitle,
            entries.Count > 0 ? entries[0].ChangedAt : changes.Period.After,
            entries
        )
        {
            Next = changes.Page.Next is { } next ? here.Origin + changes.Address(here, ".atom", next) : null,
        };
    }

    private static FeedEntry Entry(RecordChange r, Here here)
    {
        var why = string.Join(" ", r.Reasons);
        var html = string.Concat(new[] { $"{r.Kind.Label}: {r.SortInWords.ToLowerInvariant()}." }.Concat(r.FromTo.Select(f => f + ".")).Append(why).Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>"));
        return new FeedEntry(here.Lasting(r.Path), here.Whole(r.Path), r.Title, why, html, [(r.Kind.Name, r.Kind.Label)], r.Steps[^1]);
    }
}
