using System.CommandLine;
using System.Globalization;
using Heed.Accounts;
using Heed.Hosting.Starting;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Platform.Time;
using Heed.Programmes;

namespace Heed.Commands;

/// <summary><c>heed programme close | reopen</c>: a new version of the programme's own record, published at once.</summary>
public static class ProgrammeClosing
{
    public static Command Close(PlaceOptions options)
    {
        var name = ProgrammeCommand.Name();
        var notice = new Option<string>("--notice") { Description = "Why it closed and who to ask now. Readers see it on every page.",
            Required = true, HelpName = "TEXT" };
        var on = new Option<string?>("--on") {
            Description = "The day it closed, such as 2026-03-31. Today if not given.", HelpName = "DAY" };
        var by = new Option<string?>("--followed-by") {
            Description = "The short name of the programme that took over.", HelpName = "NAME" };
        var command = new Command(
            "close", "Closes a programme. It stays public and read-only, with a notice on every page.") { name, notice, on, by };
        command.SetAction((parsed, cancel) => AdminCommand.WithAccountsAsync(options, parsed, async services =>
        {
            var programme = await ProgrammeCommand.FindAsync(services, parsed.GetValue(name)!, cancel);
            if (parsed.GetValue(by) is { } next && await ProgrammeCommand.FindAsync(services, next, cancel) == programme)
                throw new CommandFailedException("A programme cannot take over from itself. Give another one in --followed-by.");
            var closing = new Closing { On = FuzzyDate.Of(Day(parsed.GetValue(on), services)), Notice = parsed.GetValue(notice)!.Trim(),
                FollowedBy = parsed.GetValue(by) };
            await PublishAsync(services, programme, own => own with { Closing = closing }, "Closed.", cancel);
            await Console.Out.WriteLineAsync(
                $"Closed {parsed.GetValue(name)}. To reopen it: heed programme reopen {parsed.GetValue(name)}");
        }, StartPurpose.Change, cancel));
        return command;
    }

    public static Command Reopen(PlaceOptions options)
    {
        var name = ProgrammeCommand.Name();
        var why = new Option<string>("--reason") { Description = "Why it is reopened. It becomes part of the public history.",
            DefaultValueFactory = _ => "Reopened.", HelpName = "TEXT" };
        var command = new Command("reopen", "Reopens a closed programme.") { name, why };
        command.SetAction((parsed, cancel) => AdminCommand.WithAccountsAsync(options, parsed, async services =>
        {
            var programme = await ProgrammeCommand.FindAsync(services, parsed.GetValue(name)!, cancel);
            await PublishAsync(services, programme, own => own.Closing is not null ? own with { Closing = null }
                : throw new CommandFailedException($"{parsed.GetValue(name)} is not closed."), parsed.GetValue(why)!, cancel);
            await Console.Out.WriteLineAsync($"Reopened {parsed.GetValue(name)}.");
        }, StartPurpose.Change, cancel));
        return command;
    }

    private static async Task PublishAsync(
        IServiceProvider services, string programme, Func<Programme, Programme> change, string why, CancellationToken cancel)
    {
        var ledger = services.GetRequiredService<ProgrammeLedger>();
        var reading = ledger.ReadAs(Viewer.Named(AccountMaking.Console, [], [programme]));
        if (await reading.FindAsync(programme, "", cancel) is not { Content: Programme own })
            throw new CommandFailedException("The programme is not public yet, so there is nothing to close.");
        // Somebody's unfinished words are not published with it, nor thrown away.
        if (await reading.DraftAsync(programme, "", cancel) is { } begun)
            throw new CommandFailedException(
                $"There is a draft of the programme’s own page by {begun.SavedBy}. Publish or discard it at the desk, then try again.");
        var draft = await ledger.SaveDraftAsync(new DraftSave(programme, "", change(own), 0, AccountMaking.Console), cancel);
        try
        {
            await ledger.PublishAsync(
                new Release(programme, AccountMaking.Console) { Drafts = [new ReleasedDraft("", draft.Version, why)] }, cancel);
        }
        catch (RefusedException)
        {
            await ledger.GiveUpDraftAsync(programme, "", draft.Version, AccountMaking.Console, cancel);
            throw;
        }
    }

    private static DateOnly Day(string? text, IServiceProvider services) =>
        text is null ? Clock.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime)
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new CommandFailedException($"“{text}” in --on is not a date. Write it like 2026-03-31.");
}
