using Heed.Accounts;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Tests.Web;

namespace Heed.Tests.Desk.Writing;

/// <summary>A site on which people write.</summary>
public abstract class WritingSite : TrialSite
{
    /// <summary>An editor of the programme.</summary>
    protected Task<Visitor> EditorAsync(string name = "isla") => SignedInAsync(name, new HeldRole("trial", Role.Editor, null));

    /// <summary>The draft of a record, as it is kept.</summary>
    protected Task<Draft> KeptAsync(string path) =>
        WithLedgerAsync(async ledger =>
        {
            var staff = ledger.ReadAs(Viewer.Named("tester", [], ["trial"]));
            return await staff.DraftAsync("trial", path, TestContext.Current.CancellationToken)
                ?? throw new InvalidOperationException($"There is no draft of {path}.");
        });

    /// <summary>What the draft of a record says.</summary>
    protected async Task<T> SaysAsync<T>(string path)
        where T : Content => (T)(await KeptAsync(path)).Content;
}
