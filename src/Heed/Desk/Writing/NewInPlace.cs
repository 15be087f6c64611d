using System.Globalization;
using Heed.Accounts;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing;

/// <summary>
/// Makes what a link should lead to where it is asked for, such as a body that has no record yet. The draft goes out with what links to it.
/// </summary>
public sealed class NewInPlace(ProgrammeLedger ledger)
{
    /// <summary>What the button begins with that makes one.</summary>
    public const string Button = "create:";

    /// <summary>What the button begins with that copies one from another programme; a number and a colon follow.</summary>
    public const string Copy = "copy:";

    private static (string Place, int Which)? PlaceOf(string button) =>
        button.StartsWith(Button, StringComparison.Ordinal) ? (button[Button.Length..], 0)
        : button.StartsWith(Copy, StringComparison.Ordinal) && button.Split(':', 3) is [_, var number, var place]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var which) ? (place, which) : null;

    /// <summary>Whether records of a kind can be made in place by someone.</summary>
    public static bool May(RequestContext here, Staff staff, Kind? kind) =>
        kind is not null && Slices.Registry[kind].IsNamedByOthers && staff.May(Permission.Write, here.Programme, kind.PathOf("1"));

    /// <summary>Makes the draft that a button asks for and puts its link in place; nothing when it asks for none.</summary>
    /// <param name="writing">Who writes.</param>
    /// <param name="kind">The kind of record whose form it is.</param>
    /// <param name="typed">The form.</param>
    /// <param name="audience">Who may read the record, and so what it links to.</param>
    /// <param name="button">The button pressed.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task MakeAsync(
        WritingDesk writing, Kind kind, FormValues typed, Audience audience, string button, CancellationToken cancel)
    {
        if (PlaceOf(button) is not var (place, which) || LinkSearch.LinkAt(typed, kind, place) is not { } at)
            return;
        var (here, of) = (writing.Here, LinkSearch.KindOf(writing.Here, at.Field));
        if (at.Link.Text is { Length: > 0 } || !May(here, writing.Staff, of))
            return;
        var first = new FormValues();
        var sought = at.Link.TextOf("find").Trim();
        // The button of what another programme knows: its names come with it.
        var known = button.StartsWith(Copy, StringComparison.Ordinal)
            ? (await KnownElsewhere.FindAsync(here, of, sought, cancel)).ElementAtOrDefault(which) : null;
        first.Open("title").Text = known?.Title ?? sought;
        var begun = await NewRecord.ReadAsync(here, of!, first, null, cancel);
        if (begun.Problems.Count > 0)
            return;
        await ledger.SaveDraftAsync(
            new DraftSave(here.Programme, begun.Path, known ?? begun.Content, 0, writing.Staff.Name, audience), cancel);
        (at.Link.Text, at.Link.Open("find").Text) = (begun.Path, null);
    }
}
