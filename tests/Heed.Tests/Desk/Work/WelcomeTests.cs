using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Heed.Accounts;
using Heed.Platform.Database;
using Heed.Platform.Mail;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Heed.Tests.Desk.Work;

/// <summary>What "My work" says to somebody new.</summary>
public sealed partial class WelcomeTests : WorkSite
{
    protected override void Adapt(WebApplicationBuilder builder) =>
        builder.Services.Replace(
            ServiceDescriptor.Singleton(new MailRoute(MailChoice.Parse("smtp://127.0.0.1:9", "Heed <heed@example.org>"))));

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory, MemberData(nameof(Roles))]
    public async Task A_new_role_is_explained_in_a_few_sentences_whose_links_open(Role role)
    {
        await PublishAsync("groups/steering", new Heed.Groups.Group { Title = "Steering Group" });
        var person = await WithAsync(role, "new", Access.IsNarrow(role) ? "groups/steering" : null);

        foreach (var desk in (string[])["/desk", "/desk/trial"])
        {
            var told = Told(await person.GetAsync(desk));
            Assert.True(told.HasAttribute("open"));
            var text = told.QuerySelector("p")!.TextContent;
            Assert.InRange(SentenceEnd().Count(text), 3, 5);
            Assert.EndsWith("You will see new tasks on this page.", text, StringComparison.Ordinal);
            var links = told.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ToList();
            Assert.NotEmpty(links);
            foreach (var link in links)
                Assert.Equal((link, HttpStatusCode.OK), (link, (await person.GetAsync(link)).Status));
        }
    }

    [Fact]
    public async Task What_is_waiting_is_counted()
    {
        await MetAsync("external", "External Advisory Group", "2017-05-12");

        var told = Told(await Isla.GetAsync("/desk")).QuerySelector("p")!.TextContent;

        Assert.EndsWith("Now: 1 meeting minute to write.", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_folded_after_a_fortnight_and_unfolded_again_for_a_new_role()
    {
        Time.Advance(TimeSpan.FromDays(15));
        var person = await OnAnotherDeviceAsync("isla");
        Assert.False(Told(await person.GetAsync("/desk")).HasAttribute("open"));

        await WithServiceAsync<AccountMaking, bool>(async accounts =>
        {
            await accounts.GiveAsync((await accounts.FindAsync("isla"))!, new HeldRole("trial", Role.Moderator, null), "For the test.",
                TestContext.Current.CancellationToken);
            return true;
        });

        var told = Told(await person.GetAsync("/desk"));
        Assert.True(told.HasAttribute("open"));
        Assert.Equal(["Editor", "Moderator"], told.QuerySelectorAll("strong").Select(s => s.TextContent));
    }

    [Fact]
    public async Task Without_a_role_it_says_who_can_give_one_and_an_email_tells_of_it()
    {
        var (ada, alan) = (await WithAsync(Role.Administrator, "ada"), await WithAsync(Role.Administrator, "alan"));
        await ada.SubmitAsync(
            await ada.GetAsync("/desk/trial/accounts/new"), Typed(
                ("display", "Morag Bain"), ("name", "morag"), ("address", "morag@example.org")));
        var morag = await StrangerAsync();
        var link = WayIn().Match((await LettersAsync())[^1].Text).Value;
        var work = await morag.SubmitAsync(
            await morag.GetAsync(link), Typed(("password", "correct horse battery"), ("password-again", "correct horse battery")));

        Assert.Equal("My work", work.Heading);
        Assert.Contains("You do not have a role yet.", work.Text, StringComparison.Ordinal);
        Assert.Equal(["ada", "alan"], work.Page.QuerySelectorAll("main li").Select(l => l.TextContent.Trim()));
        Assert.Contains("We will email you when you have a role.", work.Text, StringComparison.Ordinal);

        await ada.SubmitAsync(await ada.GetAsync("/desk/trial/accounts/person/morag"), Typed(("role", "editor")), "Request these roles");
        Assert.Contains("has requested this role for you: Editor.", (await morag.GetAsync("/desk")).Text, StringComparison.Ordinal);

        var waiting = await WithServiceAsync<HeedDatabase, Guid>(
            db => db.Grants.Where(g => g.ConfirmedAt == null).Select(g => g.Id).SingleAsync());
        await alan.SubmitAsync(await alan.GetAsync($"/desk/trial/accounts/roles/{waiting}"), button: "Confirm");
        var letter = (await LettersAsync())[^1];
        Assert.Equal(("morag@example.org", "You have a new role: Editor"), (letter.To, letter.Subject));
    }

    private static IElement Told(Answer page) => page.Page.QuerySelector("details#welcome")!;

    private async Task<Visitor> OnAnotherDeviceAsync(string name)
    {
        var person = await StrangerAsync();
        await person.SubmitAsync(await person.GetAsync("/desk/sign-in"), Typed(("name", name), ("password", "correct horse battery")));
        return person;
    }

    private async Task<IReadOnlyList<EmailMessage>> LettersAsync()
    {
        var mails = await WithServiceAsync<HeedDatabase, List<OutboxMail>>(
            db => db.Outbox.AsNoTracking().OrderBy(m => m.MadeAt).ToListAsync());
        return await WithServiceAsync<Outbox, List<EmailMessage>>(
            o => System.Threading.Tasks.Task.FromResult(mails.Select(o.Open).ToList()));
    }

    [GeneratedRegex(@"[.](?=\s|$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"/desk/way-in/\S+")]
    private static partial Regex WayIn();
}
