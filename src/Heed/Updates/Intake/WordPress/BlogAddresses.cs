using Heed.Layout.OldAddresses;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Heed.Updates.Intake.WordPress;

/// <summary>Which old addresses are to lead to a record, or to a file of one.</summary>
public sealed class BlogAddresses(HeedDatabase db)
{
    private const int AtOnce = 500;

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

    /// <summary>The old addresses of the files that came with records; those that lead somewhere already are left out.</summary>
    public async Task<IReadOnlyList<OldAddress>> OfFilesAsync(
        string programme, BlogPlan plan, IEnumerable<(Becoming Item, Content Content)> saved, CancellationToken cancel)
    {
        var wanted = new Dictionary<string, string>();
        foreach (var (file, attached) in saved.SelectMany(s => s.Item.Files.Zip(s.Content.Attachments)))
        {
            var path = $"files/{attached.Hash}/{FileNames.InAddress(attached.FileName)}";
            foreach (var address in file.OldAddresses.Where(_ => path.Length <= OldAddress.Longest))
                wanted.TryAdd(address, path);
        }
        foreach (var address in plan.Items.SelectMany(i => i.OldAddresses))
            wanted.Remove(address);
        foreach (var asked in wanted.Keys.Chunk(AtOnce).ToList())
        {
            foreach (var known in await db.OldAddresses.Where(a => asked.Contains(a.Address)).Select(a => a.Address).ToListAsync(cancel))
                wanted.Remove(known);
        }
        return [.. wanted.Select(w => OldAddress.Of(w.Key, programme, w.Value))];
    }
}
