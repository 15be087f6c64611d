namespace Heed.Retention;

/// <summary>What else there is, kept or not, that no run of the schedule touches.</summary>
/// <param name="What">What it is.</param>
/// <param name="Kept">For how long.</param>
/// <param name="Then">What then, and who sees to it.</param>
public sealed record NamedLine(string What, string Kept, string Then)
{
    public static IReadOnlyList<NamedLine> All { get; } =
    [
        new("Subscription that somebody confirmed", "Until its owner leaves, or the address refuses our mail",
            "The address is destroyed at once; that it ended is kept as the schedule says."),
        new("Published editions, the log, update numbers", "For good",
            "They are the record. A redaction destroys a content; its address and notice stay."),
        new("Editions hidden from the public", "Until a second person decides",
            "Destroyed at once when removed for good. Heed keeps no sealed original for 12 months after that."),
        new("Links sent to who asks what we hold", "One hour",
            "The address in them is destroyed when the link is used, or deleted with the link on the next run after."),
        new("Network addresses of who sends public forms", "In memory only, as a keyed hash, for an hour at most",
            "Gone when the time is over or the server stops."),
        new("Failed tries to sign in", "One hour, as a hash", "Deleted with the next try."),
        new("Sessions of staff", "Until they end", "Deleted. Heed keeps no other log of sign-ins."),
        new("Texts of drafts that were not saved because somebody else saved first", "With the record",
            "They stay with the staff history."),
        new("Holds, settings and runs of this schedule", "For good", "They are the certificate of what was destroyed and what was not."),
        new("The list of erasures, beside the site’s keys", "For good", "Keyed marks only. It is what makes erasures survive a restore."),
        new("Web server’s log", "Set by whoever runs the server; 30 days at most, addresses cut short, no query strings",
            "Heed itself writes none."),
        new("Backups", "Set by whoever runs the server; 35 days at most",
            "Aged out. What was erased since is erased again when a restored database is started."),
    ];
}
