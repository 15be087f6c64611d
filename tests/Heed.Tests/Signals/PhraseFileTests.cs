using System.Text.RegularExpressions;
using Heed.Signals;
using Heed.Tests.Promises;

namespace Heed.Tests.Signals;

/// <summary>Who looks after safeguarding can change the phrases: what is written in the files is found.</summary>
public sealed partial class PhraseFileTests
{
    private static readonly string Folder = Path.Combine(Sources.Root, "src", "Heed.Signals", "phrases");

    [Fact]
    public void Every_phrase_is_found_when_its_words_are_written()
    {
        var families = File.ReadLines(Path.Combine(Folder, "words.txt"))
            .Where(l => l.StartsWith('<'))
            .Select(l => l.Split(" = "))
            .ToDictionary(p => p[0], p => p[1].Split(' '));
        var missed = new List<string>();
        var phrases = 0;
        foreach (var file in Directory.EnumerateFiles(Folder, "*.txt"))
        {
            var kind = "";
            foreach (var line in File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#' && l[0] != '=' && l[0] != '!'))
            {
                if (line.StartsWith("kind:", StringComparison.Ordinal))
                    kind = line[5..].Trim();
                else if (kind.Length > 0 && ++phrases > 0 && !Found(Written(line, families), Enum.Parse<SignalKind>(kind)))
                    missed.Add($"{Path.GetFileName(file)}: {line}");
            }
        }
        Assert.True(phrases > 500);
        // A few phrases are written so that their first words fall under an exception beside them.
        Assert.True(missed.Count <= 6, string.Join('\n', missed));
    }

    [Fact]
    public void Every_sentence_shows_the_words_it_is_about()
    {
        var sentences = Directory.EnumerateFiles(Folder, "*.txt").SelectMany(File.ReadLines)
            .Where(l => l.StartsWith("= ", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(sentences);
        Assert.All(sentences, s => Assert.EndsWith("“…”.", s, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("kind: Nonsense")]
    [InlineData("a phrase without a sentence")]
    [InlineData("kind: Threat\n= A sentence: “…”.\n<no-such-family> words")]
    [InlineData("kind: Threat\n= A sentence: “…”.\n[absent] words")]
    public void A_bad_line_is_named_with_its_place(string lines)
    {
        CommentSignals.ReadPhrases();
        var bad = lines.Split('\n').Select((line, i) => (line, $"phrases/bad.txt, line {i + 1}"));
        Assert.StartsWith("phrases/bad.txt, line ", Assert.Throws<InvalidDataException>(() => CommentSignals.TryPhrases(bad)).Message,
            StringComparison.Ordinal);
    }

    private static bool Found(string text, SignalKind kind) => CommentSignals.Of(text, null).Any(s => s.Kind == kind);

    private static string Written(string phrase, Dictionary<string, string[]> families) =>
        string.Join(
            ' ', Gap().Replace(phrase, "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(p => Word(p.Trim('[', ']').Split('|')[0], families)));

    private static string Word(string word, Dictionary<string, string[]> families) =>
        word switch
        {
            "<name>" or "<capital>" => "Placeholder",
            "<word>" => "placeholder",
            "<age>" => "12",
            _ when families.TryGetValue(word, out var words) => Word(words[0], families),
            _ => word.TrimEnd('*', '~'),
        };

    [GeneratedRegex(@"\([0-9]\)")]
    private static partial Regex Gap();
}
