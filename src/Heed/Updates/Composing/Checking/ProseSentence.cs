using Heed.Ledger.Kinds;

namespace Heed.Updates.Composing.Checking;

/// <summary>A sentence of a text.</summary>
/// <param name="Paragraph">The number of the paragraph it stands in.</param>
/// <param name="Markdown">As written.</param>
public sealed record ProseSentence(int Paragraph, string Markdown)
{
    private const int Shortest = 12;

    /// <summary>Its words without marks.</summary>
    public string Plain { get; } = ContentFacts.WithoutMarks(Markdown).Trim();

    /// <summary>The sentences of a text in Markdown; headings are none.</summary>
    public static IReadOnlyList<ProseSentence> Of(string markdown)
    {
        var paragraphs = markdown.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#');
        return [.. paragraphs.SelectMany((line, at) => Split(line).Select(s => new ProseSentence(at, s)))
            .Where(s => s.Plain.Length >= Shortest)];
    }

    // A full stop within the words or the address of a link, or within a quotation, ends no sentence.
    private static IEnumerable<string> Split(string line)
    {
        var (from, brackets, quotes) = (0, 0, 0);
        for (var i = 0; i < line.Length; i++)
        {
            brackets += line[i] switch { '[' or '(' => 1, ']' or ')' => -1, _ => 0 };
            quotes += line[i] switch { '“' => 1, '”' => -1, _ => 0 };
            var ends = line[i] is '.' or '!' or '?' || (line[i] == '”' && i > 0 && line[i - 1] is '.' or '!' or '?');
            if (!ends || brackets > 0 || quotes > 0 || i + 2 >= line.Length || line[i + 1] != ' '
                || !(char.IsUpper(line[i + 2]) || line[i + 2] is '[' or '“' or '*'))
                continue;
            yield return line[from..(i + 1)].Trim();
            from = i + 1;
        }
        yield return line[from..].Trim();
    }
}
