using System.ComponentModel.DataAnnotations;

namespace Heed.Accounts;

/// <summary>What an endpoint of the desk needs of the person who asks.</summary>
public enum Permission
{
    /// <summary>Nothing: signing in.</summary>
    [Display(Name = "Open to everyone")]
    Anyone,

    /// <summary>To be signed in: what is one's own.</summary>
    [Display(Name = "Signed in")]
    SignedIn,

    /// <summary>Any role in the programme.</summary>
    [Display(Name = "Any role in the programme")]
    EnterDesk,

    /// <summary>Reading drafts, their review and their staff history.</summary>
    [Display(Name = "Read drafts")]
    ReadDrafts,

    /// <summary>Writing drafts.</summary>
    Write,

    /// <summary>Approving or returning what someone else wrote.</summary>
    Approve,

    /// <summary>Publishing what is ready, now or at a set time.</summary>
    Publish,

    /// <summary>Downloading all of a programme, with drafts and what only staff may read.</summary>
    [Display(Name = "Export with drafts")]
    ExportDrafts,

    /// <summary>Taking a record back in public, with a reason.</summary>
    Withdraw,

    /// <summary>Hiding a record from the public at once.</summary>
    Hide,

    /// <summary>Confirming a removal for good, or lifting one, after someone else hid.</summary>
    [Display(Name = "Decide on a removal")]
    DecideRemoval,

    /// <summary>Asking owners for progress returns, and taking their answers over.</summary>
    [Display(Name = "Ask for returns")]
    AskForReturns,

    /// <summary>Answering a request for a progress return.</summary>
    [Display(Name = "Answer a return")]
    AnswerReturns,

    /// <summary>Reading held comments and deciding on them.</summary>
    Moderate,

    /// <summary>Reading what may be about a child at risk, and noting who was told.</summary>
    Safeguard,

    /// <summary>Reading what was done without a second person.</summary>
    [Display(Name = "Read what one person did alone")]
    ReadActsAlone,

    /// <summary>Seeing what is sent to subscribers, and holding it back.</summary>
    [Display(Name = "See what is sent")]
    SeeSending,

    /// <summary>Looking after what is kept and for how long, and placing holds.</summary>
    [Display(Name = "Look after retention")]
    Retain,

    /// <summary>Making accounts, giving and ending roles.</summary>
    [Display(Name = "Manage accounts")]
    ManageAccounts,

    /// <summary>Changing the programme's own rules, such as for what two people are needed.</summary>
    Configure,
}
