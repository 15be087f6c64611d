using System.Numerics;

namespace Heed.Signals;

/// <summary>
/// All phrases as one automaton. Each place of each phrase is a bit; a word moves all bits on at once, so what a text costs grows with its
/// length and with nothing else, whatever it says.
/// </summary>
internal sealed class PhraseBook
{
    private const int BlockBits = 64;

    // A flood of one phrase in one text tells no more than its first hundred.
    private const int MostOfOnePhrase = 100;

    private readonly WordMasks _masks;
    private readonly ulong[] _firsts;
    private readonly ulong[] _lasts;
    private readonly ulong[] _optional;
    private readonly Phrase?[][] _endings;
    private readonly int _phrases;

    private PhraseBook(PhraseFiles files)
    {
        var blocks = Lay(files.Phrases);
        (_firsts, _lasts, _optional, _endings, _phrases) =
            (new ulong[blocks], new ulong[blocks], new ulong[blocks], new Phrase?[blocks][], files.Phrases.Count);
        foreach (var phrase in files.Phrases)
        {
            _firsts[phrase.Block] |= 1UL << phrase.First;
            _lasts[phrase.Block] |= 1UL << phrase.Last;
            (_endings[phrase.Block] ??= new Phrase?[BlockBits])[phrase.Last] = phrase;
            for (var i = 0; i < phrase.Places.Count; i++)
            {
                if (phrase.Places[i].MayBeAbsent)
                    _optional[phrase.Block] |= 1UL << (phrase.First + i);
            }
        }
        _masks = new(files, blocks);
    }

    /// <summary>The phrases that Heed carries.</summary>
    public static PhraseBook Instance { get; } = new(PhraseFiles.Read());

    /// <summary>How many phrases there are.</summary>
    public int Count => _phrases;

    /// <summary>Where phrases stand among the words of a text: the first and the last word of each.</summary>
    public IReadOnlyList<(Phrase Phrase, int From, int To)> Find(IReadOnlyList<Word> words)
    {
        var masks = new ulong[]?[words.Count];
        var active = new ulong[_firsts.Length];
        var found = new List<(Phrase, int, int)>();
        var counts = new Dictionary<Phrase, int>(ReferenceEqualityComparer.Instance);
        var known = new Dictionary<(string, bool), ulong[]?>();
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].StartsSentence)
                Array.Clear(active);
            if (!known.TryGetValue((words[i].Text, words[i].HasCapital), out masks[i]))
                known[(words[i].Text, words[i].HasCapital)] = masks[i] = _masks.Of(words[i]);
            for (var b = 0; b < active.Length; b++)
            {
                var here = masks[i]?[b] ?? 0;
                if (active[b] == 0 && (here & _firsts[b]) == 0)
                    continue;
                var next = (WithSkips(active[b], b) << 1 & ~_firsts[b] | _firsts[b]) & (here | _masks.Anything[b]);
                active[b] = next;
                for (var ends = next & _lasts[b]; ends != 0; ends &= ends - 1)
                {
                    var phrase = _endings[b][BitOperations.TrailingZeroCount(ends)]!;
                    if ((counts[phrase] = counts.GetValueOrDefault(phrase) + 1) <= MostOfOnePhrase)
                        found.Add((phrase, StartOf(phrase, i, masks), i));
                }
            }
        }
        return found;
    }

    // Places that may be absent count as passed as soon as the place before them is.
    private ulong WithSkips(ulong active, int block)
    {
        for (ulong before; ; )
        {
            before = active;
            active |= active << 1 & _optional[block];
            if (active == before)
                return active;
        }
    }

    // The same way back from the last word, to the nearest word at which the phrase can begin.
    private int StartOf(Phrase phrase, int end, ulong[]?[] masks)
    {
        var (first, optional) = (1UL << phrase.First, _optional[phrase.Block]);
        var own = (phrase.Last == BlockBits - 1 ? ulong.MaxValue : (1UL << (phrase.Last + 1)) - 1) & ~(first - 1);
        var state = 1UL << phrase.Last;
        for (var i = end; i >= 0; i--)
        {
            state &= (masks[i]?[phrase.Block] ?? 0) | _masks.Anything[phrase.Block];
            if ((state & first) != 0)
                return i;
            state = state >> 1 & own;
            for (var before = 0UL; before != state; )
            {
                before = state;
                state |= (state & optional) >> 1 & own;
            }
        }
        return end;
    }

    // Phrases are laid into blocks one after another; none lies across two.
    private static int Lay(IReadOnlyList<Phrase> phrases)
    {
        var (block, bit) = (0, 0);
        foreach (var phrase in phrases)
        {
            if (bit + phrase.Places.Count > BlockBits)
                (block, bit) = (block + 1, 0);
            (phrase.Block, phrase.First) = (block, bit);
            bit += phrase.Places.Count;
        }
        return block + 1;
    }
}
