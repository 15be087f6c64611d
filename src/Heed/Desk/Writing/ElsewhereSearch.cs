using Heed.Layout;
using Heed.Records.Elsewhere;

namespace Heed.Desk.Writing;

/// <summary>Finds the public records of the other programmes on this site that a form can name.</summary>
public static class ElsewhereSearch
{
    /// <summary>What a form that is read while somebody types asks for, in the place of a kind.</summary>
    public const string Anywhere = "elsewhere";

    private const int Most = 10;

    // Those of this programme are left out afterwards, so more are asked for than are shown.
    private const int Asked = 100;

    /// <summary>The records whose words match, best first, each with its address from the root of the site.</summary>
    public static async Task<IReadOnlyList<RecordTitle>> FindAsync(RequestContext here, string words, CancellationToken cancel)
    {
        var result = await here.Now().SearchAsync(null, words, null, Asked, cancel);
        var found = new List<RecordTitle>();
        foreach (var entry in result.Hits.Select(h => h.Entry).Where(e => e.Programme != here.Programme && e.Path.Length > 0).Take(Most))
        {
            var programme = await here.Now().FindAsync(entry.Programme, "", cancel);
            found.Add(new RecordTitle(
                entry.Kind, $"/{here.Names.NameOf(entry.Programme)}/{entry.Path}",
                programme is null ? entry.Title : $"{entry.Title}, {programme.Entry.Title}", entry, null));
        }
        return found;
    }

    /// <summary>The address of a record that somebody pasted, with or without the name of this site; null when it is none.</summary>
    public static string? Pasted(RequestContext here, string words)
    {
        var typed = words.Trim().Split('?', '#')[0].TrimEnd('/');
        if (typed.StartsWith(here.Origin + "/", StringComparison.OrdinalIgnoreCase))
            typed = typed[here.Origin.Length..];
        return ElsewhereAddress.Of(typed) is { } address && here.Kinds.TryResolve(address.Path, out _, out _) ? address.ToString() : null;
    }

    /// <summary>What the records at these addresses are called, with their programmes; those that are not public are left out.</summary>
    public static async Task<IReadOnlyList<(string Address, string Title)>> TitlesAsync(
        RequestContext here, IEnumerable<string> addresses, CancellationToken cancel)
    {
        var titles = new List<(string, string)>();
        foreach (var typed in addresses.Distinct().Take(Asked))
        {
            if (await ElsewhereLink.LoadAsync(here, [typed], cancel) is [{ Title: { } title } link])
                titles.Add((typed, link.Programme is null ? title : $"{title}, {link.Programme}"));
        }
        return titles;
    }
}
