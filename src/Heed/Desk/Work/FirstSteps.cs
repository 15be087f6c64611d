using Heed.Accounts;
using Heed.Accounts.Administration;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Work;

/// <summary>What comes next in a programme that has just begun, as far as a person may do it.</summary>
public sealed class FirstSteps(RequestContext here, HeedDatabase db, Approving approving)
{
    /// <summary>The steps, in order; none once the programme is published and its record has begun.</summary>
    public async Task<IReadOnlyList<NextStep>> OfAsync(Staff staff, CancellationToken cancel)
    {
        var programme = here.Programme;
        var drafts = await here.Reading.DraftsAsync(programme, cancel);
        var isPublic = await here.Reading.FindAsync(programme, "", cancel) is not null;
        if (isPublic && (HasRecords(drafts) || await here.Reading.CountAsync(new ListQuery(programme) { Kinds = Records }, cancel) > 0))
            return [];
        var steps = new List<NextStep>();
        if (!staff.May(Permission.Write, programme, "") && !await db.Grants.AnyAsync(
            g => g.Programme == programme && g.Override == FirstRoles.Began, cancel))
            return StaffList.MayChange(staff, programme) ? [
                new("Create this programme", $"/desk/begin?name={programme}", false,
                    "Give it a title. You can then write it, and invite others.")] : [];
        var mayWrite = staff.May(Permission.Write, programme, "");
        var own = mayWrite ? await OwnAsync(programme, cancel) : null;
        if (mayWrite)
        {
            steps.Add(new("Choose a title and a web address", $"/desk/{programme}/edit/", true,
                $"{here.Names.NameOf(programme)}: you can change both later."));
            steps.Add(new("Give the owner, who keeps the record, and the strands", $"/desk/{programme}/begin",
                own is { Owner: not null } or { Keeping.How: not null } or { Strands.Count: > 0 },
                "One short page. You can leave anything empty."));
        }
        if (staff.May(Permission.ManageAccounts, programme))
        {
            var people = await db.Grants.Where(g => g.Programme == programme && g.ConfirmedAt != null && g.EndedAt == null)
                .Select(g => g.AccountId).Distinct().CountAsync(cancel);
            steps.Add(
                new("Invite the people you work with", $"/desk/{programme}/accounts/new", people > 1,
                    "Create an account for each person, then give it a role. The most important steps need two people."));
            steps.Add(
                new("Add an approver", $"/desk/{programme}/accounts",
                    (await approving.InAsync(programme, cancel)).Names.Count > 0,
                    "Minutes, decisions and responses need a second person. Give at least one person the approver role."));
        }
        if (!mayWrite)
            return steps;
        // The document that others refer to comes first.
        var roots = Slices.Registry.All.Where(p => p.StartsProgramme).Select(p => p.Kind).OrderByDescending(k => k.Label).ToList();
        steps.Add(
            new("Describe the programme", $"/desk/{programme}/edit/", own is { Purpose: not null } or { Summary: not null },
                "Its purpose, and anything else that helps. Readers see this first."));
        steps.Add(
            new("Bring what you have", $"/desk/{programme}/import", HasRecords(drafts),
                "Import a spreadsheet, a document or a blog. You check everything before it is saved."));
        steps.Add(
            new($"Or add the {string.Join(" or ", roots.Select(k => k.Label.ToLowerInvariant()))} it began with",
                $"/desk/{programme}/new/{roots[0].Name}", drafts.Any(d => roots.Contains(d.Kind)),
                "Recommendations and actions are linked to it."));
        steps.Add(
            new("Publish the programme", $"/desk/{programme}/record/", isPublic,
                isPublic ? "The programme is public. Publish its records as they are ready."
                    : "Until you do, nothing else in it is public."));
        return steps;
    }

    // What is entered because something else names it is no beginning of the record itself.
    private static IReadOnlyList<string> Records { get; } =
        [.. Slices.Registry.All.Where(p => p.Kind.Template.Length > 0 && !p.IsNamedByOthers).Select(p => p.Kind.Name)];

    private static bool HasRecords(IReadOnlyList<DraftLine> drafts) => drafts.Any(d => Records.Contains(d.Kind.Name));

    private async Task<Programme?> OwnAsync(string programme, CancellationToken cancel) =>
        (await here.Reading.DraftAsync(programme, "", cancel))?.Content as Programme
        ?? (await here.Reading.FindAsync(programme, "", cancel))?.Content as Programme;
}
