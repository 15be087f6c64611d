namespace Heed.Signals;

/// <summary>
/// Finds in a comment what a moderator should look at first: somebody at risk, somebody who could be identified, advertising last. What is
/// found orders the queue and is explained. It never refuses, hides or publishes a word; <c>docs/decisions/0015</c> says why.
/// </summary>
public static class CommentSignals
{
    // Enough to judge by. What can be redacted is given as far as a person could ever go through it.
    private const int MostOfAKind = 20;
    private const int MostRedactable = 500;

    /// <summary>
    /// The urgency of a comment in which nothing was found. Whatever tells of harm, or of somebody who could be identified, weighs more.
    /// </summary>
    public const int Plain = 20;

    /// <summary>The signals of a comment and its writer's shown name, heaviest first and then in the order of the text.</summary>
    /// <param name="text">The comment, as it is kept.</param>
    /// <param name="name">The name the writer gave, if any.</param>
    /// <param name="offices">Posts and bodies of the programme; see <see cref="ShownName"/>.</param>
    public static IReadOnlyList<Signal> Of(string text, string? name, IEnumerable<OfficeName>? offices = null)
    {
        var signals = In(text);
        if (!string.IsNullOrWhiteSpace(name))
        {
            signals.AddRange(In(name).Select(s => s with { IsInName = true }));
            if (ShownName.Check(name, offices ?? []) is { } impersonation)
                signals.Add(impersonation);
        }
        return [.. signals.OrderByDescending(s => s.Meaning.Weight).ThenBy(s => s.IsInName).ThenBy(s => s.Start)];
    }

    /// <summary>
    /// How early a comment is read: the weight of its heaviest signal, <see cref="Plain"/> when it has none, less when all it has are marks
    /// of advertising.
    /// </summary>
    /// <remarks>Whoever says something of harm comes first, however much their comment looks like advertising.</remarks>
    public static int Urgency(IReadOnlyList<Signal> signals)
    {
        if (signals.Count == 0)
            return Plain;
        var heaviest = signals.Max(s => s.Meaning.Weight);
        return heaviest > Plain || signals.Any(s => s.Kind == SignalKind.Spam) ? heaviest : Plain;
    }

    /// <summary>Whether somebody may be at risk: a person reads this comment by itself, whatever cluster it belongs to.</summary>
    public static bool MayBeHarm(IReadOnlyList<Signal> signals) => signals.Any(s => s.Meaning.IsHarm);

    /// <summary>Reads the phrases, so that a bad line of a file stops the start and not the first comment.</summary>
    /// <exception cref="InvalidDataException">A line of a file is not written as it should be; the message says which.</exception>
    public static void ReadPhrases()
    {
        try
        {
            (_, _) = (PhraseBook.Instance, PersonalAccount.Instance);
        }
        catch (TypeInitializationException unread) when (unread.InnerException is InvalidDataException wrong)
        {
            throw new InvalidDataException(wrong.Message, wrong);
        }
    }

    /// <summary>
    /// Reads the lines of one file of phrases as the start does, each with words that say where it stands: to try them before they are put
    /// in.
    /// </summary>
    /// <exception cref="InvalidDataException">A line is not written as it should be; the message says which.</exception>
    public static void TryPhrases(IEnumerable<(string Line, string Place)> lines) => PhraseFiles.Read(lines);

    private static List<Signal> In(string text)
    {
        var folded = FoldedText.Of(text);
        var words = Word.In(folded.Text);
        var found = Phrases(words)
            .Concat(PersonalDetails.In(folded.Text))
            .Concat(Advertising.In(folded.Text, words).Select(a => (Kind: SignalKind.Spam, a.Sentence, a.Start, a.End)));
        var signals = new List<Signal>();
        if (PersonalAccount.Instance.In(words) is { } account)
        {
            var (start, end) = folded.Written(words[account.From].Start, words[account.To].End);
            signals.Add(
                Signal.At(
                    SignalKind.PersonalAccount, text, start, end,
                    "It seems to be about someone’s own life, not about the programme: “…”."));
        }
        foreach (var kind in found.GroupBy(f => f.Kind))
        {
            var joined = Joined(kind.Select(f => (f.Sentence, f.Start, f.End)));
            foreach (var (sentence, start, end) in joined.Take(SignalType.Of(kind.Key).IsRedactable ? MostRedactable : MostOfAKind))
            {
                var written = folded.Written(start, end);
                signals.Add(Signal.At(kind.Key, text, written.Start, written.End, sentence));
            }
        }
        return signals;
    }

    private static IEnumerable<(SignalKind Kind, string Sentence, int Start, int End)> Phrases(List<Word> words)
    {
        var found = PhraseBook.Instance.Find(words);
        var exceptions = found.Where(f => f.Phrase.IsException).ToLookup(f => f.Phrase.Section, f => (f.From, f.To));
        return found
            .Where(f => !f.Phrase.IsException && !exceptions[f.Phrase.Section].Any(e => e.From <= f.To && f.From <= e.To))
            .Select(f => (f.Phrase.Kind, f.Phrase.Sentence, words[f.From].Start, words[f.To].End));
    }

    // Stretches of one kind that overlap are one, with the sentence of the first.
    private static List<(string Sentence, int Start, int End)> Joined(IEnumerable<(string Sentence, int Start, int End)> stretches)
    {
        var joined = new List<(string Sentence, int Start, int End)>();
        foreach (var next in stretches.OrderBy(s => s.Start).ThenByDescending(s => s.End))
        {
            if (joined.Count > 0 && next.Start < joined[^1].End)
                joined[^1] = joined[^1] with { End = Math.Max(joined[^1].End, next.End) };
            else
                joined.Add(next);
        }
        return joined;
    }
}
