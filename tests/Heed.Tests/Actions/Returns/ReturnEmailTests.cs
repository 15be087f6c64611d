using Heed.Tests.Desk;
using Heed.Tests.Web;

namespace Heed.Tests.Actions.Returns;

/// <summary>Owners and the secretariat hear by email of the returns that wait for them.</summary>
public sealed class ReturnEmailTests : ReturnSite
{
    protected override void Adapt(Microsoft.AspNetCore.Builder.WebApplicationBuilder builder) => builder.LetEmailsLeave();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var (person, name) in ((Visitor, string)[])[(Isla, "isla"), (Orla, "orla"), (Bruce, "bruce")])
            await person.ReadsEmailAsync(name);
    }

    [Fact]
    public async Task Owners_are_emailed_the_returns_asked_of_their_body_and_the_last_day()
    {
        await AskedAsync("2026-12-01", "actions/1", "actions/2", "actions/3");

        Assert.Equal(["bruce: 1 progress return due by 1 December 2026", "orla: 2 progress returns due by 1 December 2026"],
            await this.SubjectsAsync());
        var letters = await this.LettersAsync();
        Assert.Contains(
            "http://localhost/desk/trial/returns\n", letters.Single(l => l.To.StartsWith("orla", StringComparison.Ordinal)).Text,
            StringComparison.Ordinal);
        var form = await Bruce.GetAsync(LinkIn(letters.Single(l => l.To.StartsWith("bruce", StringComparison.Ordinal)).Text));
        Assert.Equal("Publish figures", form.Heading);
        Assert.DoesNotContain(letters, l => l.Text.Contains("figures", StringComparison.OrdinalIgnoreCase)
            || l.Text.Contains("Council", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_return_is_emailed_to_who_asked_and_what_became_of_it_to_its_owner()
    {
        await AskedAsync("2026-12-01", "actions/1");
        await SendAsync();
        await Euan.SubmitAsync(await OpenAsync(Euan, "Keep one register"), Typed(("note", "Who can see it?")), "Send back");
        await SendAsync();

        await Euan.SubmitAsync(await OpenAsync(Euan, "Keep one register"), form: "form[action$='/take-over']");

        Assert.Equal(
            [
                "isla: A progress return has arrived",
                "isla: A progress return has arrived",
                "orla: 1 progress return due by 1 December 2026",
                "orla: Your progress return was accepted",
                "orla: Your progress return was sent back",
            ],
            await this.SubjectsAsync());
    }

    private async Task SendAsync() =>
        await Orla.SubmitAsync(await OpenAsync(Orla, "Keep one register"), Typed(("state", "under-way"), ("what", "Half is built.")),
            "Send to the secretariat");

    private static string LinkIn(string text) => text.Split('\n')
        .First(l => l.StartsWith("http://localhost", StringComparison.Ordinal))["http://localhost".Length..];
}
