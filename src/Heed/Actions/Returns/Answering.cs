using Heed.Accounts;
using Heed.Accounts.Telling;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Actions.Returns;

/// <summary>Keeps and sends what owners answer. Two who write at once are told of one another; no words vanish.</summary>
public sealed class Answering(HeedDatabase db, ContentProtector seal, TellingStaff telling, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The answer that a person may give; null when there is none, or another body owns the action.</summary>
    public async Task<ReturnAnswer?> OwnAsync(Staff by, string programme, string id, CancellationToken cancel)
    {
        var answer = await FindAsync(programme, id, cancel);
        return answer is not null && OwnersAmong(by, answer).Any() ? answer : null;
    }

    /// <summary>An answer, for the secretariat; null when there is none.</summary>
    public async Task<ReturnAnswer?> FindAsync(string programme, string id, CancellationToken cancel) =>
        Guid.TryParse(id, out var key) ? await db.ReturnAnswers.FirstOrDefaultAsync(a => a.Id == key && a.Programme == programme, cancel)
            : null;

    /// <summary>What is written in it.</summary>
    public GivenAnswer WordsOf(ReturnAnswer answer) => answer.ClosedWords.Length == 0 ? new GivenAnswer()
        : GivenAnswer.Of(seal.Open(answer.ClosedWords));

    /// <summary>The secretariat's note when it was sent back; empty when there is none.</summary>
    public string NoteOf(ReturnAnswer answer) => answer.ClosedNote.Length == 0 ? ""
        : System.Text.Encoding.UTF8.GetString(seal.Open(answer.ClosedNote));

    /// <summary>Saves, and sends when asked to.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="version">The version that the writer had before their eyes.</param>
    /// <param name="words">What was typed.</param>
    /// <param name="by">Who.</param>
    /// <param name="andSend">Whether it is also sent.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>Whether it was saved; if not, someone else saved since, and nothing was changed.</returns>
    public async Task<bool> SaveAsync(
        ReturnAnswer answer, string version, GivenAnswer words, Staff by, bool andSend, CancellationToken cancel)
    {
        if (version != answer.Version.ToString(System.Globalization.CultureInfo.InvariantCulture))
            return false;
        answer.Save(seal.Close(words.Bytes()), by.Name, Now);
        if (andSend)
            await SendAsync(answer, by, cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            await db.Entry(answer).ReloadAsync(cancel);
            return false;
        }
    }

    public async Task SendBackAsync(ReturnAnswer answer, string note, Staff by, CancellationToken cancel)
    {
        answer.SendBack(seal.Close(System.Text.Encoding.UTF8.GetBytes(note)), by.Name);
        await TellOwnerAsync(answer, StaffNotice.ReturnSentBack(by.DisplayName, answer.DueOn, answer.Programme, answer.Id), by, cancel);
        await SaveAsync(cancel);
    }

    /// <summary>Tells the owner who sent an answer what was decided on it; saved with whatever is saved next.</summary>
    internal Task TellOwnerAsync(ReturnAnswer answer, StaffNotice notice, Staff by, CancellationToken cancel) =>
        telling.TellAsync(notice, [answer.SavedBy], answer.Programme, by.Name, cancel);

    /// <summary>Saves what was decided on an answer.</summary>
    /// <exception cref="RefusedException">Someone else decided in the same moment (<c>changed</c>).</exception>
    internal async Task SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusedException("changed", "Someone else changed this return at the same moment. Open it again.");
        }
    }

    private async Task SendAsync(ReturnAnswer answer, Staff by, CancellationToken cancel)
    {
        answer.Send(OwnersAmong(by, answer).First(), Now);
        var round = db.AskedRounds.Where(r => r.Programme == answer.Programme && r.Path == answer.Round);
        var notice = StaffNotice.ReturnSent(by.DisplayName, answer.Programme, answer.Id);
        await telling.TellAsync(notice, await round.Select(r => r.AskedBy).ToListAsync(cancel), answer.Programme, by.Name, cancel);
    }

    private static IEnumerable<string> OwnersAmong(Staff by, ReturnAnswer answer) =>
        answer.AskedOf.Intersect(by.Of(Role.ActionOwner, answer.Programme));
}
