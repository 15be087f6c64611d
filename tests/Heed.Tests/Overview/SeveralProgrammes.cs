using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Programmes;
using Heed.Recommendations;
using Heed.Tests.Accounts;

namespace Heed.Tests.Overview;

/// <summary>A site with two programmes that both name the Harbour Office.</summary>
public abstract class SeveralProgrammes : AccountSite
{
    private const string Review = "reports/review";

    /// <summary>Publishes in one of the programmes; a recommendation with the report that it is of.</summary>
    protected async Task<Receipt> PublishInAsync(string programme, string path, Content content, DateTime? since = null)
    {
        if (content is Recommendation && await WithLedgerAsync(l => l.ReadAs(Viewer.Public).FindAsync(programme, Review)) is null)
            await PublishOneAsync(programme, Review, new Report { Title = "Review", PublishedOn = FuzzyDate.Parse("2019-01-01") }, since);
        return await PublishOneAsync(programme, path, content, since);
    }

    private Task<Receipt> PublishOneAsync(string programme, string path, Content content, DateTime? since) =>
        WithLedgerAsync(async ledger =>
        {
            var reading = ledger.ReadAs(Viewer.Named("tester", [], [programme]));
            var basedOn = (await reading.DraftAsync(programme, path))?.Version ?? 0;
            var draft = await ledger.SaveDraftAsync(new DraftSave(programme, path, content, basedOn, "tester", Audience.Public));
            return await ledger.PublishAsync(
                new Release(programme, "tester") { ApprovedBy = "approver", PublicSince = since,
                    Drafts = [new ReleasedDraft(path, draft.Version, "For the test.")] });
        });

    protected async Task TwoAsync()
    {
        var owner = new Body { Title = "Harbour Office", Aliases = [new() { Name = "HO" }] };
        await PublishInAsync("harbours", "bodies/harbour-office", owner);
        await PublishInAsync("harbours", "", new Programme
        {
            Title = "Safe harbours", Owner = new("bodies/harbour-office"), AnnouncedOn = FuzzyDate.Parse("2021-05-04"),
            Keeping = new() { How = KeepingWay.ByProgramme },
        });
        await PublishInAsync("harbours", "recommendations/1", Asked("Light every quay", "bodies/harbour-office", "2022-01-31"));
        await PublishInAsync("harbours", "recommendations/2", Asked("Train every pilot", "bodies/harbour-office", null));
        await PublishInAsync("lights", "bodies/office", new Body { Title = "The Office", Aliases = [new() { Name = "Harbour Office" }] });
        await PublishInAsync("lights", "", new Programme
        {
            Title = "New lights", AnnouncedOn = FuzzyDate.Parse("2019"), Keeping = new() { How = KeepingWay.Compiled },
        });
        await PublishInAsync("lights", "recommendations/1", Asked("Mend the old lights", "bodies/office", "2020-01-31"));
    }

    /// <summary>A recommendation to a body, without any answer.</summary>
    protected static Recommendation Asked(string title, string body, string? due) =>
        new()
        {
            Title = title,
            Report = new(Review),
            Words = new($"{title}."),
            Wording = Wording.Exact,
            Addressees = body.Length == 0 ? [] : [new(body)],
            Due = due is null ? null : FuzzyDate.Parse(due),
        };
}
