using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Records;

namespace Heed.History;

/// <summary>
/// Says any value of any content in words: links by title, choices by label, dates as people write them, Markdown as it was written.
/// </summary>
/// <param name="here">Where the reader is.</param>
/// <param name="titles">The titles of records that may be linked to, by path.</param>
public sealed class ValueWords(RequestContext here, IReadOnlyDictionary<string, string> titles)
{
    private const int LongestName = 90;

    /// <summary>Reads the titles that the contents link to.</summary>
    public static async Task<ValueWords> ForAsync(RequestContext here, IEnumerable<Content> contents, CancellationToken cancel)
    {
        var paths = contents.SelectMany(c => ContentWalk.Values(c, here.Kinds.Of(c).Shape)).Select(v => v.Value).OfType<IRef>()
            .Select(r => r.Path);
        return new ValueWords(here, await here.Reading.TitlesAsync(here.Programme, paths, cancel));
    }

    /// <summary>A value in words.</summary>
    public IEnumerable<Piece> Of(ContentField field, object value) =>
        value switch
        {
            Source source => Source(source),
            Attachment file => [new Piece(file.Label ?? file.FileName ?? "", file.In(here)), new Piece($" ({file.Sort}), {file.FileName}")],
            IRef link when titles.TryGetValue(link.Path, out var title) => [new Piece(Told(title, link), here.Url(link.Path))],
            IRef => [new Piece(T("a record that can’t be read here"))],
            Enum choice => [new Piece(T(choice.Label))],
            bool flag => [new Piece(flag ? T("Yes") : T("No"))],
            DateOnly day => [new Piece(Phrases.Day(day))],
            TimeOnly time => [new Piece(time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture))],
            string text when field.Name == "strand" && here.ProgrammeContent is INamesStrands programme =>
                [new Piece(programme.NameOf(text))],
            IFormattable when field.Kind == FieldKind.Number => [new Piece(field.Said(value))],
            _ when field.Part is { } part => Part(part, value),
            _ => [new Piece(value.ToString() ?? "")],
        };

    /// <summary>What a reader would call a part: its first link or text.</summary>
    public string NameOf(ContentShape shape, object part)
    {
        var named = shape.Fields.Where(f => f.Kind is FieldKind.Link or FieldKind.Text or FieldKind.Prose);
        var first = named.SelectMany(f => f.ValuesIn(part).Select(v => NameOf(f, v))).FirstOrDefault(n => n.Length > 0) ?? "";
        return first.Length <= LongestName ? first : first[..LongestName].TrimEnd() + "…";
    }

    private string NameOf(ContentField field, object value) =>
        value is Prose prose ? ContentFacts.WithoutMarks(prose.Text).Trim() : string.Concat(Of(field, value).Select(p => p.Text));

    // Records that bear the same title are told apart by their addresses.
    private string Told(string title, IRef link) => titles.Values.Count(t => t == title) > 1 ? $"{title} ({link.Path})" : title;

    private IEnumerable<Piece> Part(ContentShape shape, object part)
    {
        var (started, ended) = (false, false);
        foreach (var field in shape.Fields)
        {
            var values = field.ValuesIn(part).Where(v => v is not false).ToList();
            if (values.Count == 0)
                continue;
            // The first field says what the part is; the others are named.
            var label = T(field.Label);
            yield return new Piece(
                ended ? $" {label}: " : started ? $"; {Phrases.Lower(label)}: " : field.Name == "number" ? $"{label} " : "");
            started = true;
            foreach (var (i, value) in values.Index())
            {
                if (i > 0)
                    yield return new Piece(", ");
                foreach (var piece in Of(field, value))
                {
                    ended = piece.Text.EndsWith('.');
                    yield return piece;
                }
            }
        }
    }

    private static IEnumerable<Piece> Source(Source source)
    {
        yield return new Piece(source.Title ?? source.Address ?? T("Not given"), source.WebAddress);
        if (source is { Title: not null, Address: { } address })
            yield return new Piece($", {address}");
        if (source.ReadOn is { } read)
            yield return new Piece(" " + T($"(read on {read})"));
        if (source.Note is { } note)
            yield return new Piece($", {note}");
    }
}
