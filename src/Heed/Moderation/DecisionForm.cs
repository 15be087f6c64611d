using System.Globalization;
using Heed.Comments;
using Heed.Layout;
using Heed.Ledger.Kinds;

namespace Heed.Moderation;

/// <summary>Reads the forms with which moderators decide.</summary>
public static class DecisionForm
{
    private const int MostParts = 500;

    public static DecisionTyped Of(IFormCollection form) =>
        new(Text(form, "reason"), Text(form, "message"), Text(form, "note"), Text(form, "words"), [.. form["cut"].OfType<string>()],
            [.. form["checked"].OfType<string>()], form["without-name"].Contains("true"));

    public static string Seen(IFormCollection form) => form["seen"].ToString();

    /// <summary>How the comment stood when it was read; a form without it is of a comment that waited.</summary>
    public static CommentState Stood(IFormCollection form) => Enum.GetValues<CommentState>().FirstOrDefault(s => s.Slug == form["stood"]);

    public static IReadOnlyList<(string, string)> Unticked(DecisionTyped typed) =>
        Checklist.IsDone(typed.Ticked ?? []) ? [] : [
            ("checked",
                "Tick every line before you publish. If you cannot, remove the words, do not publish the comment, or ask someone.")];

    public static IReadOnlyList<(string, string)> Unreasoned(DecisionTyped typed) =>
        RefusalReason.Find(typed.Reason) is null ? [("reason", "Choose a reason. We give it to the writer.")]
            : TooLong("message", typed.Message);

    public static IReadOnlyList<(string, string)> TooLong(string field, string text) =>
        text.Length <= ModerationPages.LongestText ? []
            : [(field, $"This has {Phrases.Count(text.Length, "character")}. Use at most {ModerationPages.LongestText}.")];

    public static bool IsCutting(DecisionTyped typed) => typed.Cut is { Count: > 0 } || typed.Words.Length > 0;

    public static PartRedaction Cut(string text, DecisionTyped typed) => PartRedaction.Of(
        text, (typed.Cut ?? []).Take(MostParts).Select(Part).OfType<(int, int)>(), typed.Words.Split('\n').Take(MostParts));

    private static (int, int)? Part(string text) =>
        text.Split('-') is [var start, var length] && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? (from, many) : null;

    private static string Text(IFormCollection form, string field) => form[field].ToString().ReplaceLineEndings("\n").Trim();
}
