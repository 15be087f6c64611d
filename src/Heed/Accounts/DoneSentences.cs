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
        ["file-added"] = "The file is on the draft. Not published.",
        ["file-removed"] = "The file is off the draft.",
        ["sent-back"] = "Sent back with your note.",
        ["taken-over"] = "Taken over into this draft. Nothing of it is public yet.",
        ["changed"] = "Changed.",
        ["way-in"] = "You are signed in.",
        ["first-a-factor"] = "Set up a passkey or a code app first. Then the rest of the desk opens.",
        ["password"] = "Your password is changed. Your other devices are signed out.",
        ["factor-added"] = "Set up. Your other devices are signed out.",
        ["factor-removed"] = "Taken away. Your other devices are signed out.",
        ["device-ended"] = "That device is signed out.",
        ["signed-out-everywhere"] = "You are signed out on every device.",
        ["role-asked"] = "Asked for. A second administrator must confirm it.",
        ["role-given"] = "The role is held from now on.",
        ["role-refused"] = "Refused. The role is not given.",
        ["role-ended"] = "The role is ended, and the person signed out.",
        ["account-ended"] = "The account is ended, and the person signed out.",
        ["comment-published"] = "The comment is published, exactly as you read it.",
        ["comment-published-in-part"] = "The comment is published with parts removed.",
        ["comment-refused"] = "The comment is not published. Its writer can read why with their reference.",
        ["comment-handed-over"] = "The comment is with the safeguarding lead. Nothing of it is public.",
        ["comment-taken-out"] = "The comment is out of public. A second person is asked whether it stays out.",
        ["comment-stays-out"] = "The comment stays out of public.",
        ["comment-name-off"] = "The name is taken off.",
        ["told"] = "The note is kept.",
        ["given-back"] = "The comment is with the moderators again.",
        ["handled-elsewhere"] = "Noted as handled elsewhere.",
        ["comment-moved"] = "Moved.",
        ["appeal-refused"] = "The decision stands. The writer can read your message with their reference.",
        ["appeal-upheld"] = "The comment waits again to be decided on.",
        ["signed-out"] = "You are signed out.",
    };

    /// <summary>The sentence for a word; null when there is none.</summary>
    public static string? Of(string word) => Sentences.GetValueOrDefault(word);
}
