using Heed.Accounts;
using Heed.Desk.Writing;
using Heed.Layout;
using Heed.Ledger;
using Heed.Programmes;

namespace Heed.Desk.Beginning;

/// <summary>Finds whom somebody names as the owner of a programme, or adds them as a draft.</summary>
public sealed class NamedOwner(ProgrammeLedger ledger)
{
    /// <summary>What owns programmes.</summary>
    public static Ledger.Kinds.Kind KindIn(RequestContext here) =>
        LinkSearch.KindOf(
            here, ProgrammeDeclaration.Pages.Kind.Shape.Fields.Single(f => f.Name == Programme.OwnerField))!;

    /// <summary>The owner's address below the programme; null when none can be made of the name.</summary>
    public async Task<string?> FindOrAddAsync(RequestContext here, Staff by, string name, CancellationToken cancel)
    {
        var kind = KindIn(here);
        if ((await RecordTitles.LoadAsync(here, kind, cancel)).Exactly(name) is [var same, ..])
            return same.Path;
        var reference = await NewReference.ProposeAsync(here, kind, name, null, cancel);
        if (reference.Length == 0)
            return null;
        var first = new FormValues();
        first.Open("title").Text = name;
        // What another programme knows, such as other names, need not be found out again. Of several nobody can say which is meant.
        var known = await KnownElsewhere.FindAsync(here, kind, name, cancel);
        var content = known is [var only] ? only : FormToContent.Of(first, kind).Content;
        var path = kind.PathOf(reference);
        await ledger.SaveDraftAsync(new DraftSave(here.Programme, path, content, 0, by.Name), cancel);
        return path;
    }
}
