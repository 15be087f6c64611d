using Heed.Layout.Naming;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Heed.Desk.Beginning;

/// <summary>Creates programmes, at the desk and on the console.</summary>
public sealed class Founding(HeedDatabase db, ProgrammeLedger ledger)
{
    private const int LongestName = 40;

    /// <summary>What stands in the way of a programme of this title and name: the field and a sentence; null when nothing does.</summary>
    public async Task<(string Field, string Sentence)?> RefusalAsync(string title, string name, CancellationToken cancel)
    {
        if (title.Length == 0)
            return ("title", "Enter the title of the programme.");
        if (title.Length > Content.TitleLength)
            return ("title", $"The title has {title.Length} characters. Use at most {Content.TitleLength}.");
        return RefusalOf(name) is { } rule ? ("name", rule)
            : await IsTakenAsync(name, cancel)
                ? ("name", $"There is or was already a programme called {name}. Choose another name.") : null;
    }

    /// <summary>Why nothing can be called so in addresses; null when it can.</summary>
    public static string? RefusalOf(string name) =>
        ProgrammeName.IsFit(name) && name.Length <= LongestName ? null : $"{ProgrammeName.Rule} Use at most {LongestName} characters.";

    /// <summary>Saves the first draft of the programme's own record, which takes its name for ever.</summary>
    public Task BeginAsync(string title, string name, string by, CancellationToken cancel, string? language = null) =>
        ledger.SaveDraftAsync(new DraftSave(name, "", new Programme { Title = title, Language = language }, 0, by), cancel);

    private async Task<bool> IsTakenAsync(string name, CancellationToken cancel) =>
        await ledger.IsProgrammeAsync(name, cancel) || await db.GivenNames.AnyAsync(n => n.Name == name, cancel);
}
