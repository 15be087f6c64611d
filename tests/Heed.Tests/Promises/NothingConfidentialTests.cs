using System.Net;
using Heed.Commitments;
using Heed.Decisions;
using Heed.Events;
using Heed.Groups;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Programmes;
using Heed.Recommendations;
using Heed.Tests.Web;
using Heed.Updates;

namespace Heed.Tests.Promises;

/// <summary>P31 and P32: what is not public reaches no public surface, and can't even be shown to exist.</summary>
public sealed class NothingConfidentialTests : TrialSite
{
    private const string Canary = "zanzibarcanary";

    [Fact]
    public async Task Drafts_and_editions_for_staff_or_members_reach_no_public_surface()
    {
        await FillAsync();
        var searches = new[] { $"/trial/search?q={Canary}", "/trial/search?q=zanzibarcanar", $"/search?q={Canary}",
            $"/trial/events?q={Canary}", "/trial/changes?from=2000-01-01", "/trial/timeline" };
        var pages = await Crawl.AllAsync(
            this, ["/", "/trial", "/sitemap.xml", .. Slices.Kinds.All.Where(k => k.List.Length > 0)
                .SelectMany(k => Formats.Select(f => $"/trial/{k.List}{f}")), .. searches]);
        var told = pages.Where(p => !p.Key.Contains("q=", StringComparison.Ordinal));

        Assert.True(pages.Count > 40, $"Only {pages.Count} pages were found.");
        Assert.Empty(
            told.Where(p => p.Value.Body.Contains(Canary, StringComparison.OrdinalIgnoreCase)
                || p.Value.Headers.Values.Any(v => v.Contains(Canary, StringComparison.OrdinalIgnoreCase))).Select(p => p.Key));
        // A search page repeats what was typed, and nothing else.
        Assert.All(searches, s => Assert.DoesNotContain("secret", pages[s].Body, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_hidden_record_answers_exactly_as_one_that_never_was()
    {
        await FillAsync();

        foreach (var format in new[] { "", ".json", "/history", "/history/1..2", ".atom" })
        {
            var hidden = await GetAsync("/trial/events/hidden-a" + format);
            var never = await GetAsync("/trial/events/hidden-b" + format);
            Assert.Equal(HttpStatusCode.NotFound, hidden.Status);
            Assert.Equal(never.Status, hidden.Status);
            Assert.Equal(never.Body.Replace("hidden-b", "hidden-a", StringComparison.Ordinal), hidden.Body);
        }
    }

    private static readonly string[] Formats = ["", ".json", ".csv", ".atom", ".feed.json"];

    private async Task FillAsync()
    {
        await PublishAsync("", new Programme { Title = "Trial programme" });
        await PublishAsync("actions/1", new Heed.Actions.ActionItem { Title = "Keep one register" });
        await PublishAsync("groups/panel", new Group { Title = "Panel" });
        await PublishAsync("events/hidden-a", Secret(new Event { HeldOn = Day }), Audience.Staff);
        await PublishAsync("events/launch", new Event { Title = "Launch", HeldOn = Day });
        await PublishAsync("events/launch", Secret(new Event { HeldOn = Day }), Audience.Staff);
        await PublishAsync("statements/one", Secret(new Statement { SaidOn = Day }), Audience.MembersOf("panel"));
        await PublishAsync(
            "groups/panel/meetings/2026-05-01",
            new Meeting { MeetingState = MeetingState.Held, Title = "First meeting", Group = new Ref<Group>("groups/panel"),
                HeldOn = Day });
        await PublishAsync(
            "groups/panel/meetings/2026-05-01",
            Secret(new Meeting { MeetingState = MeetingState.Held, Group = new Ref<Group>("groups/panel"), HeldOn = Day,
                Minute = new Minute { Paragraphs = [new() { Number = "1", Text = new Prose(Canary) }] } }), Audience.MembersOf("panel"));
        await PublishAsync(
            "submissions/plan", Secret(new Submission { Proposal = new Prose(Canary), From = new Ref<Group>("groups/panel") }),
            Audience.Staff);
        await PublishAsync(
            "returns/2026-12-01",
            Secret(new Heed.Actions.ReturnRound { AskedOn = Day, DueOn = Day, StoodOn = Day,
                Asked = [new() { Action = new Ref<Heed.Actions.ActionItem>("actions/1") }] }), Audience.Staff);
        await PublishAsync("people/someone", Secret(new Person()), Audience.Staff);
        await DraftAsync(
            "updates/1", Secret(new Update { Number = "1", PostedOn = Day, Body = new Prose($"{Canary} [secret](/trial/events/launch)") }));
        await DraftAsync("recommendations/1", Secret(new Recommendation { Words = new Prose(Canary) }));
        await DraftAsync("commitments/one", Secret(new Commitment { Said = new Prose(Canary), About = [new AnyRef("groups/panel")] }));
        await DraftAsync("events/launch", Secret(new Event { HeldOn = Day }));
    }

    private static FuzzyDate Day => FuzzyDate.Parse("2026-05-01");

    private static T Secret<T>(T content)
        where T : Content =>
            content with { Title = $"Secret {Canary}", Summary = new Prose($"Secret {Canary}"), Gaps = [Canary],
                Attachments = [
                    new Attachment { Label = Canary, FileName = $"{Canary}.pdf", Hash = new string('c', 64), MediaType = "application/pdf",
                        Size = 9 }], Sources = [new Source { Title = Canary, Address = $"https://example.org/{Canary}" }] };
}
