using Heed.Groups;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Programmes;
using Heed.Recommendations;
using Heed.Tests.Desk.Writing;

namespace Heed.Tests.Promises.Shapes;

/// <summary>A site whose first recommendation and meeting were published by the first release.</summary>
public abstract class OlderSite : WritingSite
{
    protected const string Recommendation = "recommendations/1";
    protected const string Meeting = "groups/steering/meetings/2017-05-12";

    protected static readonly FirstRecommendation FirstRecommendation = new()
    {
        Title = "One national group",
        Report = new Ref<Report>("reports/review"),
        Number = "1",
        Wording = Wording.Paraphrase,
        Words = new Prose("Set up one national group."),
        Theme = "Leadership",
        Scope = "Whole system",
        Reading = new Prose("The kingfisher sources agree."),
    };

    protected static readonly FirstMeeting FirstMeeting = new()
    {
        Title = "First meeting",
        Group = new Ref<Group>("groups/steering"),
        HeldOn = FuzzyDate.Parse("2017-05-12"),
        MeetingState = MeetingState.Held,
        Place = "By video call",
        ActionsArising = [new FirstTask { Number = "3", Text = "Send the draft." }],
    };

    protected override async Task PrepareAsync(IServiceProvider services, TextWriter output, CancellationToken cancel)
    {
        await base.PrepareAsync(services, output, cancel);
        await using var db = Database.Open();
        await FirstAsync("", new Programme { Title = "Trial programme" }, new DateTime(2017, 1, 1, 9, 0, 0, DateTimeKind.Utc));
        await FirstAsync("reports/review", new Report { Title = "The review" }, new DateTime(2017, 3, 1, 9, 0, 0, DateTimeKind.Utc));
        await FirstAsync("groups/steering", new Group { Title = "Steering group" }, new DateTime(2017, 3, 1, 9, 0, 0, DateTimeKind.Utc));
    }

    /// <summary>Publishes as the first release did.</summary>
    protected async Task FirstAsync(string path, Content content, DateTime? since = null)
    {
        await using var db = Database.Open();
        var ledger = First(db);
        var draft = await ledger.SaveDraftAsync(new DraftSave("trial", path, content, 0, "tester", Audience.Public));
        await ledger.PublishAsync(new Release("trial", "tester")
        {
            ApprovedBy = "approver",
            Drafts = [new ReleasedDraft(path, draft.Version, "For the test.")],
            PublicSince = since ?? new DateTime(2017, 6, 1, 9, 0, 0, DateTimeKind.Utc),
        });
    }

    /// <summary>Saves a draft as the first release did.</summary>
    protected async Task FirstDraftAsync(string path, Content content)
    {
        await using var db = Database.Open();
        var seal = await WithServiceAsync<ContentProtector, ContentProtector>(Task.FromResult);
        var ledger = new ProgrammeLedger(db, db.Storage, FirstShapes.Kinds, TimeProvider.System) { Seal = seal };
        await ledger.SaveDraftAsync(new DraftSave("trial", path, content, 0, "tester", Audience.Public));
    }

    private static ProgrammeLedger First(HeedDatabase db) => new(db, db.Storage, FirstShapes.Kinds, TimeProvider.System);
}
