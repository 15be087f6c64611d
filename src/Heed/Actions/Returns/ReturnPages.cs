using Heed.Accounts;
using Heed.Actions;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Actions.Returns;

/// <summary>Reads progress returns for the desk's pages.</summary>
public sealed class ReturnPages(RequestContext here, StaffHere staffHere, HeedDatabase db, ReturnsWaiting waiting)
{
    /// <summary>What is due, and the rounds.</summary>
    public async Task<ReturnsPage> ListAsync(CancellationToken cancel)
    {
        var staff = (await staffHere.FindAsync(cancel))!;
        // A round is published to staff: those who read every draft of the programme.
        var sees = staff.May(Permission.ReadDrafts, here.Programme, "");
        return new ReturnsPage
        {
            Here = here,
            Staff = staff,
            Own = await waiting.OwnAsync(staff, here.Programme, cancel),
            SeesRounds = sees,
            Rounds = sees ? await RoundsAsync(cancel) : [],
        };
    }

    /// <summary>
    /// What an owner should have before their eyes: the action's words, what was said last, every date promised. Null when the public can't
    /// read the action.
    /// </summary>
    public async Task<LastSaid?> LastSaidAsync(string action, CancellationToken cancel)
    {
        var reading = here.Now();
        if (await reading.FindAsync(here.Programme, action, cancel) is not { Content: ActionItem content, Entry: var entry })
            return null;
        var history = await reading.HistoryAsync(here.Programme, action, cancel);
        var evidence = content.Delivery?.Evidence.Select(e => e.Record?.Path).OfType<string>() ?? [];
        var titles = await reading.TitlesAsync(
            here.Programme, [.. evidence, .. content.Lead.Select(l => l.Path), .. content.Delivery?.By is { } by ? [by.Path]
                : Array.Empty<string>()], cancel);
        return new LastSaid(here, entry, content, history, titles);
    }

    private async Task<IReadOnlyList<RoundOnDesk>> RoundsAsync(CancellationToken cancel)
    {
        var rounds = await db.AskedRounds.AsNoTracking().Where(r => r.Programme == here.Programme).ToListAsync(cancel);
        var answers = (await db.ReturnAnswers.AsNoTracking().Where(a => a.Programme == here.Programme).ToListAsync(cancel)).ToLookup(
            a => a.Round);
        var all = answers.SelectMany(g => g).ToList();
        var titles = await here.Reading.TitlesAsync(
            here.Programme, all.Select(a => a.Action).Concat(all.SelectMany(a => a.AskedOf)), cancel);
        return [.. rounds.OrderByDescending(r => r.DueOn).ThenByDescending(r => r.Id)
            .Select(r => new RoundOnDesk(
                r, [.. answers[r.Path].Select(a => LineOf(a, titles)).OrderBy(Place).ThenBy(l => l.Title, StringComparer.Ordinal)]))];
    }

    private AnswerLine LineOf(ReturnAnswer answer, IReadOnlyDictionary<string, string> titles) =>
        new(answer, titles.GetValueOrDefault(answer.Action, answer.Action),
            string.Join(", ", answer.AskedOf.Select(b => titles.GetValueOrDefault(b, b))), here.Today);

    private static int Place(AnswerLine line) => line.Answer.State switch { AnswerState.Sent => 0, AnswerState.TakenOver => 2, _ => 1 };
}

/// <summary>What the public reads of an action, for the one who answers and the one who looks at the answer.</summary>
/// <param name="Here">Where the reader is.</param>
/// <param name="Entry">The action.</param>
/// <param name="Action">What it says.</param>
/// <param name="History">Its editions, with every date promised.</param>
/// <param name="Titles">The titles of what it names.</param>
public sealed record LastSaid(
    RequestContext Here, Entry Entry, ActionItem Action, IReadOnlyList<Edition> History, IReadOnlyDictionary<string, string> Titles)
{
    /// <summary>The title of what a link leads to; null when there is none that the public can read.</summary>
    public string? TitleOf(IRef? link) => link is null ? null : Titles.GetValueOrDefault(link.Path);
}
