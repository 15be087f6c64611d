using Heed.Accounts;
using Heed.Comments.Moderating;
using Heed.Design;
using Heed.Layout;

namespace Heed.Comments.Safeguarding;

/// <summary>What was handed to the safeguarding lead. It shows no words of anybody.</summary>
public sealed class SafeguardingPage : DeskPage
{
    /// <summary>How many a page shows.</summary>
    public const int PageSize = 50;

    public override string Title => "With the safeguarding lead";

    public override string? Section => "comments";

    public override IReadOnlyList<DesignLink> Way => [new("Comments", Desk("comments"))];

    /// <summary>Whether those handled elsewhere are shown.</summary>
    public required bool IsHandled { get; init; }

    /// <summary>How many wait.</summary>
    public required int Open { get; init; }

    /// <summary>How many are handled elsewhere.</summary>
    public required int Handled { get; init; }

    /// <summary>Which page, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The comments of this page, those handed over first on top.</summary>
    public required IReadOnlyList<HandedOver> Comments { get; init; }

    /// <summary>How many pages there are.</summary>
    public int Pages => Math.Max(1, ((IsHandled ? Handled : Open) + PageSize - 1) / PageSize);

    /// <summary>How many, in words.</summary>
    public string Sentence => IsHandled ? $"{Say.Count(Handled, "comment is", "comments are")} noted as handled elsewhere. What is there stays here until a lead notes that all of it is in the case system." : Open == 0 ? "You have no tasks." : $"{Say.Count(Open, "comment waits", "comments wait")} for you. Only safeguarding leads can open {(Open == 1 ? "it" : "them")}, and every read is noted.";

    /// <summary>Both parts, as links.</summary>
    public IReadOnlyList<DesignLink> Views => [new($"Waiting ({Open})", Desk("safeguarding"), !IsHandled), new($"Handled elsewhere ({Handled})", Desk("safeguarding?view=handled"), IsHandled)];

    public string PageAddress(int page) => Desk($"safeguarding?{(IsHandled ? "view=handled&" : "")}page={page}");
}

/// <summary>A comment that was handed over.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Record">The title of the record that it is on.</param>
/// <param name="Told">How often somebody was told.</param>
public sealed record HandedOver(Comment Comment, string Record, int Told)
{
    public string Standing => Comment.DestroyedAt is not null ? "Destroyed here" : Comment.TransferredAt is not null ? "In the case system; to be destroyed here" : Comment.HandledAt is not null ? "Handled elsewhere" : Told == 0 ? "Nobody told yet" : $"{Say.Count(Told, "note")} of who was told";
}

/// <summary>One comment as the safeguarding lead reads it.</summary>
public sealed class HandedPage : DeskPage
{
    public override string Title => $"Comment {StaffReference.Of(Read.Comment.Id)}";

    public override string? Section => "comments";

    public override IReadOnlyList<DesignLink> Way => [new("With the safeguarding lead", Desk("safeguarding"))];

    /// <summary>The comment with all that is known of it.</summary>
    public required CommentPage Read { get; init; }

    /// <summary>What was typed into a form that could not be taken in.</summary>
    public HandedTyped Typed { get; init; } = new();

    /// <summary>What became of it meanwhile; null when nothing did.</summary>
    public string? Overtaken { get; init; }

    /// <summary>The address of something about this comment.</summary>
    public string Of(string what) => Desk($"safeguarding/{Read.Comment.Id:N}/{what}");
}

/// <summary>What the safeguarding lead typed.</summary>
/// <param name="Who">Who was told.</param>
/// <param name="When">When.</param>
/// <param name="What">Why, and what followed.</param>
/// <param name="Where">Where it is handled.</param>
/// <param name="Case">Its number in the case system.</param>
/// <param name="Back">The note for the moderators.</param>
public sealed record HandedTyped(string Who = "", string When = "", string What = "", string Where = "", string Case = "", string Back = "")
{
    /// <summary>What is noted of who was told.</summary>
    public string Told => $"Who: {Who}\nWhen: {When}\nWhy, and what followed: {(What.Length == 0 ? "not noted yet" : What)}";

    /// <summary>All that was typed.</summary>
    public string All => string.Join('\n', ((string[])[Who, When, What, Where, Case, Back]).Where(t => t.Length > 0));

    public static HandedTyped Of(IFormCollection form) => new(Text(form, "who"), Text(form, "when"), Text(form, "what"), Text(form, "where"), Text(form, "case"), Text(form, "back"));

    private static string Text(IFormCollection form, string field) => form[field].ToString().ReplaceLineEndings("\n").Trim();
}
