namespace Heed.Accounts;

/// <summary>What the desk says after something was done. The address carries only the word, so that nobody can make the desk say something else.</summary>
public static class DoneSentences
{
    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["saved"] = "Saved. Not published.",
        ["submitted"] = "Sent for review.",
        ["approved"] = "Approved.",
        ["returned"] = "Returned to its writer with your note.",
        ["published"] = "Published.",
        ["scheduled"] = "Scheduled.",
        ["unscheduled"] = "No longer scheduled.",
        ["given-up"] = "Given up. Its text is kept and can be taken up again.",
        ["withdrawn"] = "Withdrawn. The address stays, with the notice and your reason.",
        ["hidden"] = "Hidden from the public. A second person must confirm or lift it.",
        ["redacted"] = "Removed for good. The address stays, with the notice.",
        ["lifted"] = "Public again.",
        ["commented"] = "Comment kept.",
        ["resolved"] = "Comment resolved.",
        ["asked"] = "Asked for.",
        ["sent"] = "Sent.",
        ["sent-back"] = "Sent back with your note.",
        ["taken-over"] = "Taken over into this draft. Nothing of it is public yet.",
        ["changed"] = "Changed.",
        ["way-in"] = "You are signed in.",
        ["signed-out"] = "You are signed out.",
    };

    /// <summary>The sentence for a word; null when there is none.</summary>
    public static string? Of(string word) => Sentences.GetValueOrDefault(word);
}
