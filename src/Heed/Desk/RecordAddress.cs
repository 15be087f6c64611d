using Heed.Accounts;
using Heed.Ledger;

namespace Heed.Desk;

/// <summary>Where a person of the desk goes to see a record.</summary>
public static class RecordAddress
{
    /// <summary>The address of what is published: where everyone reads it, or at the desk when fewer may.</summary>
    public static string Of(string programme, Entry entry) =>
        entry.Audience.IsPublic ? $"/{programme}/{entry.Path}".TrimEnd('/') : $"/desk/{programme}/read/{entry.Path}";

    /// <summary>The address of the work on a record for those who may read its drafts, and of the record itself for others.</summary>
    public static string Of(Staff staff, string programme, Entry entry) =>
        staff.May(Permission.ReadDrafts, programme, entry.Path) ? ToWork(programme, entry.Path) : Of(programme, entry);

    /// <summary>The address of the work on a record.</summary>
    public static string ToWork(string programme, string path) => $"/desk/{programme}/record/{path}";
}
