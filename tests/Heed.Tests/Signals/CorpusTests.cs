using Heed.Signals;
using Heed.Tests.Promises;

namespace Heed.Tests.Signals;

/// <summary>People who may be telling of harm are read first (P24), measured on invented comments.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private static readonly Corpus Corpus = new(Path.Combine(Sources.Root, "tests", "Heed.Tests", "Signals", "Corpus"));

    [Fact]
    public void Of_300_possible_disclosures_95_in_100_are_raised()
    {
        Assert.Equal(200, Corpus.DisclosuresTunedOn.Count);
        Assert.Equal(100, Corpus.DisclosuresHeldOut.Count);
        Tell("tuned on", Corpus.DisclosuresTunedOn);
        Tell("held out at first", Corpus.DisclosuresHeldOut);

        Assert.True(Corpus.Raised(Corpus.DisclosuresTunedOn, Corpus.DisclosuresHeldOut) >= 0.95);
    }

    [Fact]
    public void Of_disclosures_that_say_nothing_outright_95_in_100_are_raised()
    {
        var indirect = Corpus.DisclosuresTunedOn.Concat(Corpus.DisclosuresHeldOut).Where(e => e.IsIndirect).ToList();
        Assert.True(indirect.Count >= 100);
        Tell("indirect", indirect);

        Assert.True(Corpus.Raised(indirect) >= 0.95);
    }

    [Fact]
    public void Disclosures_written_after_the_rules_are_raised_three_times_in_four()
    {
        Assert.Equal(100, Corpus.DisclosuresFresh.Count);
        Tell("fresh", Corpus.DisclosuresFresh);

        Assert.True(Corpus.Raised(Corpus.DisclosuresFresh) >= 0.75);
    }

    [Fact]
    public void What_is_raised_is_more_often_a_disclosure_than_not()
    {
        Assert.True(Corpus.InnocentTunedOn.Count + Corpus.InnocentHeldOut.Count >= 300);
        Tell("innocent, tuned on", Corpus.InnocentTunedOn);
        Tell("innocent, held out at first", Corpus.InnocentHeldOut);
        Tell("innocent, fresh", Corpus.InnocentFresh);

        Assert.True(Corpus.Raised(Corpus.InnocentTunedOn, Corpus.InnocentHeldOut) <= 0.2);
        Assert.True(Corpus.Raised(Corpus.InnocentFresh) <= 0.35);
    }

    [Fact]
    public void The_corpus_holds_many_sorts_of_telling() =>
        Assert.True(Corpus.DisclosuresTunedOn.Concat(Corpus.DisclosuresHeldOut).Select(e => e.Sort).Distinct().Count() >= 15);

    [Fact]
    public void A_disclosure_stays_raised_however_it_is_typed()
    {
        var ways = new (string Name, Func<string, string> Typed)[]
        {
            ("in capitals", t => t.ToUpperInvariant()),
            ("in small letters without punctuation", t => string.Concat(
                t.ToLowerInvariant().Where(c => c == ' ' || char.IsLetterOrDigit(c)))),
            ("with curly apostrophes", t => t.Replace('\'', '’')),
            ("in full width", t => string.Concat(t.Select(c => c is > ' ' and < '\x7f' ? (char)(c + 0xFEE0) : c))),
            ("with Cyrillic letters", t => t.Replace('a', 'а').Replace('e', 'е').Replace('o', 'о')),
            ("with invisible characters", t => t.Replace("e", "e\u200b", StringComparison.Ordinal)),
            ("on lines of their own", t => t.Replace(" ", "\n", StringComparison.Ordinal)),
            ("after a polite sentence", t => "Thank you for the update on recommendation 4 and the minutes of the group. " + t),
        };
        foreach (var (name, typed) in ways)
        {
            var raised = Corpus.DisclosuresTunedOn.Average(
                e => CommentSignals.MayBeHarm(CommentSignals.Of(typed(e.Text), null)) ? 1.0 : 0.0);
            output.WriteLine($"{name}: {raised:P1}");
            Assert.True(raised >= 0.9, name);
        }
    }

    private void Tell(string what, IReadOnlyList<Example> examples) =>
        output.WriteLine($"{what}: {examples.Count(e => e.IsRaised)} of {examples.Count} raised ({Corpus.Raised(examples):P1})");
}
