using Heed.Layout.OldAddresses;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Updates.Intake.WordPress;

/// <summary>Which old addresses are to lead to a record.</summary>
public sealed class BlogAddresses(HeedDatabase db)
{
    /// <summary>The record that an item became when it was imported before; null when it was not.</summary>
    public async Task<string?> RecordOfAsync(string programme, BlogItem item, CancellationToken cancel)
    {
        var asked = FormsOf(item);
        return await db.OldAddresses.Where(a => asked.Contains(a.Address) && a.Programme == programme).Select(a => a.Path)
            .FirstOrDefaultAsync(cancel);
    }

    private static List<string> FormsOf(BlogItem item)
    {
        string?[] forms = [OldAddress.Form(item.Link), OldAddress.Form(item.ShortLink)];
        return [.. forms.OfType<string>().Distinct()];
    }

    /// <summary>Says of an item which of its old addresses lead nowhere yet.</summary>
    /// <param name="before">The items before it, whose addresses it cannot have as well.</param>
    public async Task<Becoming> WithAsync(
        string programme, Becoming becoming, IReadOnlyCollection<Becoming> before, CancellationToken cancel)
    {
        if (becoming.Path.Length == 0)
            return becoming;
        var asked = FormsOf(becoming.Item);
        // An old address that is the record’s own here needs no redirect.
        asked.Remove($"/{programme}/{becoming.Path}");
        var known = await db.OldAddresses.Where(a => asked.Contains(a.Address)).Select(a => a.Address).ToListAsync(cancel);
        return becoming with { OldAddresses = [.. asked.Except(known).Except(before.SelectMany(b => b.OldAddresses))] };
    }
}
