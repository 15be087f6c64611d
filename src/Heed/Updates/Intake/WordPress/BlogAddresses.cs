using Heed.Layout.OldAddresses;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Updates.Intake.WordPress;

/// <summary>Which old addresses are to lead to a record.</summary>
public sealed class BlogAddresses(HeedDatabase db)
{
    /// <summary>Says of an item which of its old addresses lead nowhere yet.</summary>
    /// <param name="before">The items before it, whose addresses it cannot have as well.</param>
    public async Task<Becoming> WithAsync(
        string programme, Becoming becoming, IReadOnlyCollection<Becoming> before, CancellationToken cancel)
    {
        if (becoming.Path.Length == 0)
            return becoming;
        string?[] forms = [OldAddress.Form(becoming.Item.Link), OldAddress.Form(becoming.Item.ShortLink)];
        var asked = forms.OfType<string>().Distinct().ToList();
        // An old address that is the record’s own here needs no redirect.
        asked.Remove($"/{programme}/{becoming.Path}");
        var known = await db.OldAddresses.Where(a => asked.Contains(a.Address)).Select(a => a.Address).ToListAsync(cancel);
        return becoming with { OldAddresses = [.. asked.Except(known).Except(before.SelectMany(b => b.OldAddresses))] };
    }
}
