using Heed.Accounts;
using Heed.Comments;
using Heed.Design;
using Heed.Layout;
using Heed.Moderation;

namespace Heed.Moderation.Safeguarding;

/// <summary>What was handed to the safeguarding lead. It shows no words of anybody.</summary>
public sealed class SafeguardingPage : DeskPage
{
    public const int PageSize = 50;
    public override string Title => "With the safeguarding lead";
    public override string? Section => "comments";
    public override IReadOnlyList<DesignLink> Way => [new("Comments", Desk("comments"))];
    public required bool IsHandled { get; init; }
    public required int Open { get; init; }
    public required int Handled { get; init; }
    public required int Number { get; init; }
    public required IReadOnlyList<ReferredComment> Comments { get; init; }
    public int Pages => Math.Max(1, ((IsHandled ? Handled : Open) + PageSize - 1) / PageSize);

    public string Sentence =>
        IsHandled
            ? $"{Phrases.Count(Handled, "comment is", "comments are")} marked as handled elsewhere. "
                + "They stay here until a lead marks them as fully in the case system."
            : Open == 0
                ? "No comments are waiting for you."
                : $"{Phrases.Count(Open, "comment is", "comments are")} waiting for you. "
                    + $"Only safeguarding leads can open {(Open == 1 ? "it" : "them")}. We record every read.";

    public IReadOnlyList<DesignLink> Views =>
        [new($"Waiting ({Open})", Desk("safeguarding"), !IsHandled),
            new($"Handled elsewhere ({Handled})", Desk("safeguarding?view=handled"), IsHandled)];

    public string PageAddress(int page) => Desk($"safeguarding?{(IsHandled ? "view=handled&" : "")}page={page}");
}

/// <summary>A comment that was handed over.</summary>
public sealed record ReferredComment(Comment Comment, string Record, int Notified)
{
    public string Standing => Comment.DestroyedAt is not null ? "Deleted here" : Comment.TransferredAt is not null
        ? "In the case system, due to be deleted here" : Comment.HandledAt is not null ? "Handled elsewhere" : Notified == 0
        ? "No one has been told yet" : $"{Phrases.Count(Notified, "note")} of who was told";
}

/// <summary>One comment as the safeguarding lead reads it.</summary>
public sealed class ReferredCommentPage : DeskPage
{
    public override string Title => $"Comment {StaffReference.Of(Read.Comment.Id)}";
    public override string? Section => "comments";
    public override IReadOnlyList<DesignLink> Way => [new("With the safeguarding lead", Desk("safeguarding"))];
    public required CommentPage Read { get; init; }
    public ReferralForm Typed { get; init; } = new();
    public string? Overtaken { get; init; }

    public string Of(string what) => Desk($"safeguarding/{Read.Comment.Id:N}/{what}");
}

/// <summary>What the safeguarding lead typed.</summary>
public sealed record ReferralForm(
    string Who = "", string When = "", string What = "", string Where = "", string Case = "", string Back = "")
{
    public string Notified => $"Who: {Who}\nWhen: {When}\nWhy, and what happened next: {(What.Length == 0 ? "not recorded yet" : What)}";
    public string All => string.Join('\n', ((string[])[Who, When, What, Where, Case, Back]).Where(t => t.Length > 0));

    public static ReferralForm Of(IFormCollection form) => new(
        Text(form, "who"), Text(form, "when"), Text(form, "what"), Text(form, "where"), Text(form, "case"), Text(form, "back"));

    private static string Text(IFormCollection form, string field) => form[field].ToString().ReplaceLineEndings("\n").Trim();
}
