using Heed.Actions;
using Heed.Commitments;
using Heed.Delivery;
using Heed.Groups;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Programmes;
using Heed.Publications;
using Heed.Tests.Desk;
using Heed.Tests.Web;
using Heed.Updates;

namespace Heed.Tests.Updates.Composing;

/// <summary>A programme with a first update, of 1 March 2017, and four months after it in which much happened.</summary>
public abstract class ComposingSite : DeskSite
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await HistoryAsync("bodies/government", new Heed.People.Body { Title = "The Government" }, "2017-01-10");
        // The programme has its first edition since this moment; what it says of strands is read as it stands.
        await PublishAsync(
            "", new Programme { Title = "Trial programme", Owner = new("bodies/government"),
                Strands = [new Strand { Slug = "neglect", Name = "Neglect" }] });
        await HistoryAsync("groups/steering", new Group { Title = "Steering group", Opened = FuzzyDate.Parse("2016-01-01") }, "2017-01-10");
        await HistoryAsync("actions/1", Action("under-way", "2017-05-01"), "2017-01-10");
        await HistoryAsync(
            "commitments/minutes",
            new Commitment { Title = "Publish the minutes", Said = new("We will publish the minutes."),
                SaidOn = FuzzyDate.Parse("2017-01-10"), Due = FuzzyDate.Parse("2017-04-01") }, "2017-01-10");
        await HistoryAsync(
            "commitments/forum",
            new Commitment { Title = "Hold a forum", Said = new("We will hold a forum."), SaidOn = FuzzyDate.Parse("2017-01-10"),
                Due = FuzzyDate.Parse("2017-05-01") }, "2017-01-10");
        await HistoryAsync(
            "updates/1", new Update { Title = "Update 1", Number = "1", PostedOn = FuzzyDate.Parse("2017-03-01") }, "2017-03-01");
        await HistoryAsync(
            "groups/steering/meetings/2017-03-16",
            new Meeting { MeetingState = MeetingState.Held, Title = "Steering group, 16 March", Group = new("groups/steering"),
                HeldOn = FuzzyDate.Parse("2017-03-16"),
                Minute = new Minute { State = MinuteState.Published, PublishedOn = FuzzyDate.Parse("2017-04-02") } }, "2017-04-02");
        await HistoryAsync(
            "publications/old", new Publication { Title = "Old guidance", PublishedOn = FuzzyDate.Parse("2010") }, "2017-01-10");
        await HistoryAsync(
            "publications/guide",
            new Publication { Title = "Guide for teachers", PublishedOn = FuzzyDate.Parse("2017-05-04"), Audience = "Teachers",
                Strand = ["neglect"], Replaces = [new("publications/old")], Publisher = [new("bodies/government")] }, "2017-05-04");
        await HistoryAsync("actions/1", Action("delayed", "2017-09-01"), "2017-05-10", "The trial took longer.");
        await HistoryAsync(
            "commitments/minutes",
            new Commitment { Title = "Publish the minutes", Said = new("We will publish the minutes."),
                SaidOn = FuzzyDate.Parse("2017-01-10"), Due = FuzzyDate.Parse("2017-04-01"), KeptOn = FuzzyDate.Parse("2017-04-02"),
                KeptBy = new("groups/steering/meetings/2017-03-16") }, "2017-04-02");
        await HistoryAsync("events/secret", new Heed.Events.Event { Title = "Not for the public", HeldOn = FuzzyDate.Parse("2017-05-05") },
            "2017-05-05", audience: Audience.Staff);
    }

    /// <summary>Begins an update as Isla does, for the days after the first update up to 30 June 2017.</summary>
    protected static async Task<Answer> BegunAsync(Visitor writer, string since = "2017-03-01", string until = "2017-06-30") =>
        await writer.SubmitAsync(
            await writer.GetAsync("/desk/trial/updates"), Typed(("since", since), ("until", until)), "Suggest sentences");

    /// <summary>The sentences of a page, as their writer sees them.</summary>
    protected static IReadOnlyList<string> Sentences(Answer page) =>
        [.. page.Page.QuerySelectorAll(".heed_sentence textarea").Select(t => t.TextContent.Trim())];

    /// <summary>The name of a field of the sentence that holds some words.</summary>
    protected static string Field(Answer page, string words, string field)
    {
        var area = page.Page.QuerySelectorAll(".heed_sentence textarea")
            .Single(t => t.TextContent.Contains(words, StringComparison.Ordinal));
        return area.GetAttribute("name")!.Replace("text", field, StringComparison.Ordinal);
    }

    /// <summary>What the draft of a record says; null when there is none.</summary>
    protected Task<T?> SaysAsync<T>(string path)
        where T : Content =>
        WithLedgerAsync(
            async ledger => await ledger.ReadAs(Viewer.Named("tester", [], ["trial"]))
                .DraftAsync("trial", path, TestContext.Current.CancellationToken) is { } draft ? (T)draft.Content : null);

    private Task<Receipt> HistoryAsync(string path, Content content, string day, string why = "For the test.", Audience? audience = null) =>
        WithLedgerAsync(async ledger =>
        {
            var draft = await ledger.SaveDraftAsync(new DraftSave("trial", path, content, 0, "tester", audience ?? Audience.Public));
            return await ledger.PublishAsync(
                new Release(
                    "trial", "tester") { ApprovedBy = "approver", Drafts = [new ReleasedDraft(path, draft.Version, why)],
                        PublicSince = DateTime.Parse(
                            day + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture,
                            System.Globalization.DateTimeStyles.AdjustToUniversal) });
        });

    private static ActionItem Action(string state, string due) =>
        new() { Title = "Try a new form", Strand = ["neglect"], Timescale = FuzzyDate.Parse(due),
            Delivery = new DeliveryReport { State = Enum.GetValues<DeliveryState>().Single(s => s.Slug == state),
                On = FuzzyDate.Parse("2017-05-10"), Basis = DeliveryBasis.Return } };
}
