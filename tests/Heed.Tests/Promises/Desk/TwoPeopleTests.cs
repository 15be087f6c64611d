using System.Globalization;
using System.Net;
using Heed.Accounts;
using Heed.Accounts.Administration;
using Heed.Decisions;
using Heed.Desk;
using Heed.Groups;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Programmes;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Heed.Tests.Promises.Desk;

/// <summary>P37: whatever people do in whatever order, what takes two people was never done by one.</summary>
[Trait("Length", "Long")]
public sealed class TwoPeopleTests : TrialSite
{
    private static readonly FuzzyDate Day = FuzzyDate.Parse("2026-05-01");
    private static readonly string[] Paths = ["decisions/one", "decisions/two", "groups/panel/meetings/2026-05-01"];

    private readonly Dictionary<string, HashSet<string>> writers = [];
    private readonly Dictionary<string, int> editions = [];
    private readonly Dictionary<string, int> count = [];
    private readonly List<Person> people = [];

    protected override void Adapt(WebApplicationBuilder builder) => builder.Logging.ClearProviders();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Nothing_that_takes_two_people_is_ever_done_by_one(int seed)
    {
        await PublishAsync("", new Programme { Title = "Trial programme" });
        await PublishAsync("groups/panel", new Group { Title = "Panel" });
        await MeetAsync("ann", Role.Editor);
        await MeetAsync("bob", Role.Approver);
        await MeetAsync("cat", Role.Editor, Role.Approver);
        await MeetAsync("dan", Role.Editor, Role.Approver, Role.Moderator, Role.Administrator);
        await MeetAsync("eve", Role.Administrator, Role.Moderator);
        await WithServiceAsync<AccountMaking, bool>(
            async a => await a.MakeAsync("newcomer", "Newcomer", "correct horse battery") is not null);
        var dice = new Random(seed);
        var steps = Environment.GetEnvironmentVariable("HEED_TEST_ALL") == "1" ? 3000 : 200;

        for (var step = 0; step < steps; step++)
        {
            var (who, path) = (people[dice.Next(people.Count)], Paths[dice.Next(Paths.Length)]);
            var verb = await StepAsync(dice, who, path);
            count[verb] = count.GetValueOrDefault(verb) + 1;
            await HoldsAsync(path, $"step {step}: {who.Name}, {verb} {path}");
        }

        Assert.True(editions.Values.Sum() >= 3, $"Only {editions.Values.Sum()} editions came of it: {string.Join(", ", count)}");
        TestContext.Current.SendDiagnosticMessage(
            "{0}", string.Join(
                ", ", count.OrderBy(c => c.Key).Select(c => $"{c.Key} {c.Value}").Append($"editions {editions.Values.Sum()}")));
    }

    private async Task<string> StepAsync(Random dice, Person who, string path)
    {
        var version = await WithLedgerAsync(
            async l => (await l.ReadAs(Viewer.Named("x", [], ["trial"])).DraftAsync("trial", path))?.Version ?? 0);
        var verb = dice.Next(13) switch { 0 or 1 => "edit", 2 or 3 => "submit", 4 or 5 => "approve", 6 => "approve-publish", 7 =>
            "publish", 8 => "publish-alone", 9 => "return", 10 => "hide", 11 => "decide", _ => "grant" };
        switch (verb)
        {
            // Only who may write is let in to the form; here it is the ledger that takes the text.
            case "edit" when who.Roles!.Any(r => r.Role == Role.Editor):
                if (version == 0)
                    writers[path] = [];
                var saved = await WithLedgerAsync(
                    l => l.SaveDraftAsync(new DraftSave("trial", path, Made(path, dice.Next()), version, who.Name, Audience.Public)));
                writers[path].Add(who.Name);
                Assert.Contains(who.Name, saved.Writers);
                break;
            case "submit" or "return":
                await PostAsync(who, $"/desk/trial/{verb}/{path}", version, ("why", "For the model."), ("note", "For the model."));
                break;
            case "approve":
                await PostAsync(who, $"/desk/trial/approve/{path}", version, ("then", "keep"));
                break;
            case "approve-publish":
                await PostAsync(who, $"/desk/trial/approve/{path}", version, ("then", "publish"));
                break;
            case "publish":
                await PostAsync(who, $"/desk/trial/publish/{path}", version, ("why", "For the model."));
                break;
            case "publish-alone" when dice.Next(4) == 0:
                await PostAsync(who, $"/desk/trial/publish/{path}", version, ("why", "For the model."), ("alone", "It could not wait."));
                break;
            case "hide":
                await PostAsync(who, $"/desk/trial/hide/{path}", 0, ("reason", "Personal data"), ("which", "all"));
                break;
            case "decide":
                foreach (var id in await WithServiceAsync<HeedDatabase, List<Guid>>(
                    db => db.Removals.Where(r => r.DecidedAt == null).Select(r => r.Id).ToListAsync()))
                    await PostAsync(who, $"/desk/trial/removals/{id:N}", 0, ("decision", dice.Next(3) == 0 ? "remove" : "show"));
                break;
            case "grant":
                await GrantAsync(dice, who);
                break;
        }
        return verb;
    }

    private async Task GrantAsync(Random dice, Person who)
    {
        await PostAsync(who, "/desk/trial/accounts/person/newcomer/ask", 0, ("role", dice.Next(2) == 0 ? "moderator" : "approver"));
        foreach (var id in await WithServiceAsync<HeedDatabase, List<Guid>>(
            db => db.Grants.Where(g => g.EndedAt == null && g.Override == null).Select(g => g.Id).ToListAsync()))
            await PostAsync(
                people[dice.Next(people.Count)],
                $"/desk/trial/accounts/roles/{id}/{(dice.Next(4) switch { 0 => "emergency", 1 => "end", _ => "confirm" })}", 0,
                ("reason", "It really can't wait."));
    }

    // What must hold after every step, read from what is kept and not from what was answered.
    private async Task HoldsAsync(string path, string when)
    {
        var made = await WithLedgerAsync(l => l.ReadAs(Viewer.Named("x", [], ["trial"])).MakersAsync("trial", path));
        foreach (var edition in made.Skip(editions.GetValueOrDefault(path)))
        {
            Assert.Null(edition.Override);
            Assert.True(edition.ApprovedBy is not null, $"{when}: edition {edition.Number} has no second person");
            Assert.False(
                writers[path].Contains(edition.ApprovedBy),
                $"{when}: edition {edition.Number} was approved by {edition.ApprovedBy}, who wrote some of it");
            Assert.True(
                people.Single(p => p.Name == edition.ApprovedBy).Roles!.Any(r => r.Role == Role.Approver),
                $"{when}: {edition.ApprovedBy} may not approve");
        }
        editions[path] = made.Count;
        var (removals, grants) = await WithServiceAsync<HeedDatabase, (List<Heed.Desk.Removals.Removal>, List<Grant>)>(
            async db => (await db.Removals.AsNoTracking().ToListAsync(), await db.Grants.AsNoTracking().ToListAsync()));
        Assert.All(
            removals.Where(r => r.DecidedAt is not null), r => Assert.True(
                r.DecidedBy is not null && r.DecidedBy != r.HiddenBy, $"{when}: a removal was decided by {r.DecidedBy}, who hid"));
        Assert.All(
            grants.Where(g => g.ConfirmedAt is not null && g.Override is null), g => Assert.True(
                g.ConfirmedBy is not null && g.ConfirmedBy != g.AskedBy, $"{when}: a role was confirmed by {g.ConfirmedBy}, who asked"));
    }

    private static async Task<Answer> PostAsync(Person who, string address, int version, params (string Name, string Value)[] fields)
    {
        var answer = await who.AskAsync(
            "POST", address,
            [new("version", version.ToString(CultureInfo.InvariantCulture)),
                .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]);
        Assert.False((int)answer.Status is 401 or >= 500, $"{address} as {who.Name}: {(int)answer.Status}");
        return answer;
    }

    private async Task MeetAsync(string name, params Role[] roles)
    {
        var held = roles.Select(r => new HeldRole("trial", r, null)).ToArray();
        people.Add(await Person.OfAsync(await SignedInAsync(name, held), name, held));
    }

    private static Content Made(string path, int number) =>
        path.StartsWith("decisions", StringComparison.Ordinal)
            ? new Decision { Title = $"Decision {number}", Outcome = Outcome.Agreed, DecidedOn = Day }
            : new Meeting { MeetingState = MeetingState.Held, Title = $"Meeting {number}", Group = new Ref<Group>("groups/panel"),
                HeldOn = Day, Minute = new Minute { Paragraphs = [new() { Number = "1", Text = new Prose("Agreed.") }] } };
}
