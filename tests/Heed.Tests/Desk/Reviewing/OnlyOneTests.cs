using System.Net;
using Heed.Accounts;
using Heed.Decisions;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Programmes;
using Heed.Tests.Web;

namespace Heed.Tests.Desk.Reviewing;

/// <summary>A programme in which one person does everything.</summary>
public sealed class OnlyOneTests : TrialSite
{
    private static readonly Decision Agreed = new() { Title = "The June decision", DecidedOn = FuzzyDate.Parse("2026-06-01"),
        Outcome = Outcome.Agreed };

    [Fact]
    public async Task A_sole_approver_publishes_alone_and_the_public_can_see_that()
    {
        var rona = await PreparedAsync();

        var page = await rona.GetAsync("/desk/trial/record/decisions/june");
        await rona.SubmitAsync(page, new Dictionary<string, string?> { ["why"] = "Decided today." }, "Publish now");

        Assert.Contains("Published by one person.", (await GetAsync("/trial/decisions/june/history")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_becomes_the_only_one_by_ending_the_other_s_role()
    {
        var rona = await PreparedAsync();
        await SignedInAsync("ailsa", new HeldRole("trial", Role.Approver, null));
        await rona.SubmitAsync(await rona.GetAsync("/desk/trial/accounts/person/ailsa"), button: "End the role Approver");

        Assert.DoesNotContain("Publish now", (await rona.GetAsync("/desk/trial/record/decisions/june")).Text, StringComparison.Ordinal);
    }

    private async Task<Visitor> PreparedAsync()
    {
        await PublishAsync("", new Programme { Title = "Trial programme" });
        await WithLedgerAsync(l => l.SaveDraftAsync(new DraftSave("trial", "decisions/june", Agreed, 0, "rona", Audience.Public)));
        return await SignedInAsync("rona", new HeldRole("trial", Role.Editor, null), new HeldRole("trial", Role.Approver, null),
            new HeldRole("trial", Role.Administrator, null));
    }
}
