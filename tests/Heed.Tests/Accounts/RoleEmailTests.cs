using Heed.Accounts;
using Heed.Platform.Database;
using Heed.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Accounts;

/// <summary>Whoever must confirm a role, and whoever's roles change, hears of it by email.</summary>
public sealed class RoleEmailTests : AccountSite
{
    private Visitor ailsa = null!;
    private Visitor alan = null!;
    private Visitor isla = null!;

    protected override void Adapt(Microsoft.AspNetCore.Builder.WebApplicationBuilder builder) => builder.LetEmailsLeave();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (ailsa, alan) = (await SignedInAsync("ailsa", Administrator), await SignedInAsync("alan", Administrator));
        isla = await SignedInAsync("isla");
    }

    [Fact]
    public async Task A_role_that_waits_is_emailed_to_the_other_administrators()
    {
        await ailsa.ReadsEmailAsync("ailsa");
        await alan.ReadsEmailAsync("alan");

        var request = await AskAsync();

        var letter = Assert.Single(await this.LettersAsync());
        Assert.Equal("alan@example.org", letter.To);
        Assert.Equal("A role is waiting for you to confirm it", letter.Subject);
        Assert.Contains($"http://localhost{request}", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("isla", letter.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Emails_about_work_can_be_switched_off()
    {
        await alan.ReadsEmailAsync("alan", wantsNotices: false);

        await AskAsync();

        Assert.Empty(await this.LettersAsync());
        Assert.False(IsTicked(await alan.GetAsync("/desk/account")));
        Assert.True(IsTicked(await ailsa.GetAsync("/desk/account")));
    }

    [Fact]
    public async Task A_new_role_and_its_end_are_emailed_to_the_person_whatever_they_switched_off()
    {
        await isla.ReadsEmailAsync("isla", wantsNotices: false);

        var request = await AskAsync();
        await alan.SubmitAsync(await alan.GetAsync(request), button: "Confirm");
        await ailsa.SubmitAsync(await ailsa.GetAsync("/desk/trial/accounts/person/isla"), button: "End the role Editor");

        Assert.Equal(["isla: You have a new role: Editor", "isla: Your role has ended: Editor"], await this.SubjectsAsync());
    }

    [Fact]
    public async Task A_request_for_a_role_that_is_refused_is_no_role_that_ended()
    {
        await isla.ReadsEmailAsync("isla");

        await alan.SubmitAsync(await alan.GetAsync(await AskAsync()), button: "Refuse");

        Assert.Empty(await this.LettersAsync());
    }

    [Fact]
    public async Task Nobody_is_emailed_what_they_did_themselves()
    {
        var fiona = await SignedInAsync("fiona", Administrator, Editor);
        await fiona.ReadsEmailAsync("fiona");

        await fiona.SubmitAsync(await fiona.GetAsync("/desk/trial/accounts/person/fiona"), button: "End the role Editor");

        Assert.Empty(await this.LettersAsync());
    }

    private static bool IsTicked(Answer page) => page.Page.QuerySelector("main input[type=checkbox][name=notices]")!.HasAttribute(
        "checked");

    private async Task<string> AskAsync()
    {
        var person = await ailsa.GetAsync("/desk/trial/accounts/person/isla");
        await ailsa.SubmitAsync(person, new Dictionary<string, string?> { ["role"] = "editor" }, "Request these roles");
        var grant = await WithServiceAsync<HeedDatabase, Guid>(
            db => db.Grants.Where(g => g.ConfirmedAt == null).Select(g => g.Id).SingleAsync());
        return $"/desk/trial/accounts/roles/{grant}";
    }
}
