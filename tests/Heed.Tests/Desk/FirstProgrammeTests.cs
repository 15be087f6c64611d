using AngleSharp.Dom;
using Heed.Accounts;
using Heed.Platform.Database;
using Heed.Platform.Mail;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Heed.Tests.Desk;

/// <summary>A secretariat of two runs its first programme from an empty site, by links and buttons alone.</summary>
public sealed class FirstProgrammeTests(ITestOutputHelper output) : Accounts.AccountSite
{
    private const string Words = "three quiet harbour seals";

    private static readonly string[] Owners = ["Lochside Council", "Strathmore Council", "Water Safety Board"];

    private readonly Hands.Cost cost = new();
    private readonly List<string> told = [];
    private double before;

    protected override void Adapt(WebApplicationBuilder builder) =>
        builder.Services.Replace(
            ServiceDescriptor.Singleton(new MailRoute(MailChoice.Parse("smtp://127.0.0.1:9", "Heed <heed@example.org>"))));

    [Fact]
    public async Task From_an_empty_site_to_update_1()
    {
        var ailsa = new Hands(await SignedInAsync("ailsa", new HeldRole("", Role.Administrator, null)), cost);
        await ailsa.OpenAsync("/desk");
        await ailsa.FollowAsync("Create a programme");
        await ailsa.PressAsync("Create programme", ("title", "Water Safety Programme"), ("name", "water"));
        await ailsa.FollowAsync("Describe the programme");
        await ailsa.PressAsync("Save and preview", ("purpose", "To stop deaths by drowning in Scotland's rivers, lochs and sea."),
            ("announcedOn.day", "2"), ("announcedOn.month", "3"), ("announcedOn.year", "2026"));
        await ailsa.PressAsync("Publish now", ("why", "First published."));
        Done("A programme begun and published");

        var isla = await ColleagueAsync(ailsa);
        Done("A colleague invited, who can approve");

        await ReportAsync(ailsa, isla);
        Done("A report with five recommendations and ten responses");

        await GroupAsync(ailsa, isla);
        Done("A group with a meeting and its minute");

        await ActionsAsync(ailsa);
        Done("Thirty actions");

        await ReturnsAsync(ailsa, isla);
        Done("A round of returns from three owners");

        await ailsa.FollowAsync("Updates");
        await ailsa.PressAsync("Suggest sentences", ("since", "2026-01-01"));
        await ailsa.PressAsync("Create draft");
        await ailsa.FollowAsync("Open the draft");
        await ailsa.PressAsync("Save and preview");
        await ailsa.PressAsync("Publish now");
        Assert.Contains("Recommendation 1 of the review", (await GetAsync("/water/updates/1")).Text, StringComparison.Ordinal);
        Done("Update 1");
        output.WriteLine(string.Join('\n', told));
    }

    private void Done(string what)
    {
        told.Add($"{cost.Told(what)} (this part {cost.Minutes - before:0.0})");
        before = cost.Minutes;
    }

    private async Task<Hands> ColleagueAsync(Hands ailsa)
    {
        await ailsa.OpenAsync("/desk");
        await ailsa.FollowAsync("Accounts and roles");
        await InviteAsync(
            ailsa, "Isla Reid", "isla", "Give these roles", ("role", "administrator"), ("role", "approver"), ("role", "editor"));
        var isla = await EnterAsync("isla");
        await ailsa.FollowAsync("ailsa");
        await ailsa.PressAsync("Request these roles", ("role", "approver"));
        await isla.FollowAsync("Accounts and roles");
        await isla.PressAsync("Confirm");
        // A changed role signs its person out.
        await ailsa.OpenAsync("/desk");
        await ailsa.PressAsync("Sign in", ("name", "ailsa"), ("password", Password));
        return isla;
    }

    private static async Task InviteAsync(Hands by, string display, string name, string button, params (string, string)[] roles)
    {
        await by.FollowAsync("Create an account");
        await by.PressAsync("Create account", ("display", display), ("name", name), ("address", $"{name}@example.org"));
        await by.FollowAsync($"Request a role for {display}");
        await by.PressAsync(button, roles);
    }

    private async Task<Hands> EnterAsync(string name)
    {
        var person = new Hands(await StrangerAsync(), cost);
        await person.OpenAsync(await LinkToAsync(name));
        await person.PressAsync("Set password", ("password", Words), ("password-again", Words));
        return person;
    }

    private async Task<string> LinkToAsync(string name)
    {
        var mails = await WithServiceAsync<HeedDatabase, List<OutboxMail>>(db => db.Outbox.AsNoTracking().ToListAsync());
        var texts = await WithServiceAsync<Outbox, List<(string To, string Text)>>(
            o => Task.FromResult(mails.Select(m => o.Open(m)).Select(l => (l.To, l.Text)).ToList()));
        var letter = texts.Last(t => t.To == $"{name}@example.org" && t.Text.Contains("/desk/way-in/", StringComparison.Ordinal));
        return System.Text.RegularExpressions.Regex.Match(letter.Text, @"/desk/way-in/\S+").Value;
    }

    private static async Task BeginAsync(Hands by, string kind, params (string, string)[] typed)
    {
        await by.FollowAsync("My work");
        await by.FollowAsync("New record");
        await by.FollowAsync(kind);
        await by.PressAsync("Start draft", typed);
    }

    private static async Task PasteAsync(Hands by, string kind, string rows, int count, params (string, string)[] meaning)
    {
        await by.FollowAsync("My work");
        await by.FollowAsync("New record");
        await by.FollowAsync(kind);
        await by.FollowAsync("Add several at once");
        await by.PressAsync("Continue", ("pasted", rows));
        await by.PressAsync("Continue");
        if (meaning.Length > 0)
            await by.PressAsync("Continue", meaning);
        await by.PressAsync($"Import {count} drafts");
    }

    private static async Task ReportAsync(Hands ailsa, Hands isla)
    {
        await BeginAsync(ailsa, "Report", ("title", "Review of water safety"));
        await ailsa.PressAsync(
            "Save", ("publishedOn.day", "1"), ("publishedOn.month", "6"), ("publishedOn.year", "2026"),
            ("commissionedBy.find", "Scottish Government"));
        await ailsa.PressAsync("create:commissionedBy");
        var rows = string.Concat(Enumerable.Range(1, 5).Select(i => $"{i}\tRecommendation {i} of the review\tReview of water safety\tEvery "
            + $"council should do thing {i}, and say each year how far it is, with what it cost and who was helped by it.\n"));
        await PasteAsync(ailsa, "Recommendation", "Number\tTitle\tReport\tWords\n" + rows, 5);
        await ailsa.FollowAsync("Open the release");
        for (var number = 1; number <= 5; number++)
        {
            await ailsa.FollowAsync("Releases");
            await ailsa.FollowAsync("Import of pasted cells");
            await ailsa.FollowAsync($"Recommendation {number} of the review");
            await ailsa.FollowAsync("Edit");
            await ailsa.PressAsync("add:responses[0]");
            await ailsa.PressAsync("add:responses[1]", Response(0, "Scottish Government"));
            await ailsa.PressAsync("Save", Response(1, "Lochside Council"));
            if (number == 1)
                await ailsa.PressAsync("create:responses[1].of");
        }
        await ailsa.FollowAsync("Releases");
        await ailsa.FollowAsync("Import of pasted cells");
        await ailsa.PressAsync("Add drafts", ("draft", "reports/review-of-water-safety"), ("draft", "bodies/scottish-government"),
            ("draft", "bodies/lochside-council"));
        await ailsa.PressAsync("Send all for review", ("why", "First published."));
        await isla.FollowAsync("My work");
        await isla.FollowAsync("Releases");
        await isla.FollowAsync("Import of pasted cells");
        await isla.PressAsync("Approve all");
        await isla.PressAsync("Publish release");
    }

    private static (string, string)[] Response(int at, string of) =>
        [($"responses[{at}].of.find", of), ($"responses[{at}].kind", "accepted-in-full"), ($"responses[{at}].on.day", "9"),
            ($"responses[{at}].on.month", "11"), ($"responses[{at}].on.year", "2026")];

    private static async Task GroupAsync(Hands ailsa, Hands isla)
    {
        await BeginAsync(ailsa, "Group", ("title", "Water Safety Group"));
        string[] people = ["Morag Bain", "Alan Reid", "Fiona Grant", "Iain Muir", "Kirsty Low"];
        foreach (var (i, person) in people.Index())
        {
            await ailsa.PressAsync($"add:members[{i}]");
            await ailsa.PressAsync("Save", ($"members[{i}].person.find", person));
            await ailsa.PressAsync($"create:members[{i}].person");
        }
        await ailsa.PressAsync("Save and preview");
        await ailsa.PressAsync("Publish now");
        await ailsa.FollowAsync("New meeting of this group");
        await ailsa.PressAsync("Start draft", ("title", "First meeting"), ("date.day", "20"), ("date.month", "11"), ("date.year", "2026"));
        await ailsa.PressAsync("Add ticked items", [.. Enumerable.Range(1, 5).Select(i => ($"form.came.people/{i}", "true"))]);
        await ailsa.PressAsync("add:minute", ("meetingState", "held"));
        await ailsa.PressAsync("add:minute.paragraphs[0]", ("minute.state", "published"));
        await ailsa.PressAsync(
            "add:minute.paragraphs[1]", ("minute.paragraphs[0].number", "1"),
            ("minute.paragraphs[0].text", "The group agreed its remit and chose the order in which it takes the recommendations."));
        await ailsa.PressAsync(
            "Save and preview", ("minute.paragraphs[1].number", "2"),
            ("minute.paragraphs[1].text", "Councils will report on every action before the end of March."), ("form.audience", "public"));
        await ailsa.PressAsync("Send for review", ("why", "First published."));
        await isla.FollowAsync("My work");
        await isla.FollowAsync("First meeting");
        await isla.PressAsync("Approve and publish");
    }

    private static async Task ActionsAsync(Hands ailsa)
    {
        await PasteAsync(ailsa, "Body", "Strathmore Council\nWater Safety Board", 2);
        var rows = string.Concat(
            Enumerable.Range(1, 30).Select(i => $"Action {i} of the plan\t{Owners[i % 3]}\t{i % 28 + 1}/{i % 12 + 1}/2027\n"));
        await PasteAsync(ailsa, "Action", "Title\tLead\tDeadline\n" + rows, 30, ("days", "day-first"));
        await ailsa.FollowAsync("Open the release");
        await ailsa.PressAsync("Publish release", ("why", "First published."));
    }

    private async Task ReturnsAsync(Hands ailsa, Hands isla)
    {
        foreach (var (i, owner) in Owners.Index())
        {
            await ailsa.FollowAsync("Manage");
            await ailsa.FollowAsync("Accounts and roles");
            await InviteAsync(
                ailsa, $"Owner {i + 1}", $"owner{i + 1}", "Request these roles", ("role", "action-owner"),
                ("body", $"bodies/{owner.ToLowerInvariant().Replace(' ', '-')}"));
        }
        await isla.FollowAsync("Manage");
        await isla.FollowAsync("Accounts and roles");
        for (var i = 0; i < Owners.Length; i++)
            await isla.PressAsync("Confirm");
        await ailsa.FollowAsync("Returns");
        await ailsa.FollowAsync("Ask for returns");
        await ailsa.PressAsync(
            "Preview the request", ("due", "2027-01-29"), ("action", "actions/1"), ("action", "actions/2"), ("action", "actions/3"));
        await ailsa.PressAsync("Ask for 3 returns");
        for (var i = 1; i <= Owners.Length; i++)
        {
            var owner = await EnterAsync($"owner{i}");
            await owner.FollowAsync("Returns");
            await owner.FollowAsync("Action");
            await owner.PressAsync(
                "Send to the secretariat", ("state", "under-way"),
                ("what", "Work has begun at two places, with a report due to the group in the spring."));
        }
        for (var i = 1; i <= Owners.Length; i++)
        {
            await ailsa.FollowAsync("My work");
            await ailsa.FollowAsync($"Check the return on “Action {i} ");
            await ailsa.PressAsync("Accept");
            await ailsa.PressAsync("Publish now");
        }
    }
}
