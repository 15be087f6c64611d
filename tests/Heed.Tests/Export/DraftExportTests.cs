using System.Net;
using System.Text.Json;
using Heed.Accounts;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Tests.Desk;
using Heed.Updates;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Export;

/// <summary>The whole record with drafts, downloaded at the desk.</summary>
public sealed class DraftExportTests : DeskSite
{
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());

    protected override TimeProvider? Clock => clock;

    [Fact]
    public async Task An_approver_downloads_the_file_that_the_command_writes()
    {
        await PublishAsync("updates/1", Update("Published"));
        await PublishAsync("updates/2", Update("For staff alone"), Audience.Staff);
        await WrittenAsync("updates/3", Update("Only a draft"));

        var file = await Ailsa.SubmitAsync(await Ailsa.GetAsync("/desk/trial/export"), button: "Download with drafts");

        Assert.Equal("application/jsonl", file.ContentType);
        Assert.Equal("no-store, no-cache", file.Headers["Cache-Control"]);
        var lines = file.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.True(lines[0].GetProperty("forStaff").GetBoolean());
        Assert.Equal(["", "updates/1", "updates/2"], Paths(lines, "edition"));
        Assert.Equal(["updates/3"], Paths(lines, "draft"));
        Assert.Equal("isla", lines.Single(l => Type(l) == "draft").GetProperty("savedBy").GetString());
        Assert.Equal("end", Type(lines[^1]));
    }

    [Fact]
    public async Task Each_download_is_listed_among_the_confidential_reads()
    {
        var admin = await SignedInAsync("admin", new HeldRole("trial", Role.Administrator, null));

        await Ailsa.SubmitAsync(await Ailsa.GetAsync("/desk/trial/export"), button: "Download with drafts");

        var read = Assert.Single((await admin.GetAsync("/desk/trial/reads")).Page.QuerySelectorAll("main tbody tr"));
        Assert.Equal(
            ["ailsa", "Everything, in an export with drafts"],
            read.QuerySelectorAll("td, th").Skip(1).Select(c => c.TextContent.Trim()));
    }

    [Fact]
    public async Task It_asks_for_a_fresh_sign_in_and_leads_back()
    {
        var page = await Ailsa.GetAsync("/desk/trial/export");
        clock.Advance(TimeSpan.FromMinutes(16));

        var asked = await Ailsa.SubmitAsync(page, button: "Download with drafts");

        Assert.Equal("Sign in again", asked.Heading);
        Assert.Equal("Export with drafts", (await Ailsa.SubmitAsync(asked, Typed(("password", "correct horse battery")))).Heading);
    }

    [Theory]
    [InlineData(Role.Editor)]
    [InlineData(Role.DraftReader)]
    [InlineData(Role.Moderator)]
    [InlineData(Role.Administrator)]
    public async Task No_other_role_may_have_it(Role role)
    {
        var other = await SignedInAsync("other", new HeldRole("trial", role, null));

        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync("/desk/trial/export")).Status);
        Assert.DoesNotContain("Export with drafts", (await other.GetAsync("/desk/trial/manage")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_programme_can_still_be_exported()
    {
        await PublishAsync(
            "", new Heed.Programmes.Programme { Title = "Trial programme",
                Closing = new() { On = FuzzyDate.Parse("2026-01-05"), Notice = "All is done." } });

        var file = await Ailsa.SubmitAsync(await Ailsa.GetAsync("/desk/trial/export"), button: "Download with drafts");

        Assert.Equal((HttpStatusCode.OK, "application/jsonl"), (file.Status, file.ContentType));
    }

    private static Update Update(string words) =>
        new() { Title = words, Number = "1", PostedOn = FuzzyDate.Parse("2026-06-30"), Body = new Prose(words) };

    private static IEnumerable<string> Paths(IEnumerable<JsonElement> lines, string type) =>
        lines.Where(l => Type(l) == type).Select(l => l.GetProperty("path").GetString()!);

    private static string? Type(JsonElement line) => line.GetProperty("type").GetString();
}
