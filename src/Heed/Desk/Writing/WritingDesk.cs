using Heed.Accounts;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing;

/// <summary>Opens records for writing, for the person who is signed in.</summary>
public sealed class WritingDesk(RequestContext here, StaffHere staffHere, Approving approving)
{
    /// <summary>Who in the programme could approve.</summary>
    public Task<Approvers> ApproversAsync(CancellationToken cancel) => approving.InAsync(here.Programme, cancel);

    /// <summary>Where the person is.</summary>
    public RequestContext Here => here;

    /// <summary>The person.</summary>
    public Staff Staff { get; private set; } = null!;

    /// <summary>Finds out who the person is; what opens records does it first.</summary>
    public async Task EnterAsync(CancellationToken cancel) =>
        Staff = await staffHere.FindAsync(cancel) ?? throw new InvalidOperationException("Nobody is signed in, but the desk opened.");

    /// <summary>The record at an address, as it can be written; null when there is none.</summary>
    public async Task<EditSession?> OpenAsync(string path, CancellationToken cancel)
    {
        await EnterAsync(cancel);
        if (!here.Kinds.TryResolve(path, out var kind, out _) || !Staff.May(Permission.Write, here.Programme, path))
            return null;
        var draft = await here.Reading.DraftAsync(here.Programme, path, cancel);
        var published = await here.Reading.FindAsync(here.Programme, path, cancel);
        if (draft is null && published?.Content is null && kind.Template.Length > 0)
            return null;
        return new EditSession(this, kind, path, draft, published);
    }
}
