using Heed.Comments.Help;
using Heed.Design;
using Heed.Layout;
using Heed.Programmes;

namespace Heed.Comments.Writing;

/// <summary>A page on the way of a comment: it has help, and a way to leave at once.</summary>
public abstract class FlowPage : Page
{
    public required HelpBlock Help { get; init; }
    public required CommentTerms Terms { get; init; }
    public override bool IsIndexed => false;
    public override bool IsArchived => false;
    public override string? Section => Slices.Registry.Bulletins.Kind.List;
}

/// <summary>The form, or the page that says that there is none any more.</summary>
public sealed class CommentFormPage : FlowPage
{
    public static readonly IReadOnlyList<string> Order = ["name", "comment", "email", "tell"];

    public required CommentsOpening Opening { get; init; }
    public CommentFields Fields { get; init; } = new();
    public string Ticket { get; init; } = "";

    public string? Work { get; init; }
    public string? Trouble { get; init; }
    public override string Title => Opening.IsOpen ? T("Leave a comment") : T("Comments are closed");
    public override IReadOnlyList<DesignLink> Way => [new(Opening.Title, Here.Url(Opening.Path))];
    public bool AsksAddress => Terms.Address != AddressAsked.NotAsked;
    public bool NeedsAddress => Terms.Address == AddressAsked.Required;
}

/// <summary>The receipt: the reference, and what happens next.</summary>
public sealed class ReceiptPage : FlowPage
{
    public required CommentsOpening Opening { get; init; }
    public required string Reference { get; init; }
    public bool WantsAnswer { get; init; }
    public override string Title => T("We have received your comment");
    public override IReadOnlyList<DesignLink> Way => [new(Opening.Title, Here.Url(Opening.Path))];
}
