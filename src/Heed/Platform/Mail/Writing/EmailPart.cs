namespace Heed.Platform.Mail.Writing;

/// <summary>One part of a mail, written as text and as a page alike.</summary>
internal abstract record EmailPart
{
    /// <summary>A heading within the mail.</summary>
    internal sealed record Heading(string Words) : EmailPart;

    internal sealed record Paragraph(string Words) : EmailPart;

    /// <summary>A link on a line of its own.</summary>
    internal sealed record Link(string Words, string Address) : EmailPart;

    /// <summary>The title of a record, set off.</summary>
    internal sealed record Quote(string Title) : EmailPart;

    internal sealed record Items(IReadOnlyList<LetterItem> All) : EmailPart;
}

/// <summary>A point of a list in a mail.</summary>
/// <param name="Words">What it says; with an address, the words of the link.</param>
/// <param name="Address">Where it leads; null for nowhere.</param>
/// <param name="Note">A sentence below it; null for none.</param>
public sealed record LetterItem(string Words, string? Address = null, string? Note = null);
