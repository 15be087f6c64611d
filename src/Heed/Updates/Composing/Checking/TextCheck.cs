using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Updates.Composing.Checking;

/// <summary>Looks at a text beside the public record: which sentences no record stands behind, and which say what will be.</summary>
public sealed class TextCheck(KindCatalogue kinds)
{
    // How much of a sentence's longer words a record linked beside it must say, in hundredths.
    private const int EnoughSaid = 80;

    /// <summary>Looks at every sentence.</summary>
    /// <param name="reading">The record.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="markdown">The text.</param>
    /// <param name="said">The day it is said.</param>
    /// <param name="offered">Sentences that the record itself offered, without marks.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<LookedAt>> OfAsync(
        Reading reading, string programme, string markdown, DateOnly said, IReadOnlySet<string> offered, CancellationToken cancel)
    {
        var sentences = ProseSentence.Of(markdown);
        var linked = sentences.ToLookup(s => s.Paragraph, PathsIn);
        var records = await reading.FindManyAsync(programme, linked.SelectMany(l => l).SelectMany(p => p).Distinct(), cancel);
        var says = records.Where(r => r.Value.Content is not null).ToDictionary(
            r => r.Key, r => Words($"{r.Value.Entry.Title} {ContentFacts.Text(r.Value.Content!, r.Value.Entry.Kind)}").ToHashSet());
        // What is drafted may go out together with the text.
        var drafted = (await reading.DraftsAsync(programme, cancel)).Select(d => d.Path).ToHashSet();
        return [.. sentences.Select(s => new LookedAt(s, IsBacked(s), Promise.In(s.Plain, said)))];

        bool IsBacked(ProseSentence sentence) =>
            offered.Contains(sentence.Plain) || PathsIn(sentence).Any(p => says.ContainsKey(p) || drafted.Contains(p))
                || linked[sentence.Paragraph].SelectMany(p => p).Where(says.ContainsKey).Any(p => Repeats(sentence.Plain, says[p]));

        IReadOnlyList<string> PathsIn(ProseSentence sentence) =>
            [.. ContentFacts.Mentions(new Prose(sentence.Markdown), programme).Where(p => kinds.TryResolve(p, out _, out _))];
    }

    private static bool Repeats(string sentence, HashSet<string> said)
    {
        var words = Words(sentence).ToList();
        return words.Count > 0 && words.Count(said.Contains) * 100 >= words.Count * EnoughSaid;
    }

    private static IEnumerable<string> Words(string text) =>
        new string([.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(
            ' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3 || char.IsDigit(w[0]));
}
