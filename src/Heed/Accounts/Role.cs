using System.ComponentModel.DataAnnotations;

namespace Heed.Accounts;

/// <summary>What a person does for a programme. What each role may do is in <see cref="Access"/>.</summary>
public enum Role
{
    /// <summary>Reads drafts and comments on them; changes no record.</summary>
    [Display(Name = "Reader of drafts")]
    DraftReader,

    /// <summary>Writes drafts of every kind, and publishes what one person may publish.</summary>
    Editor,

    /// <summary>Approves what others wrote, publishes, withdraws.</summary>
    Approver,

    /// <summary>Writes the record of named groups: the group itself, its meetings and minutes.</summary>
    [Display(Name = "Group secretary")]
    GroupSecretary,

    /// <summary>Answers for the actions that a named body leads.</summary>
    [Display(Name = "Action owner")]
    ActionOwner,

    /// <summary>Decides on comments, and hides at once what must not be public.</summary>
    Moderator,

    /// <summary>Reads what may be about a child at risk.</summary>
    [Display(Name = "Safeguarding lead")]
    SafeguardingLead,

    /// <summary>Makes accounts and gives roles. Reads no drafts by that alone.</summary>
    Administrator,
}
