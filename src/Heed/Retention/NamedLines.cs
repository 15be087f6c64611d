namespace Heed.Retention;

/// <summary>What else there is, kept or not, that no run of the schedule touches.</summary>
/// <param name="What">What it is.</param>
/// <param name="Kept">For how long.</param>
/// <param name="Then">What then, and who sees to it.</param>
public sealed record NamedLine(string What, string Kept, string Then)
{
    public static IReadOnlyList<NamedLine> All { get; } =
    [
        new("Confirmed subscription", "Until its owner unsubscribes, or the address refuses our emails",
            "The address is deleted at once. The record that it ended is kept as the schedule says."),
        new("Published versions, the log, update numbers", "Permanently",
            "They are the record. A redaction destroys the content. Its address and notice stay."),
        new("Versions hidden from the public", "Until a second person decides",
            "Deleted at once when permanently removed. Heed keeps no sealed original for 12 months after that."),
        new("Links sent to people who ask for their data", "One hour",
            "The address is deleted when the link is used, or with the link on the next run."),
        new("Network addresses of people who send public forms", "In memory only, as a keyed hash, for at most an hour",
            "Lost when the time is over or the server stops."),
        new("Failed sign-in attempts", "One hour, as a hash", "Deleted at the next attempt."),
        new("Answers to requests of programs that have an idempotency key", "One day, encrypted", "Deleted with the next such request."),
        new("Webhooks: what each is for, its web address and secret (encrypted), and who added it", "Until an administrator removes it",
            "Deleted at once, with its messages."),
        new("Staff sessions", "Until they end", "Deleted. Heed keeps no other log of sign-ins."),
        new("Unsaved versions of drafts, where someone else saved first", "With the record",
            "Kept with the staff history."),
        new("Holds, settings and runs of this schedule", "Permanently", "They prove what was deleted and what was not."),
        new("The list of erasures, beside the site’s keys", "Permanently", "Keyed marks only. It makes sure erasures survive a restore."),
        new("Web server’s log", "Set by whoever runs the server: at most 30 days, with shortened addresses and no query strings",
            "Heed itself writes none."),
        new("Backups", "Set by whoever runs the server: at most 35 days",
            "They expire. Anything erased since is erased again when a restored database starts."),
    ];
}
