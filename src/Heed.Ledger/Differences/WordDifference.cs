using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DiffPlex;

namespace Heed.Ledger.Differences;

/// <summary>Compares two texts word by word, as a person would mark them up.</summary>
public static partial class WordDifference
{
    // How many pieces of one text may be held against how many of the other, after what both begin and end with: their product.
    // Beyond it they are compared by paragraph, and beyond it again not at all, so that no text can hold a page up.
    private const long MostComparisons = 9_000_000;

    // Words shown on either side of a change in a long text.
    private const int Around = 20;

    // With less than this share of letters in common, a text is taken to be written anew.
    private const double Rewritten = 0.25;

    /// <summary>
    /// The runs of two texts. Markdown is compared as it was written: were its marks left out, a link could lead elsewhere unseen.
    /// What stayed and what went is the earlier text, what stayed and what came the later one, to the letter.
    /// </summary>
    public static IReadOnlyList<WordRun> Between(string was, string now)
    {
        if (Chunking(was, now) is not { } chunk)
            return [new WordRun(WordRunKind.NotCompared, ""), new WordRun(WordRunKind.Removed, was), new WordRun(WordRunKind.Added, now)];
        var changes = Joined(Changes(was, now, chunk));
        var same = changes.Sum(c => c.Same.Length);
        if (same < Rewritten * Math.Max(was.Length, now.Length))
            changes = [new Change("", was, now)];
        return Shortened([.. changes.SelectMany(Runs)]);
    }

    // Into what the texts are cut to be compared; null when they are too long for any.
    private static Func<string, IReadOnlyList<string>>? Chunking(string was, string now) =>
        IsWithin(Words(was), Words(now)) ? Words : IsWithin(Paragraphs(was), Paragraphs(now)) ? Paragraphs : null;

    private static bool IsWithin(IReadOnlyList<string> was, IReadOnlyList<string> now)
    {
        var (start, end) = (0, 0);
        var most = Math.Min(was.Count, now.Count);
        while (start < most && was[start] == now[start])
            start++;
        while (end < most - start && was[^(end + 1)] == now[^(end + 1)])
            end++;
        return (long)(was.Count - start - end) * (now.Count - start - end) <= MostComparisons;
    }

    private static IReadOnlyList<string> Words(string text) => [.. Pieces().Matches(text).Select(m => m.Value)];

    private static IReadOnlyList<string> Paragraphs(string text) =>
        [.. text.Split('\n').SelectMany((line, i) => i == 0 ? [line] : new[] { "\n", line })];

    // Each change with the same words that stand before it; the last may be without a change.
    private static List<Change> Changes(string was, string now, Func<string, IReadOnlyList<string>> chunk)
    {
        var result = Differ.Instance.CreateDiffs(was, now, ignoreWhiteSpace: false, ignoreCase: false, new Chunks(chunk));
        var (old, @new) = (result.PiecesOld.ToArray(), result.PiecesNew.ToArray());
        var changes = new List<Change>();
        var at = 0;
        foreach (var block in result.DiffBlocks)
        {
            changes.Add(new Change(
                string.Concat(old[at..block.DeleteStartA]),
                string.Concat(old[block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)]),
                string.Concat(@new[block.InsertStartB..(block.InsertStartB + block.InsertCountB)])));
            at = block.DeleteStartA + block.DeleteCountA;
        }
        changes.Add(new Change(string.Concat(old[at..]), "", ""));
        return changes;
    }

    // Blanks and commas between two changes belong to them: people replace phrases, not words with the blanks left standing.
    private static List<Change> Joined(List<Change> changes)
    {
        var joined = new List<(string Same, StringBuilder Removed, StringBuilder Added)>();
        foreach (var change in changes)
        {
            var isLast = change.Removed.Length + change.Added.Length == 0;
            if (joined.Count > 0 && !isLast && !change.Same.Any(char.IsLetterOrDigit))
            {
                joined[^1].Removed.Append(change.Same).Append(change.Removed);
                joined[^1].Added.Append(change.Same).Append(change.Added);
            }
            else
            {
                joined.Add((change.Same, new StringBuilder(change.Removed), new StringBuilder(change.Added)));
            }
        }
        return [.. joined.Select(j => new Change(j.Same, j.Removed.ToString(), j.Added.ToString()))];
    }

    private static IEnumerable<WordRun> Runs(Change change)
    {
        if (change.Same.Length > 0)
            yield return new WordRun(WordRunKind.Same, change.Same);
        if (change.Removed.Length > 0)
            yield return new WordRun(WordRunKind.Removed, change.Removed);
        if (change.Added.Length > 0)
            yield return new WordRun(WordRunKind.Added, change.Added);
    }

    private static List<WordRun> Shortened(List<WordRun> runs)
    {
        var shown = new List<WordRun>();
        foreach (var (i, run) in runs.Index())
        {
            var words = run.Kind == WordRunKind.Same ? Word().Matches(run.Text) : null;
            var (head, tail) = (i == 0 ? 0 : Around, i == runs.Count - 1 ? 0 : Around);
            if (words is null || words.Count <= head + tail + Around)
            {
                shown.Add(run);
                continue;
            }
            var (end, start) =
                (head == 0 ? 0 : words[head - 1].Index + words[head - 1].Length, tail == 0 ? run.Text.Length : words[^tail].Index);
            if (end > 0)
                shown.Add(new WordRun(WordRunKind.Same, run.Text[..end]));
            shown.Add(new WordRun(WordRunKind.LeftOut, (words.Count - head - tail).ToString(CultureInfo.InvariantCulture)));
            if (start < run.Text.Length)
                shown.Add(new WordRun(WordRunKind.Same, run.Text[start..]));
        }
        return shown;
    }

    [GeneratedRegex(
        @"[\p{L}\p{N}\p{M}]+(?:['’\-.,][\p{L}\p{N}\p{M}]+)*|\s+|[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();

    [GeneratedRegex(@"\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    private sealed record Change(string Same, string Removed, string Added);

    private sealed class Chunks(Func<string, IReadOnlyList<string>> chunk) : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => chunk(text);
    }
}
