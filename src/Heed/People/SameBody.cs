using Heed.Ledger;
using Heed.Lists;

namespace Heed.People;

/// <summary>
/// Finds what the records of all programmes say of one body. Each programme has its own record of it; they are the same body when the title
/// of one is the title or another name of the other. Two other names that are alike do not do: short forms such as DfE belong to several.
/// </summary>
public static class SameBody
{
    private const int Most = 500;

    /// <summary>Every record of a body with this name or one of these other names, by programme.</summary>
    /// <param name="reading">Who reads.</param>
    /// <param name="title">Its title.</param>
    /// <param name="otherNames">Its other names.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<IReadOnlyList<ReadRecord>> FindAsync(
        Reading reading, string title, IEnumerable<string> otherNames, CancellationToken cancel)
    {
        var own = Applies.Slug(title);
        HashSet<string> names = [own, .. otherNames.Select(Applies.Slug)];
        names.Remove("");
        if (names.Count == 0)
            return [];
        var found = await reading.ListAsync(
            ListQuery.Everywhere with { Kinds = [PeopleDeclarations.OfBody.Kind.Name], Take = Most,
                Facets = new Dictionary<string, IReadOnlyList<string>> { [Body.NamesFacet] = [.. names] } }, cancel);
        return
        [
            .. found.Records
                .Where(r => r.Content is Body body && (names.Contains(Applies.Slug(body.Title)) || body.KnownAs.Contains(own)))
                .OrderBy(r => r.Entry.Programme, StringComparer.Ordinal),
        ];
    }

    /// <summary>The records of the body that an address names by its short name, with those that other names of it lead to.</summary>
    public static async Task<IReadOnlyList<ReadRecord>> NamedAsync(Reading reading, string name, CancellationToken cancel)
    {
        var named = await FindAsync(reading, name, [], cancel);
        var titled = named.Where(r => Applies.Slug(r.Entry.Title) == name).ToList();
        return titled.Count == 0 ? named : await FindAsync(
            reading, name, titled.SelectMany(r => ((Body)r.Content!).Aliases).Select(a => a.Name), cancel);
    }

    /// <summary>
    /// The body of another programme as the first draft of one's own: its names, kind and website, and nothing of its links.
    /// </summary>
    public static Body Copy(Body body) =>
        new()
        {
            Title = body.Title,
            Kind = body.Kind,
            Website = body.Website,
            Aliases = [.. body.Aliases.Select(a => a with { Source = null })],
        };
}
