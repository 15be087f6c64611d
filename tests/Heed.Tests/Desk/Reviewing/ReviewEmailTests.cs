using Heed.Accounts;
using Heed.Decisions;
using Heed.Ledger.Dates;
using Heed.Tests.Web;

namespace Heed.Tests.Desk.Reviewing;

/// <summary>Whoever a draft waits for, and whoever wrote it, hears of it by email; no email names what is not public.</summary>
public sealed class ReviewEmailTests : DeskSite
{
    private const string Record = "/desk/trial/record/decisions/osprey";

    private static readonly Decision Osprey = new() { Title = "Osprey decision", Outcome = Outcome.Agreed, DecidedOn = FuzzyDate.Parse(
        "2017-06-30") };

    protected override void Adapt(Microsoft.AspNetCore.Builder.WebApplicationBuilder builder) => builder.LetEmailsLeave();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var (person, name) in ((Visitor, string)[])[(Isla, "isla"), (Euan, "euan"), (Ailsa, "ailsa")])
            await person.ReadsEmailAsync(name);
    }

    [Fact]
    public async Task A_draft_sent_for_review_is_emailed_to_those_who_can_approve_it()
    {
        var angus = await SignedInAsync("angus", new HeldRole("trial", Role.Approver, null));
        await angus.ReadsEmailAsync("angus");
        await WrittenAsync("decisions/osprey", Osprey, "angus");
        await WrittenAsync("decisions/osprey", Osprey with { Title = "Osprey decided" }, "isla", 1);

        await SendAsync();

        var letter = Assert.Single(await this.LettersAsync());
        Assert.Equal(("ailsa@example.org", "1 draft is waiting for your review"), (letter.To, letter.Subject));
        Assert.Contains("isla sent it for review.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("http://localhost/desk/trial", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("osprey", letter.Text + letter.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_returned_draft_is_emailed_to_its_writers_and_its_sender()
    {
        await WrittenAsync("decisions/osprey", Osprey, "euan");
        await SendAsync();

        await Ailsa.SubmitAsync(await Ailsa.GetAsync(Record), Typed(("note", "Say who decided the osprey.")), "Return to the writer");

        Assert.Equal(["ailsa: 1 draft is waiting for your review", "euan: Your draft was returned", "isla: Your draft was returned"],
            await this.SubjectsAsync());
        Assert.DoesNotContain(await this.LettersAsync(), l => l.Text.Contains("osprey", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_approved_draft_is_emailed_to_its_writer()
    {
        await WrittenAsync("decisions/osprey", Osprey);
        await SendAsync();

        await Ailsa.SubmitAsync(await Ailsa.GetAsync(Record), button: "Approve");

        Assert.Contains("isla: 1 of your drafts was approved", await this.SubjectsAsync());
    }

    [Fact]
    public async Task A_draft_approved_and_published_at_once_is_one_email_to_its_writer()
    {
        await WrittenAsync("decisions/osprey", Osprey);
        await SendAsync();

        await Ailsa.SubmitAsync(await Ailsa.GetAsync(Record), button: "Approve and publish");

        Assert.Equal(
            ["ailsa: 1 draft is waiting for your review", "isla: A draft you worked on was published"], await this.SubjectsAsync());
    }

    [Fact]
    public async Task A_writer_whose_role_has_ended_is_told_nothing_more()
    {
        await WrittenAsync("decisions/osprey", Osprey, "euan");
        await SendAsync();
        var fiona = await SignedInAsync("fiona", new HeldRole("trial", Role.Administrator, null));
        await fiona.SubmitAsync(await fiona.GetAsync("/desk/trial/accounts/person/euan"), button: "End the role Editor");

        await Ailsa.SubmitAsync(await Ailsa.GetAsync(Record), button: "Approve");

        Assert.DoesNotContain("euan: 1 of your drafts was approved", await this.SubjectsAsync());
    }

    private async Task SendAsync() => await Isla.SubmitAsync(
        await Isla.GetAsync(Record), Typed(("why", "Decided today.")), "Send for review");
}
