using System.ComponentModel.DataAnnotations;

namespace Heed.Accounts;

/// <summary>What a person does for a programme. What each role may do is in <see cref="Access"/>.</summary>
public enum Role
{
    [Display(Name = "Reader of drafts", Description = "Reads drafts and comments on them. Cannot change a record.")]
    DraftReader,

    [Display(Description = "Writes drafts of every kind, and asks for progress returns. Publishes changes that need no approval.")]
    Editor,

    [Display(Description = "Approves or returns what others wrote. Can publish, withdraw and hide records.")]
    Approver,

    [Display(Name = "Group secretary", Description = "Writes the records of one group: its details, meetings and minutes.")]
    GroupSecretary,

    [Display(Name = "Action owner",
        Description = "Reports progress on the actions that one organisation leads. Sees only requests sent to that organisation.")]
    ActionOwner,

    [Display(Description = "Decides which comments are published. Can hide a record at once.")]
    Moderator,

    [Display(Name = "Safeguarding lead",
        Description = "Reads comments that may be about a child at risk, and records who was told. Can also do what a moderator does.")]
    SafeguardingLead,

    [Display(Description = "Creates accounts, gives roles and changes the programme’s rules. Cannot read drafts without another role.")]
    Administrator,
}
