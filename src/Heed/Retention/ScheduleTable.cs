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
            # Retention schedule

            Written from the code by `heed retention --schedule`; a test keeps this file as the code has it. The periods are defaults: each
            programme sets its own at the desk under "Retention". A longer period applies at once; a shorter one takes two people. Nothing
            under a hold is deleted: one person places a hold, two lift it.

            The schedule runs each night at half past three (Europe/London), on one node. `heed retention --dry-run` prints what it would
            do, `heed retention` runs it now. Counts of what each run did are kept.

            A run marks what is due. A run at least 20 hours later, on another day, deletes what is still due and marked. So a clock that
            was wrong or a period that was mistyped can be corrected in between. Lines that need only one run say why below. A run deletes
            nothing of a line when more than 50 items are due at once and they are more than half of all there are, or when more than 500
            are due and they are more than one in five. People who look after retention are then asked to check and confirm. While the clock
            is not trusted (see [the clock](operating/clock.md)), nothing is marked or deleted.

            ## What the schedule covers


            """
        );
        text.Append("| What | Why | Who sees it | Kept | Then |\n|---|---|---|---|---|\n");
        foreach (var line in lines)
            text.Append("| ")
                .AppendJoin(
                    " | ", $"{line.What} (`{line.Name}`)", line.Why, line.WhoSees, $"{line.Time.InWords} {line.From}",
                    line.WhyAtOnce is { } why ? $"{line.Then} By the first run that finds it due: {char.ToLowerInvariant(why[0])}{why[1..]}"
                        : line.Then).Append(" |\n");
        text.Append("\n## What it does not cover\n\n| What | Kept | Then |\n|---|---|---|\n");
        foreach (var line in NamedLine.All)
            text.Append("| ").AppendJoin(" | ", line.What, line.Kept, line.Then).Append(" |\n");
        text.Append(
            """

            ## Limits

            - **SQLite**: deleted data is overwritten in the file (`secure_delete`) and the write-ahead log is emptied after each run and
              each erasure. While a reader has an old snapshot open the log cannot be emptied; Heed tries again each minute.
            - **PostgreSQL**: the text of comments and all addresses are encrypted with the site's keys. After deleting, Heed vacuums the
              tables; that frees the space of old rows but does not overwrite it. Until something else is written there, a stolen file
              still contains the encrypted bytes, and the *public* text of a removed comment in plain text. A long transaction elsewhere
              delays even that. Write-ahead logs and replicas keep it for as long as they are kept.
            - There is one set of keys for the site, not one for each person: deleting removes the bytes, and does not destroy a key.
            - Copies in backups stay until the backup expires. The list of erasures (`erasures.log` in the folder with the keys) makes a
              restored database forget again before it answers anyone. Back up the keys folder separately from the database, and never
              replace a newer list with an older one.
            - Heed cannot delete what mail servers and readers' mailboxes contain.
            - Working days are Monday to Friday; Heed does not know public holidays.
            - A comment with the safeguarding lead is deleted only after a lead has recorded that all of it is in the case system. It is
              never deleted at its writer's request.

            """
        );
        return text.ToString().ReplaceLineEndings("\n");
    }
}
