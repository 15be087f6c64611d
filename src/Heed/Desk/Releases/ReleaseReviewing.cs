using Heed.Accounts;
using Heed.Desk.Reviewing;
using Heed.Layout;
using Heed.Ledger;

namespace Heed.Desk.Releases;

/// <summary>Sends all drafts of a release for review, and approves them: each by the rule that holds for it alone.</summary>
public sealed class ReleaseReviewing(RequestContext here, ReviewDesk reviewing, Releasing releasing, ReadershipReading readers)
{
    /// <summary>Sends those that were not sent yet.</summary>
    /// <returns>Those that could not be sent, each with the reason.</returns>
    public async Task<IReadOnlyList<(Draft Draft, string Sentence)>> SendAsync(
        Staff by, IReadOnlyList<Outgoing> drafts, IFormCollection form, CancellationToken cancel)
    {
        var (ready, refused) = (new List<(Draft, string)>(), new List<(Draft, string)>());
        foreach (var (draft, why, _) in drafts)
        {
            var review = await reviewing.FindAsync(here.Programme, draft.Path, cancel);
            var state = review?.StateOf(draft.Version) ?? DraftState.Draft;
            if (state is DraftState.InReview or DraftState.Approved)
                continue;
            var sentence =
                state == DraftState.Returned && review!.Version == draft.Version
                    ? $"{review.DecidedBy} returned it with a note. Revise it, then send it again."
                : why.Length == 0 ? "It has no reason. Enter one reason for the release."
                : StaleIn(form, draft);
            if (sentence is null)
                ready.Add((draft, why));
            else
                refused.Add((draft, sentence));
        }
        await reviewing.SubmitAsync(by, here.Programme, ready, cancel);
        return refused;
    }

    /// <summary>Approves those that wait for review and that the person may approve.</summary>
    /// <returns>How many were approved, and the others, each with the reason.</returns>
    public async Task<(int Approved, IReadOnlyList<(Draft Draft, string Sentence)> Refused)> ApproveAsync(
        Staff by, IReadOnlyList<Outgoing> drafts, IFormCollection form, CancellationToken cancel)
    {
        var approvers = await releasing.ApproversAsync(here.Programme, cancel);
        var (ready, refused) = (new List<Draft>(), new List<(Draft, string)>());
        foreach (var draft in drafts.Select(d => d.Draft))
        {
            var state = (await reviewing.FindAsync(here.Programme, draft.Path, cancel))?.StateOf(draft.Version) ?? DraftState.Draft;
            if (state == DraftState.Approved)
                continue;
            var sentence =
                state == DraftState.Returned ? "It was returned to the writer."
                : state != DraftState.InReview ? "It has not been sent for review."
                : !form.ContainsKey(VersionOf(draft.Path)) ? "Open the release again and read it first."
                : StaleIn(form, draft)
                ?? (!approvers.MayApprove(by.Name, draft.Writers, draft.SavedBy) ? "You wrote some of it, so someone else must approve it."
                : await WidensUnmeantAsync(draft, form, cancel) ? Readership.Missing
                : null);
            if (sentence is null)
                ready.Add(draft);
            else
                refused.Add((draft, sentence));
        }
        await reviewing.ApproveAsync(by, here.Programme, ready, approvers, cancel);
        return (ready.Count, refused);
    }

    /// <summary>
    /// What stands in the way of making all of them public with this form: those changed since it was opened, and those that more people
    /// will read without a tick.
    /// </summary>
    public async Task<IReadOnlyList<(Draft Draft, string Sentence)>> UnmeantAsync(
        IReadOnlyList<Outgoing> drafts, IFormCollection form, CancellationToken cancel)
    {
        var unmeant = new List<(Draft, string)>();
        foreach (var draft in drafts.Select(d => d.Draft))
        {
            if (StaleIn(form, draft) is { } stale)
                unmeant.Add((draft, stale));
            else if (await WidensUnmeantAsync(draft, form, cancel))
                unmeant.Add((draft, Readership.Missing));
        }
        return unmeant;
    }

    /// <summary>The field that says which version of a draft the page showed.</summary>
    public static string VersionOf(string path) => $"version.{path}";

    private async Task<bool> WidensUnmeantAsync(Draft draft, IFormCollection form, CancellationToken cancel) =>
        !Readership.IsMeant(form, draft.Path) && (await readers.OfAsync(draft, cancel)).IsWider;

    private static string? StaleIn(IFormCollection form, Draft draft) =>
        form[VersionOf(draft.Path)].ToString() is { Length: > 0 } shown && shown == $"{draft.Version}"
            ? null
            : $"{draft.SavedBy} changed it after you opened this page. Read it again.";
}
