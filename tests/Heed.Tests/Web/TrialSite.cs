using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Tests.Web;

/// <summary>An empty site to which a test adds what it needs, in the programme <c>trial</c>.</summary>
public abstract class TrialSite : TestSite
{
    /// <summary>Publishes a content as a new edition.</summary>
    protected Task<Receipt> PublishAsync(
        string path, Content content, Audience? audience = null, DateTime? publicSince = null, string why = "For the test.") =>
        WithLedgerAsync(async ledger =>
        {
            var draft = await ledger.SaveDraftAsync(new DraftSave("trial", path, content, 0, "tester", audience ?? Audience.Public));
            return await ledger.PublishAsync(
                new Release("trial", "tester") { ApprovedBy = "approver", Drafts = [new ReleasedDraft(path, draft.Version, why)],
                    PublicSince = publicSince });
        });

    /// <summary>Saves a draft and leaves it.</summary>
    protected Task<Draft> DraftAsync(string path, Content content) =>
        WithLedgerAsync(ledger => ledger.SaveDraftAsync(new DraftSave("trial", path, content, 0, "tester", Audience.Public)));
}
