using System.Text;
using Heed.Platform.Keeping;

namespace Heed.Retention;

/// <summary>Writes <c>docs/retention.md</c> from the lines themselves.</summary>
public static class ScheduleTable
{
    /// <summary>The document.</summary>
    public static string Of(IEnumerable<RetentionRule> lines)
    {
        var text = new StringBuilder(
            """
            # What is kept, and for how long

            Written from the code by `heed retention --schedule`; a test keeps this file as the code has it. The times are defaults: each
            programme sets its own at the desk under "Retention". A longer time holds at once; a shorter one takes two people. Nothing is
            destroyed while a hold names it: one person places a hold, two lift it.

            The schedule runs each night at half past three (Europe/London), on one node. `heed retention --dry-run` prints what it would
            do, `heed retention` runs it now. What each run did is kept as counts.

            A run marks what is due; a run at least 20 hours later, on another day, destroys what is still due and marked. So a clock that
            was wrong or a time that was mistyped can be put right in between. Lines where one run is enough say why below. When more than
            50 things of a line are to be destroyed at once, and they are more than half of all there are, or more than 500 and more than
            one in five, none of them is: those who look after what is kept are asked to look, and confirm. While the clock is not believed
            (see [the clock](operating/clock.md)), nothing is marked or destroyed.

            ## What the schedule acts on


            """
        );
        text.Append("| What | Why | Who sees it | Kept | Then |\n|---|---|---|---|---|\n");
        foreach (var line in lines)
            text.Append("| ")
                .AppendJoin(
                    " | ", $"{line.What} (`{line.Name}`)", line.Why, line.WhoSees, $"{line.Time.InWords} {line.From}",
                    line.WhyAtOnce is { } why ? $"{line.Then} By the first run that finds it due: {char.ToLowerInvariant(why[0])}{why[1..]}"
                        : line.Then).Append(" |\n");
        text.Append("\n## What it does not act on\n\n| What | Kept | Then |\n|---|---|---|\n");
        foreach (var line in NamedLine.All)
            text.Append("| ").AppendJoin(" | ", line.What, line.Kept, line.Then).Append(" |\n");
        text.Append(
            """

            ## Limits, said plainly

            - **SQLite**: what is destroyed is overwritten in the file (`secure_delete`) and the write-ahead log is emptied after each run
              and each erasure. While a reader holds an old snapshot open the log can't be emptied; it is tried again each minute.
            - **PostgreSQL**: the words of comments and all addresses lie closed with the site's keys. After destroying, Heed vacuums the
              tables; that gives the room of old rows free but does not overwrite it. Until something else is written there, a stolen file
              still holds the closed bytes, and the *public* words of a comment that was taken out in plain text. A long transaction
              elsewhere delays even that. Write-ahead logs and replicas hold it for as long as they are kept.
            - The keys are one set for the site, not one for each person: destroying is done by removing the bytes, not by destroying a key.
            - Copies in backups stay until the backup is aged out. The list of erasures (`erasures.log` in the folder with the keys) makes a
              restored database forget again before it answers anyone. Back up the keys' folder apart from the database, and never put an
              old list back over a newer one.
            - What mail servers and readers' mailboxes hold is out of reach.
            - Working days are Monday to Friday; public holidays are not known.
            - A comment with the safeguarding lead is destroyed by no run and at nobody's request. Heed has no button for it yet that
              destroys it after it was taken over into a case system.

            """
        );
        return text.ToString().ReplaceLineEndings("\n");
    }
}
