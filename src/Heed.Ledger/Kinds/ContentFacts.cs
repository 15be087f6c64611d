using System.Text;
using System.Text.RegularExpressions;

namespace Heed.Ledger.Kinds;

/// <summary>A link found in a content.</summary>
/// <param name="Role">The field that holds it, or <see cref="ContentFacts.Mention"/>.</param>
/// <param name="Path">The target's address below its programme.</param>
/// <param name="At">Where in the content.</param>
/// <param name="Target">The content type the target must have; null when any will do.</param>
public sealed record ContentLink(string Role, string Path, string At, Type? Target);

/// <summary>What the ledger needs to know of a content to list, link and find it; taken from its fields, whatever its kind.</summary>
public static partial class ContentFacts
{
    /// <summary>The role of a link that stands in prose.</summary>
    public const string Mention = "mentions";

    /// <summary>Every link the content holds, typed and in prose, in order; a link twice in one role counts once.</summary>
    /// <param name="content">The content.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="kinds">All kinds, to tell a record's address in prose from another address.</param>
    /// <param name="programme">The programme whose addresses count as links in prose.</param>
    public static IReadOnlyList<ContentLink> Links(Content content, Kind kind, KindCatalogue kinds, string programme)
    {
        var found = new List<ContentLink>();
        foreach (var (at, field, value) in ContentWalk.Values(content, kind.Shape))
        {
            if (value is IRef link)
                found.Add(new ContentLink(field.Name, link.Path, at, link.Target));
            else if (value is Prose prose)
            {
                var paths = Mentions(prose, programme).Where(path => kinds.TryResolve(path, out _, out _));
                found.AddRange(paths.Select(path => new ContentLink(Mention, path, at, null)));
            }
        }
        return [.. found.DistinctBy(l => (l.Role, l.Path))];
    }

    /// <summary>All words of the content that search reads, title aside.</summary>
    public static string Text(Content content, Kind kind)
    {
        var text = new StringBuilder();
        foreach (var (_, field, value) in ContentWalk.Values(content, kind.Shape))
        {
            if (!field.IsSearched || field.Name == "title" && ReferenceEquals(value, content.Title))
                continue;
            if (field.Kind is FieldKind.Text && field.Name is not "address")
                text.Append(value).Append('\n');
            else if (value is Prose prose)
                text.Append(WithoutMarks(prose.Text)).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>The paths of records that a prose links to.</summary>
    public static IEnumerable<string> Mentions(Prose prose, string programme) =>
        ProseLink().Matches(prose.Text).Where(m => m.Groups[1].Value == programme).Select(m => m.Groups[2].Value);

    /// <summary>A prose as plain words: links by their text, marks left out.</summary>
    public static string WithoutMarks(string markdown) => Marks().Replace(AnyLink().Replace(markdown, "$1"), "");

    [GeneratedRegex(@"\]\(/([a-z0-9-]+)/([a-z0-9./-]+?)(?:[#?][^)\s]*)?\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ProseLink();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AnyLink();

    [GeneratedRegex(@"^\s{0,3}(?:#{1,6}\s|>\s?|[-*+]\s)|[*_`]{1,3}", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marks();
}
