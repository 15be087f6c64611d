using Heed.Accounts;

namespace Heed.Desk;

/// <summary>Where a person of the desk goes to see a record: at the desk when they may read drafts of it, otherwise where everyone reads it.</summary>
public static class RecordAddress
{
    /// <summary>The address of a record for a person.</summary>
    public static string Of(Staff staff, string programme, string path) =>
        staff.May(Permission.ReadDrafts, programme, path) ? $"/desk/{programme}/record/{path}" : $"/{programme}/{path}".TrimEnd('/');
}
