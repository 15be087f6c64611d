namespace Heed.Accounts;

/// <summary>What the desk says after something was done. The address carries only the word, so that nobody can make the desk say something else.</summary>
public static class DoneSentences
{
    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["saved"] = "Saved. Not published.",
        ["drafted"] = "The draft is made. Not published.",
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
        ["hold-placed"] = "The hold stands. Nothing it names is destroyed.",
        ["lift-asked"] = "Asked for. A second person must lift the hold.",
        ["hold-lifted"] = "The hold is lifted.",
        ["hold-kept"] = "The hold stands on.",
        ["shorter-asked"] = "Asked for. A second person must confirm the shorter time.",
        ["acknowledged"] = "Acknowledged. A mail tells the person so.",
        ["closed"] = "Closed.",
        ["mails-stopped"] = "Stopped. No mail tells of it.",
        ["mails-now"] = "The hold is over. Its mails go out now.",
        ["signed-out"] = "You are signed out.",
    };

    /// <summary>The sentence for a word; null when there is none.</summary>
    public static string? Of(string word) => Sentences.GetValueOrDefault(word);
}
