using Heed.Signals;
using Heed.Tests.Promises;

namespace Heed.Tests.Signals;

/// <summary>A flood of alike comments is found by its keys; what people wrote by themselves stays by itself.</summary>
[Trait("Database", "None")]
public sealed class SimilarityFingerprintTests(ITestOutputHelper output)
{
    private const string Campaign =
        "I am writing to ask the Government to think again about the plan to close the invented advice line. Families in our area depend "
            + "on it and "
        + "nobody has explained what will take its place. Please publish the evidence for this decision and extend the consultation until "
        + "the end of the year.";

    private static readonly string[] Greetings = [
        "", "Hello, ", "Dear Minister, ", "To whom it may concern. ", "Hi there! ", "Good morning "];
    private static readonly string[] Endings = ["", " Yours, A Placeholder", " Thank you.", " Regards, B. Placeholder, Inventedness",
        " Please listen!!!", "\n\nSent from my phone"];

    private static readonly Dictionary<string, string[]> Swaps = new()
    {
        ["writing"] = ["getting in touch", "commenting"],
        ["ask"] = ["urge", "beg"],
        ["close"] = ["shut", "end"],
        ["Families"] = ["Parents", "People"],
        ["depend"] = ["rely", "count"],
        ["explained"] = ["told us", "said"],
        ["publish"] = ["release", "share"],
        ["extend"] = ["lengthen", "prolong"],
        ["year"] = ["month", "winter"],
    };

    [Fact]
    public void A_thousand_variations_of_one_campaign_fall_into_one_cluster()
    {
        var prints = Variations(1_000).Select(SimilarityFingerprint.Of).ToList();

        var cluster = ClusterOf(prints);

        var pairs = prints.Skip(1).Count(p => SimilarityFingerprint.AreAlike(prints[0], p));
        var direct = prints.Skip(1).Count(p => p.Keys.Intersect(prints[0].Keys).Any());
        output.WriteLine($"{cluster} of 1,000 in one cluster; {pairs} alike to the first and {direct} with a key of the "
            + $"first; {prints.Select(p => p.Exact).Distinct().Count()} different texts");
        Assert.True(cluster >= 995);
    }

    [Fact]
    public void Comments_that_people_wrote_by_themselves_are_alike_to_no_other()
    {
        var corpus = new Corpus(Path.Combine(Sources.Root, "tests", "Heed.Tests", "Signals", "Corpus"));
        var prints = new[] { corpus.DisclosuresTunedOn, corpus.DisclosuresHeldOut, corpus.DisclosuresFresh, corpus.InnocentTunedOn,
            corpus.InnocentHeldOut, corpus.InnocentFresh }
            .SelectMany(c => c)
            .Select(e => (e.Text, Print: SimilarityFingerprint.Of(e.Text)))
            .ToList();
        var alike =
            from a in Enumerable.Range(0, prints.Count)
            from b in Enumerable.Range(a + 1, prints.Count - a - 1)
            where SimilarityFingerprint.AreAlike(prints[a].Print, prints[b].Print)
            select $"{prints[a].Text} / {prints[b].Text}";
        output.WriteLine($"{prints.Count} comments, {prints.Count * (prints.Count - 1) / 2} pairs");
        Assert.Empty(alike);
    }

    [Theory]
    [InlineData("Close the plan now!", "  close THE plan, now ")]
    [InlineData("Don’t do it", "don't do it")]
    [InlineData("No to cuts", "Nо tо cuts")]
    public void Spaces_capitals_and_disguise_make_no_difference(string one, string other) =>
        Assert.Equal(SimilarityFingerprint.Of(one).Exact, SimilarityFingerprint.Of(other).Exact);

    [Fact]
    public void A_cry_for_help_within_a_campaign_is_read_by_itself()
    {
        var hidden = Campaign + " My dad hits me.";

        Assert.True(SimilarityFingerprint.AreAlike(SimilarityFingerprint.Of(Campaign), SimilarityFingerprint.Of(hidden)));
        Assert.True(CommentSignals.MayBeHarm(CommentSignals.Of(hidden, null)));
        Assert.False(CommentSignals.MayBeHarm(CommentSignals.Of(Campaign, null)));
    }

    [Fact]
    public void A_print_that_was_kept_is_the_same_print()
    {
        var print = SimilarityFingerprint.Of(Campaign);
        var kept = SimilarityFingerprint.Kept(print.Exact, [.. print.Sketch], print.Keys);

        Assert.True(SimilarityFingerprint.AreAlike(print, kept));
        Assert.Equal(1.0, SimilarityFingerprint.Likeness(print, kept));
        // Kept prints must be understood by later versions, so what is reckoned may not change.
        Assert.StartsWith("2df0", print.Exact, StringComparison.Ordinal);
        Assert.Equal(8, print.Keys.Distinct().Count());
    }

    // Alike comments that share a key, and so on from one to the next.
    private static int ClusterOf(List<SimilarityFingerprint> prints)
    {
        var byKey = prints.SelectMany((p, i) => p.Keys.Select(k => (k, i))).ToLookup(p => p.k, p => p.i);
        var cluster = new HashSet<int> { 0 };
        var waiting = new Queue<int>(cluster);
        while (waiting.TryDequeue(out var at))
        {
            foreach (var other in prints[at].Keys.SelectMany(k => byKey[k]).Distinct()
                .Where(o => !cluster.Contains(o) && SimilarityFingerprint.AreAlike(prints[at], prints[o])).ToList())
            {
                cluster.Add(other);
                waiting.Enqueue(other);
            }
        }
        return cluster.Count;
    }

    private static IEnumerable<string> Variations(int count)
    {
        var dice = new Random(20170622);
        for (var i = 0; i < count; i++)
        {
            var text = Campaign;
            foreach (var (word, others) in Swaps.OrderBy(_ => dice.Next()).Take(dice.Next(5)))
                text = text.Replace(word, others[dice.Next(others.Length)], StringComparison.Ordinal);
            if (dice.Next(3) == 0)
                text = text.Replace(".", dice.Next(2) == 0 ? "!" : "", StringComparison.Ordinal);
            if (dice.Next(5) == 0)
                text = text.ToUpperInvariant();
            yield return Greetings[dice.Next(Greetings.Length)] + text + Endings[dice.Next(Endings.Length)];
        }
    }
}
