namespace Heed.Signals;

/// <summary>For a word of a comment, the places of all phrases where it may stand, as bits.</summary>
/// <remarks>
/// A word counts in every form in which it may have been meant: letters repeated for emphasis once, figures as letters, one letter wrong
/// where a phrase allows it.
/// </remarks>
internal sealed class WordMasks
{
    private const int ShortestMisspelt = 5;
    private const int LongestBeginning = 12;

    private readonly int _blocks;
    private readonly Dictionary<string, ulong[]> _words = [];
    private readonly Dictionary<string, ulong[]> _beginnings = [];
    private readonly Dictionary<string, ulong[]>.AlternateLookup<ReadOnlySpan<char>> _beginningsBySpan;
    private readonly Dictionary<string, HashSet<string>> _near = [];
    private readonly Dictionary<string, HashSet<string>> _starred = [];
    private readonly HashSet<char> _nearFirst = [];
    private readonly IReadOnlySet<string> _notMisspellings;
    private readonly IReadOnlySet<string> _notNames;

    public WordMasks(PhraseFiles files, int blocks)
    {
        (_blocks, _notMisspellings, _notNames, Anything) = (blocks, files.NotMisspellings, files.NotNames, new ulong[blocks]);
        _beginningsBySpan = _beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var phrase in files.Phrases)
        {
            for (var place = 0; place < phrase.Places.Count; place++)
            {
                foreach (var word in phrase.Places[place].Words)
                    MaskFor(word)[phrase.Block] |= 1UL << (phrase.First + place);
            }
        }
    }

    /// <summary>The places where any word may stand.</summary>
    public ulong[] Anything { get; }

    /// <summary>The places of one word beside <see cref="Anything"/>; null when there is none.</summary>
    public ulong[]? Of(Word word)
    {
        ulong[]? found = null;
        var isShared = true;
        foreach (var form in WordForms.Of(word.Text))
        {
            Add(_words.GetValueOrDefault(form));
            for (var length = 2; length <= Math.Min(form.Length, LongestBeginning); length++)
                Add(_beginningsBySpan.TryGetValue(form.AsSpan(0, length), out var mask) ? mask : null);
            foreach (var meant in MeantBy(form))
                Add(_words[meant]);
        }
        if (WordForms.IsAge(word.Text))
            Add(_words.GetValueOrDefault(PhrasePlace.Age));
        if (word.HasCapital)
        {
            Add(_words.GetValueOrDefault(PhrasePlace.Capital));
            if (!_notNames.Contains(word.Text))
                Add(_words.GetValueOrDefault(PhrasePlace.Name));
        }
        return found;

        void Add(ulong[]? mask)
        {
            if (mask is null || mask == found)
                return;
            if (found is null)
            {
                found = mask;
                return;
            }
            if (isShared)
                (found, isShared) = ([.. found], false);
            for (var b = 0; b < _blocks; b++)
                found[b] |= mask[b];
        }
    }

    private IEnumerable<string> MeantBy(string form)
    {
        if (form.Contains('*', StringComparison.Ordinal))
            return _starred.GetValueOrDefault(form) ?? [];
        if (form.Length < ShortestMisspelt - 1 || !_nearFirst.Contains(form[0]) || _notMisspellings.Contains(form)
            || _words.ContainsKey(form))
            return [];
        return WordForms.Near(form).SelectMany(key => _near.GetValueOrDefault(key) ?? []).Distinct()
            .Where(w => w[0] == form[0] && Misspelling.IsAtMostOneSlip(w, form));
    }

    private ulong[] MaskFor(string word)
    {
        if (word == PhrasePlace.AnyWord)
            return Anything;
        if (word.EndsWith('*'))
            return Mask(_beginnings, word[..^1]);
        var plain = word.TrimEnd('~');
        if (plain.Length >= ShortestMisspelt && word.EndsWith('~'))
        {
            _nearFirst.Add(plain[0]);
            Keep(_near, WordForms.Near(plain), plain);
        }
        if (plain.Length >= 4 && plain[0] != '<')
            Keep(_starred, Enumerable.Range(1, plain.Length - 2).Select(i => $"{plain[..i]}*{plain[(i + 1)..]}"), plain);
        return Mask(_words, plain);
    }

    private ulong[] Mask(Dictionary<string, ulong[]> masks, string word) => masks.TryGetValue(word, out var mask) ? mask
        : masks[word] = new ulong[_blocks];

    private static void Keep(Dictionary<string, HashSet<string>> index, IEnumerable<string> keys, string word)
    {
        foreach (var key in keys)
        {
            if (!index.TryGetValue(key, out var words))
                index[key] = words = [];
            words.Add(word);
        }
    }
}
