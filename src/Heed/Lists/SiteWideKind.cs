using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Lists;

/// <summary>
/// A kind whose records in several programmes can be of one and the same, such as a body: each programme has its own record of it. They are
/// the same when the title of one is the title or another name of the other. Two other names that are alike do not do: short forms such as
/// DfE belong to several.
/// </summary>
/// <param name="Facet">The facet that holds all its names in short.</param>
/// <param name="OtherNames">Its names besides the title.</param>
/// <param name="Copy">The record of another programme as the first draft of one's own: its names, and nothing of its links.</param>
public sealed record SiteWideKind(string Facet, Func<Content, IEnumerable<string>> OtherNames, Func<Content, Content> Copy)
{
    /// <summary>Every record of the kind with this title or one of these other names, in all programmes, by programme.</summary>
    public static async Task<IReadOnlyList<ReadRecord>> FindAsync(
        KindPages pages, Reading reading, string title, IEnumerable<string> otherNames, CancellationToken cancel)
    {
        var own = Applies.Slug(title);
        HashSet<string> names = [own, .. otherNames.Select(Applies.Slug)];
        names.Remove("");
        if (pages.Shared is not { } shared || names.Count == 0)
            return [];
        var found = await reading.ListAsync(
            ListQuery.Everywhere with { Kinds = [pages.Kind.Name], Take = Most.InPart,
                Facets = new Dictionary<string, IReadOnlyList<string>> { [shared.Facet] = [.. names] } }, cancel);
        return
        [
            .. found.Records
                .Where(r => r.Content is not null && (names.Contains(Applies.Slug(r.Content.Title))
                    || shared.OtherNames(r.Content).Select(Applies.Slug).Contains(own)))
                .OrderBy(r => r.Entry.Programme, StringComparer.Ordinal),
        ];
    }

    /// <summary>The records of what an address names by its short name, with those that its other names lead to.</summary>
    public static async Task<IReadOnlyList<ReadRecord>> NamedAsync(KindPages pages, Reading reading, string name, CancellationToken cancel)
    {
        var named = await FindAsync(pages, reading, name, [], cancel);
        var titled = named.Where(r => Applies.Slug(r.Entry.Title) == name).ToList();
        return titled.Count == 0 ? named
            : await FindAsync(pages, reading, name, titled.SelectMany(r => pages.Shared!.OtherNames(r.Content!)), cancel);
    }
}
