using Heed.Accounts;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Tests.Web;

namespace Heed.Tests.Desk;

/// <summary>A site with a secretariat of three in the programme <c>trial</c>: Isla and Euan write, Ailsa approves.</summary>
public abstract class DeskSite : TrialSite
{
    /// <summary>Writes.</summary>
    protected Visitor Isla { get; private set; } = null!;

    /// <summary>Writes too.</summary>
    protected Visitor Euan { get; private set; } = null!;

    /// <summary>Approves.</summary>
    protected Visitor Ailsa { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Isla = await SignedInAsync("isla", new HeldRole("trial", Role.Editor, null));
        Euan = await SignedInAsync("euan", new HeldRole("trial", Role.Editor, null));
        Ailsa = await SignedInAsync("ailsa", new HeldRole("trial", Role.Approver, null));
        await PublishAsync("", new Heed.Programmes.Programme { Title = "Trial programme" });
    }

    /// <summary>Saves a draft as a person would have.</summary>
    protected Task<Draft> WrittenAsync(string path, Content content, string by = "isla", int basedOn = 0, Audience? audience = null) =>
        WithLedgerAsync(ledger => ledger.SaveDraftAsync(new DraftSave("trial", path, content, basedOn, by, audience)));

    /// <summary>The typed fields of a form.</summary>
    protected static Dictionary<string, string?> Typed(params (string Name, string? Value)[] fields) =>
        fields.ToDictionary(f => f.Name, f => f.Value);
}
