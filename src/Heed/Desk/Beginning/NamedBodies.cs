using Heed.Accounts;
using Heed.Desk.Writing;
using Heed.Layout;
using Heed.Ledger;
using Heed.People;

namespace Heed.Desk.Beginning;

/// <summary>Finds the body that somebody names, or adds it as a draft.</summary>
public sealed class NamedBodies(ProgrammeLedger ledger)
{
    /// <summary>The body's address below the programme; null when none can be made of the name.</summary>
    public async Task<string?> FindOrAddAsync(RequestContext here, Staff by, string name, CancellationToken cancel)
    {
        var kind = PeopleDeclarations.OfBody.Kind;
        var titles = await RecordTitles.LoadAsync(here, kind, cancel);
        if (titles.Exactly(name) is [var same, ..])
            return same.Path;
        var reference = await NewReference.ProposeAsync(here, kind, name, null, cancel);
        if (reference.Length == 0)
            return null;
        // What another programme knows of it, such as its other names, need not be found out again.
        var known = await KnownElsewhere.FindAsync(here, kind, name, cancel);
        var body = known is [var only] ? SameBody.Copy(only) : new Body { Title = name };
        var path = kind.PathOf(reference);
        await ledger.SaveDraftAsync(new DraftSave(here.Programme, path, body, 0, by.Name), cancel);
        return path;
    }
}
