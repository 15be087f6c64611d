using System.Globalization;
using System.Reflection;

namespace Heed.Signals;

/// <summary>Reads the phrase files that Heed carries; <c>phrases/README.md</c> says how they are written.</summary>
internal sealed class PhraseFiles
{
    private const string Folder = "phrases/";
    private const int MostPlaces = 60;

    private readonly Dictionary<string, IReadOnlyList<string>> _families = [];
    private readonly List<Phrase> _phrases = [];
    private int _section;

    /// <summary>All lines of all files.</summary>
    public IReadOnlyList<Phrase> Phrases => _phrases;

    /// <summary>Words with a capital that are no name.</summary>
    public IReadOnlySet<string> NotNames { get; private init; } = new HashSet<string>();

    /// <summary>Words that look like a misspelling of another and are not.</summary>
    public IReadOnlySet<string> NotMisspellings { get; private init; } = new HashSet<string>();

    /// <summary>Reads the files within Heed.</summary>
    public static PhraseFiles Read()
    {
        var files = new PhraseFiles { NotNames = Words("not-names"), NotMisspellings = Words("not-misspellings") };
        foreach (var (line, place) in Lines("words"))
            files.AddFamily(line, place);
        foreach (var name in Names().Where(n => n is not ("words" or "personal" or "not-names" or "not-misspellings")))
            files.AddFile(Lines(name));
        return files;
    }

    /// <summary>Reads the lines of one file of phrases, with words that say where each stands.</summary>
    public static PhraseFiles Read(IEnumerable<(string Line, string Place)> lines)
    {
        var files = new PhraseFiles();
        files.AddFile(lines);
        return files;
    }

    private static HashSet<string> Words(string name) =>
        [.. Lines(name).SelectMany(l => l.Line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(Plain)];

    private void AddFamily(string line, string place)
    {
        if (line.Split(" = ") is not [['<', .., '>'] name, var words])
            throw Wrong(place, "Write a family of words like this: <name> = word word word.");
        _families[name] = [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Expand(w, place)).Distinct()];
    }

    private void AddFile(IEnumerable<(string Line, string Place)> lines)
    {
        var (kind, sentence) = ((SignalKind?)null, (string?)null);
        foreach (var (line, place) in lines)
        {
            if (line.StartsWith("kind:", StringComparison.Ordinal))
            {
                kind = Enum.TryParse<SignalKind>(line[5..].Trim(), out var named) ? named
                    : throw Wrong(place, "This is not a kind of signal.");
            }
            else if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                (sentence, _section) = (line[2..].Trim(), _section + 1);
            }
            else
            {
                var isException = line.StartsWith("! ", StringComparison.Ordinal);
                _phrases.Add(
                    new(
                        kind ?? throw Wrong(place, "Start the file with its kind."),
                        sentence ?? throw Wrong(place, "Put the phrase below a sentence that starts with =."),
                        _section,
                        isException,
                        Places(isException ? line[2..] : line, place)
                    )
                );
            }
        }
    }

    private List<PhrasePlace> Places(string line, string place)
    {
        var places = new List<PhrasePlace>();
        foreach (var part in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part is ['(', var figure, ')'] && char.IsAsciiDigit(figure))
                places.AddRange(Enumerable.Repeat(PhrasePlace.Gap, figure - '0'));
            else if (part is ['[', .., ']'])
                places.Add(new(Alternatives(part[1..^1], place), true));
            else
                places.Add(new(Alternatives(part, place), false));
        }
        if (places.Count == 0 || places[0].MayBeAbsent || places[^1].MayBeAbsent)
            throw Wrong(place, "A phrase cannot start or end with an optional word.");
        if (places.Count > MostPlaces)
            throw Wrong(place, string.Create(CultureInfo.InvariantCulture, $"A phrase can have at most {MostPlaces} words."));
        return places;
    }

    private List<string> Alternatives(string part, string place) => [.. part.Split('|').SelectMany(w => Expand(w, place)).Distinct()];

    private IReadOnlyList<string> Expand(string word, string place)
    {
        if (word is ['<', .., '>'])
            return PhrasePlace.Sorts.Contains(word) ? [word]
                : _families.GetValueOrDefault(word) ?? throw Wrong(place, $"words.txt has no family {word}.");
        var plain = Plain(word);
        return plain.TrimEnd('*', '~') is { Length: > 0 } letters && letters.All(char.IsLetterOrDigit)
            ? [plain]
            : throw Wrong(place, $"“{word}” is not a word. Use only letters and digits, with * or ~ at the end.");
    }

    // As the words of a comment are folded.
    private static string Plain(string word) => FoldedText.Of(word).Text.Replace("'", "", StringComparison.Ordinal).ToLowerInvariant();

    private static IEnumerable<string> Names() =>
        Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Select(n => n[Folder.Length..])
            .Order(StringComparer.Ordinal);

    /// <summary>The lines of one file, with words that say where each stands.</summary>
    public static IEnumerable<(string Line, string Place)> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)!;
        using var reader = new StreamReader(stream);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line) && line[0] != '#')
                yield return (line.Trim(), $"phrases/{name}.txt, line {number.ToString(CultureInfo.InvariantCulture)}");
        }
    }

    private static InvalidDataException Wrong(string place, string what) => new($"{place}: {what}");
}
