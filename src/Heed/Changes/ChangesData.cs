using Heed.Layout;
using Heed.Ledger.Kinds;
using Heed.OpenData;

namespace Heed.Changes;

/// <summary>What moved, as data.</summary>
public static class ChangesData
{
    /// <summary>The document of the JSON format.</summary>
    public static object Json(ChangesBetween changes, RequestContext here) =>
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
                State = r.Moves is { StateMoved: true } s
                    ? new { Before = s.StateBefore, After = s.StateAfter, Since = r.StateMovedIn?.PublishedAt } : null,
                Due = r.Moves is { DateMoved: true } d ? new { Before = d.DueBefore, After = d.DueAfter, d.Days } : null,
                r.Fields,
                r.StepCount,
                Steps = r.Steps.Select(e => new
                {
                    Edition = e.Number, e.PublishedAt, PublicIn = e.PublicIn?.When.Text, Why = RecordChange.ReasonOf(e),
                }),
            }),
        };
}
