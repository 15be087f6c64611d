using System.CommandLine;
using System.Globalization;
using Heed.Signals;
using Heed.Tests.Signals;

namespace Heed.Bench.Comments;

/// <summary><c>signals</c>: what of the corpus is raised, what is raised for nothing, and how long a hostile text takes.</summary>
internal static class SignalsCommand
{
    public static Command Signals()
    {
        var folder = new Option<string>("--corpus") { DefaultValueFactory = _ => Path.Combine("tests", "Heed.Tests", "Signals", "Corpus") };
        var missed = new Option<bool>("--missed") { Description = "Also show what is missed and what is raised for nothing." };
        var command = new Command("signals", "Measures the signals of comments.") { folder, missed };
        command.SetAction(parsed => Run(new Corpus(parsed.GetValue(folder)!), parsed.GetValue(missed)));
        return command;
    }

    private static int Run(Corpus corpus, bool showMissed)
    {
        Say("disclosures, tuned on", corpus.DisclosuresTunedOn);
        Say("disclosures, held out", corpus.DisclosuresHeldOut);
        Say("of them indirect", [.. corpus.DisclosuresTunedOn.Concat(corpus.DisclosuresHeldOut).Where(e => e.IsIndirect)]);
        Say("innocent, tuned on", corpus.InnocentTunedOn);
        Say("innocent, held out", corpus.InnocentHeldOut);
        Say("disclosures, fresh", corpus.DisclosuresFresh);
        Say("innocent, fresh", corpus.InnocentFresh);
        Say("disclosures, tuned on and held out", [.. corpus.DisclosuresTunedOn, .. corpus.DisclosuresHeldOut]);
        Say("innocent, tuned on and held out", [.. corpus.InnocentTunedOn, .. corpus.InnocentHeldOut]);
        var right = corpus.DisclosuresTunedOn.Concat(corpus.DisclosuresHeldOut).Count(e => e.IsRaised);
        var wrong = corpus.InnocentTunedOn.Concat(corpus.InnocentHeldOut).Count(e => e.IsRaised);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"precision {100.0 * right / (right + wrong):0.0} % on as many disclosures as innocent comments"));
        foreach (var example in showMissed ? corpus.DisclosuresTunedOn.Concat(corpus.DisclosuresHeldOut).Where(e => !e.IsRaised) : [])
            Console.WriteLine($"missed: {example.Sort}: {example.Text}");
        foreach (var example in showMissed ? corpus.InnocentTunedOn.Concat(corpus.InnocentHeldOut).Where(e => e.IsRaised) : [])
            Console.WriteLine($"raised for nothing: {example.Text}\n   "
                + $" {string.Join(
                    "; ", CommentSignals.Of(example.Text, null).Where(s => s.Meaning.IsHarm).Select(s => $"{s.Kind} “{s.Words}”"))}");
        foreach (var (name, text) in HostileTexts.All)
            Time(name, text);
        return 0;
    }

    private static void Say(string what, IReadOnlyList<Example> examples)
    {
        if (examples.Count > 0)
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture, $"{what}: {examples.Count(e => e.IsRaised)} of {examples.Count} "
                        + $"raised, {100 * Corpus.Raised(examples):0.0} %"));
    }

    // Processor time, because other work on the machine makes the clock's time mean little.
    private static void Time(string name, string text)
    {
        const int Times = 15;
        var took = new double[Times];
        for (var i = 0; i < Times; i++)
            took[i] = Cpu(() => CommentSignals.Of(text, null));
        var print = Cpu(() => SimilarityFingerprint.Of(text));
        var first = took[0];
        Array.Sort(took);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{name}, {text.Length:N0} characters: first {first:0.0} ms, "
                + $"median {took[Times / 2]:0.0} ms of processor time; its print {print:0.0} ms")
        );
    }

    private static double Cpu(Action act)
    {
        var before = Environment.CpuUsage.TotalTime;
        act();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }
}
