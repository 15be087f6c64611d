using Heed.Accounts;
using Heed.Accounts.Administration;
using Heed.Layout;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Work;

/// <summary>What comes next in a programme that is not published yet, as far as a person may do it.</summary>
public sealed class FirstSteps(RequestContext here, HeedDatabase db, Approving approving)
{
    /// <summary>The steps, in order; none once the programme is published.</summary>
    public async Task<IReadOnlyList<NextStep>> OfAsync(Staff staff, CancellationToken cancel)
    {
        if (await here.Reading.FindAsync(here.Programme, "", cancel) is not null)
            return [];
        var steps = new List<NextStep>();
        var programme = here.Programme;
        if (!staff.May(Permission.Write, programme, "") && !await db.Grants.AnyAsync(
            g => g.Programme == programme && g.Override == FirstRoles.Began, cancel))
            return StaffList.MayChange(staff, programme) ? [
                new("Create this programme", $"/desk/begin?name={programme}", false,
                    "Give it a title. You can then write it, and invite others.")] : [];
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
        if (staff.May(Permission.Write, programme, ""))
        {
            var drafts = await here.Reading.DraftsAsync(programme, cancel);
            // The document that others refer to comes first.
            var roots = Slices.Registry.All.Where(p => p.StartsProgramme).Select(p => p.Kind).OrderByDescending(k => k.Label).ToList();
            steps.Add(
                new("Describe the programme", $"/desk/{programme}/edit/", drafts.Any(d => d.Path.Length == 0 && d.Version > 1),
                    "Its purpose, its owner and who to contact. Readers see this first."));
            steps.Add(
                new($"Add the {string.Join(" or ", roots.Select(k => k.Label.ToLowerInvariant()))} it began with",
                    $"/desk/{programme}/new/{roots[0].Name}", drafts.Any(d => roots.Contains(d.Kind)),
                    "Recommendations and actions are linked to it."));
            steps.Add(new("Publish the programme", $"/desk/{programme}/record/", false, "Until you do, nothing else in it is public."));
        }
        return steps;
    }
}
