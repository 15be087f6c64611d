using Heed.Layout;
using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Desk.Writing;

/// <summary>The rows of a form that can be ticked instead of typed.</summary>
/// <param name="Of">What can be ticked for each; null when the kind has no such rows.</param>
/// <param name="Rows">Those that are not in the list yet.</param>
public sealed record Ticks(RowTicks? Of, IReadOnlyList<TickedRow> Rows)
{
    /// <summary>The rows of a record's form.</summary>
    public static async Task<Ticks> OfAsync(RequestContext here, Kind kind, Content content, CancellationToken cancel) =>
        Slices.Registry[kind].Ticks is { } ticks ? new(ticks, await ticks.Rows(here, content, cancel)) : new(null, []);

    /// <summary>The name of a tick in the form.</summary>
    public static string NameOf(string choice, TickedRow row) => $"form.{choice}.{row.Key}";

    /// <summary>Adds to a form a row for each that is ticked.</summary>
    public static async Task AddAsync(RequestContext here, Kind kind, FormValues typed, IFormCollection posted, CancellationToken cancel)
    {
        if (Slices.Registry[kind].Ticks is not { } ticks || !posted.Keys.Any(
            k => ticks.Choices.Any(c => k.StartsWith($"form.{c.Name}.", StringComparison.Ordinal))))
            return;
        var list = typed.Open(ticks.Field);
        var next = list.Items is [.., var last] ? last.Number + 1 : 0;
        foreach (var ticked in await ticks.Rows(here, FormToContent.Of(typed, kind).Content, cancel))
        {
            // Of two ticks the later one holds.
            if (ticks.Choices.LastOrDefault(c => posted.ContainsKey(NameOf(c.Name, ticked))) is not { Value: { } value })
                continue;
            var row = list.Open(FormValues.Number(next++));
            row.Text = "";
            foreach (var (field, text) in ticked.Values.Append((ticks.Sets, value)))
                row.Open(field).Text = text;
        }
    }
}
