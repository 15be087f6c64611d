using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Heed.Language;
using Heed.Platform.Language;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Promises.Words;

/// <summary>
/// In the made-up language, whatever went through the localizer is put into ⟦ ⟧. What is left over must be the record's own words.
/// </summary>
public sealed partial class TranslatableTests(DemoSite demo, ITestOutputHelper output)
{
    // Names of formats and standards, and what only machines read.
    private static readonly string[] SameInEveryLanguage =
        ["Heed", "CSV", "JSON", "Atom", "DCAT", "BSL", "RSS", "Open Government Licence v3.0", "XML", "EDTF", "Memento"];

    [Fact]
    public async Task Every_text_of_ours_on_a_public_page_can_be_translated()
    {
        await using var site = new SiteInMadeUpLanguage(demo);
        await site.InitializeAsync();
        var record = await RecordWords.OfDemoAsync();
        var fixedTexts = new List<string>();
        foreach (var address in PublicPages.Some)
        {
            var answer = await site.GetAsync(address);
            foreach (var text in TextsOf(answer.Page).Where(t => !record.Holds(t) && !record.Holds(WithoutNames(t))))
                fixedTexts.Add($"{address}: {text}");
        }
        foreach (var text in fixedTexts.Select(t => t[(t.IndexOf(": ", StringComparison.Ordinal) + 2)..]).CountBy(t => t)
            .OrderByDescending(t => t.Value))
            output.WriteLine($"{text.Value} × {text.Key}");

        Assert.Empty(fixedTexts);
    }

    // What is outside of all marks. They may be begun in one text and ended in another, with markup between.
    internal static List<string> TextsOf(IDocument page)
    {
        var (found, depth) = (new List<string>(), 0);
        foreach (var text in page.Body!.Descendants<IText>().Where(t => t.Ancestors<IElement>().All(e => !IsApart(e))))
        {
            var outside = new StringBuilder();
            foreach (var c in text.Data)
            {
                depth += c == '⟦' ? 1 : c == '⟧' ? -1 : 0;
                outside.Append(depth == 0 && c != '⟧' ? c : ' ');
            }
            found.Add(ShownWords.Folded(outside.ToString()));
        }
        // Texts that only some readers are given.
        var said = page.All.SelectMany(e => new[] { "aria-label", "alt", "title", "placeholder" }.Select(e.GetAttribute)).OfType<string>();
        found.AddRange(said.Where(s => !s.Contains('⟦', StringComparison.Ordinal)));
        return [.. found.Where(t => Letters().IsMatch(WithoutNames(t)))];
    }

    // Code, and what somebody wrote.
    private static bool IsApart(IElement element) =>
        element.LocalName is "script" or "style" or "code" or "pre" || element.ClassList.Contains("heed_comment");

    private static string WithoutNames(string text) =>
        SameInEveryLanguage.Aggregate(Address().Replace(text, ""), (rest, name) => rest.Replace(name, "", StringComparison.Ordinal));

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Letters();

    private sealed class SiteInMadeUpLanguage(DemoSite demo) : TestSite
    {
        protected override TimeProvider Clock { get; } = new FakeTimeProvider(DemoSite.Now);

        protected override bool OwnsDatabase => false;

        internal override async Task<TestDatabase> DatabaseAsync()
        {
            await demo.GetAsync("/");
            return demo.Database;
        }

        protected override void Adapt(WebApplicationBuilder builder) => builder.Configuration[SiteLanguage.Setting] = Localizer.Pseudo;
    }

    /// <summary>The words that the demonstration's record itself has.</summary>
    private sealed partial class RecordWords(HashSet<string> values, HashSet<string> runs)
    {
        private const int Run = 3;

        public static async Task<RecordWords> OfDemoAsync()
        {
            var (values, runs) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), new HashSet<string>());
            var assembly = typeof(Slices).Assembly;
            foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".json", StringComparison.Ordinal)))
            {
                await using var file = assembly.GetManifestResourceStream(name)!;
                using var document = await JsonDocument.ParseAsync(file, cancellationToken: TestContext.Current.CancellationToken);
                foreach (var value in Strings(document.RootElement))
                {
                    values.Add(ShownWords.Folded(value));
                    runs.UnionWith(RunsOf(LinkTarget().Replace(value, "")));
                }
            }
            return new RecordWords(values, runs);
        }

        public bool Holds(string text) => text.Split([';', ':', '(', ')']).All(HoldsPart);

        private bool HoldsPart(string text)
        {
            var trimmed = Numbered().Replace(text, "").Trim(' ', '.', ',', ';', ':', '(', ')', '“', '”', '…', '*');
            var all = RunsOf(trimmed).ToList();
            return all.Count > 0 && all.All(runs.Contains)
                || values.Contains(trimmed) || values.Any(v => v.Contains(trimmed, StringComparison.OrdinalIgnoreCase));
        }

        private static IEnumerable<string> RunsOf(string text)
        {
            var words = Word().Matches(text.ToLowerInvariant()).Select(w => w.Value).ToList();
            return Enumerable.Range(0, Math.Max(0, words.Count - Run + 1)).Select(at => string.Join(' ', words.Skip(at).Take(Run)));
        }

        private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
            JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Strings(p.Value)),
            _ => [],
        };

        // A choice of a filter ends with how many have it; an item of a plan begins with its number.
        [GeneratedRegex(@"^\d+\. | \(\d+\)$")]
        private static partial Regex Numbered();

        [GeneratedRegex(@"\]\([^)]*\)")]
        private static partial Regex LinkTarget();

        [GeneratedRegex(@"[\p{L}\p{N}]+")]
        private static partial Regex Word();
    }
}
