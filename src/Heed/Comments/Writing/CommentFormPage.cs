using Heed.Comments.Help;
using Heed.Design;
using Heed.Layout;
using Heed.Programmes;

namespace Heed.Comments.Writing;

/// <summary>A page on the way of a comment: it has help, and a way to leave at once.</summary>
public abstract class FlowPage : Page
{
    public required HelpBlock Help { get; init; }

    /// <summary>The programme's terms, as they are today.</summary>
    public required CommentTerms Terms { get; init; }

    public override bool IsIndexed => false;

    public override bool IsArchived => false;

    public override string? Section => Slices.Registry.Bulletins.Kind.List;
}

/// <summary>The form, or the page that says that there is none any more.</summary>
public sealed class CommentFormPage : FlowPage
{
    /// <summary>The fields in the order of the form.</summary>
    public static readonly IReadOnlyList<string> Order = ["name", "comment", "email", "tell"];

    /// <summary>The record and until when it takes comments.</summary>
    public required CommentsOpening Opening { get; init; }

    /// <summary>What was typed.</summary>
    public CommentFields Fields { get; init; } = new();

    /// <summary>A new ticket.</summary>
    public string Ticket { get; init; } = "";

    /// <summary>The sum that the browser is asked to do; null when it is asked for none.</summary>
    public string? Work { get; init; }

    /// <summary>What went wrong, when it is not about a field; null otherwise.</summary>
    public string? Trouble { get; init; }

    public override string Title => Opening.IsOpen ? "Leave a comment" : "Comments are closed";

    public override IReadOnlyList<DesignLink> Way => [new(Opening.Title, Here.Url(Opening.Path))];

    /// <summary>Whether the form asks for a mail address.</summary>
    public bool AsksAddress => Terms.Address != AddressAsked.NotAsked;

    /// <summary>Whether it must be given.</summary>
    public bool NeedsAddress => Terms.Address == AddressAsked.Required;
}

/// <summary>The receipt: the reference, and what happens next.</summary>
public sealed class ReceiptPage : FlowPage
{
    /// <summary>The record.</summary>
    public required CommentsOpening Opening { get; init; }

    /// <summary>What its writer comes back with.</summary>
    public required string Reference { get; init; }

    /// <summary>Whether they asked to be told by mail.</summary>
    public bool WantsAnswer { get; init; }

    public override string Title => "We have your comment";

    public override IReadOnlyList<DesignLink> Way => [new(Opening.Title, Here.Url(Opening.Path))];
}
