using System.Net;
using Heed.Accounts;
using Heed.Groups;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Publications;
using Heed.Recommendations;

namespace Heed.Tests.Desk.Reviewing;

/// <summary>What fewer than everyone may read has a page at the desk.</summary>
public sealed class ReadingTests : DeskSite
{
    private const string Reading = "/desk/trial/read/publications/guide";

    private static readonly Publication Guide = new() { Title = "The guide", Summary = new Prose("Osprey nests.") };

    [Fact]
    public async Task An_edition_for_staff_is_read_at_the_desk_and_nowhere_in_public()
    {
        await PublishAsync("publications/guide", Guide, Audience.Staff);

        var page = await Isla.GetAsync(Reading);

        Assert.Equal("The guide", page.Heading);
        Assert.Contains(
            "<strong>Not public. Who can read this: Staff of the programme only.</strong>", page.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/trial/publications/guide")).Status);
        Assert.Equal("/desk/sign-in", (await GetAsync(Reading)).Headers["Location"].Split('?')[0]);
    }

    [Fact]
    public async Task Its_history_is_read_there_too_with_every_difference()
    {
        await PublishAsync("publications/guide", Guide, Audience.Staff);
        await PublishAsync("publications/guide", Guide with { Summary = new Prose("Kestrel nests.") }, Audience.Staff);

        var history = await Isla.GetAsync(
            (await Isla.GetAsync(Reading)).Page.QuerySelector("main a[href$='/history']")!.GetAttribute("href")!);
        var difference = await Isla.GetAsync(history.Page.QuerySelector("main a[href$='1..2']")!.GetAttribute("href")!);
        var edition = await Isla.GetAsync(history.Page.QuerySelector("main a[href$='/history/1']")!.GetAttribute("href")!);

        Assert.Contains(
            "Kestrel", string.Concat(difference.Page.QuerySelectorAll("ins").Select(i => i.TextContent)), StringComparison.Ordinal);
        Assert.Contains("Osprey nests.", edition.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_groups_secretary_reads_what_is_for_its_members_wherever_it_stands()
    {
        await PublishAsync("groups/steering", new Group { Title = "Steering Group" });
        await PublishAsync("publications/guide", Guide, Audience.MembersOf("steering"));
        var secretary = await SignedInAsync("sorley", new HeldRole("trial", Role.GroupSecretary, "groups/steering"));
        var another = await SignedInAsync("una", new HeldRole("trial", Role.GroupSecretary, "groups/other"));

        Assert.Contains("Osprey nests.", (await secretary.GetAsync(Reading)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await another.GetAsync(Reading)).Status);
    }

    [Fact]
    public async Task Search_and_the_page_of_the_record_lead_to_it()
    {
        await PublishAsync("publications/guide", Guide, Audience.Staff);

        Assert.NotNull((await Isla.GetAsync("/desk/trial/search?q=osprey")).Page.QuerySelector($"main a[href='{Reading}']"));
        Assert.NotNull((await Isla.GetAsync("/desk/trial/record/publications/guide")).Page.QuerySelector($"main a[href='{Reading}']"));
    }

    [Fact]
    public async Task An_earlier_edition_for_staff_of_what_is_public_now_is_read_as_such_and_noted()
    {
        await PublishAsync("publications/guide", Guide, Audience.Staff);
        await PublishAsync("publications/guide", Guide with { Summary = new Prose("Kestrel nests.") });

        var edition = await Isla.GetAsync($"{Reading}/history/1");

        Assert.Contains("Not public. Who can read this: Staff of the programme only.", edition.Body, StringComparison.Ordinal);
        Assert.Contains("Osprey nests.", edition.Text, StringComparison.Ordinal);
        var latest = await Isla.GetAsync($"{Reading}/history/2");
        Assert.Contains("Kestrel nests.", latest.Text, StringComparison.Ordinal);
        Assert.Contains("Everyone can read this, but not all versions of this record.", latest.Body, StringComparison.Ordinal);
        Assert.Equal("The guide", (await Isla.GetAsync(Reading)).Heading);
        var admin = await SignedInAsync("ada", new HeldRole("trial", Role.Administrator, null));
        Assert.Contains("publications/guide", (await admin.GetAsync("/desk/trial/reads")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_read_it_is_noted()
    {
        await PublishAsync("publications/guide", Guide, Audience.Staff);
        await Isla.GetAsync(Reading);

        var admin = await SignedInAsync("ada", new HeldRole("trial", Role.Administrator, null));
        var reads = await admin.GetAsync("/desk/trial/reads");

        Assert.Contains("publications/guide", reads.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_previewed_with_all_that_goes_out_with_it()
    {
        await WrittenAsync("reports/review", new Report { Title = "The systems review" });
        await WrittenAsync(
            "recommendations/1", new Recommendation { Title = "Keep a register", Report = new Ref<Report>("reports/review") });
        var begun = await Ailsa.GetAsync("/desk/trial/releases/new");
        var release = await Ailsa.SubmitAsync(
            begun, new Dictionary<string, string?> { ["name"] = "June", ["draft"] = "recommendations/1" }, "Create release");
        await Ailsa.SubmitAsync(release, new Dictionary<string, string?> { ["draft"] = "reports/review" }, "Add drafts");

        var preview = await Isla.GetAsync("/desk/trial/preview/recommendations/1");

        Assert.Contains("as if all 2 drafts of its release were published", preview.Body, StringComparison.Ordinal);
        var link = preview.Page.QuerySelectorAll("main a").First(a => a.TextContent == "The systems review").GetAttribute("href")!;
        Assert.Equal("The systems review", (await Isla.GetAsync(link)).Heading);
    }

    [Fact]
    public async Task What_has_happened_can_not_be_dated_after_the_day_it_goes_out()
    {
        await PublishAsync("groups/steering", new Group { Title = "Steering Group" });
        var meeting = new Meeting { Title = "June", Group = new Ref<Group>("groups/steering"), HeldOn = FuzzyDate.Parse("2026-06-01"),
            MeetingState = MeetingState.Held,
            Minute = new() { State = MinuteState.Published, PublishedOn = FuzzyDate.Parse("2099-06-30") } };
        await WrittenAsync("groups/steering/meetings/2026-06-01", meeting);

        var page = await Isla.GetAsync("/desk/trial/record/groups/steering/meetings/2026-06-01");

        Assert.Contains("is in the future. Correct the date, or publish on or after that day.", page.Text, StringComparison.Ordinal);
    }
}
