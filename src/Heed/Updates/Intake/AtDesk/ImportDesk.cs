using Heed.Accounts;
using Heed.Desk.Releases;
using Heed.Layout;

namespace Heed.Updates.Intake.AtDesk;

/// <summary>Where the person is who imports, and the release that holds what they imported.</summary>
public sealed class ImportDesk(RequestContext here, StaffHere staffHere, ReleasePages releases)
{
    private const int LongestName = 200;

    public RequestContext Here => here;

    public async Task<Staff> StaffAsync(CancellationToken cancel) => (await staffHere.FindAsync(cancel))!;

    /// <summary>Puts new drafts into a release, where the person may, and says where to go on.</summary>
    public async Task<string> ReleaseAsync(string name, IReadOnlyList<string> paths, CancellationToken cancel)
    {
        var staff = await StaffAsync(cancel);
        if (paths.Count == 0 || !staff.May(Permission.Publish, here.Programme, ""))
            return $"/desk/{here.Programme}/records?state=new&done=saved";
        var release = await releases.BeginAsync(staff, name.Length <= LongestName ? name : name[..LongestName], "", paths, cancel);
        return $"/desk/{here.Programme}/releases/{release.Id:N}?done=saved";
    }
}
