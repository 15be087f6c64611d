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
            foreach (var text in TextsOf(answer.Page).Where(t => !record.Holds(t)))
                fixedTexts.Add($"{address}: {text}");
        }
        foreach (var text in fixedTexts.Select(t => t[(t.IndexOf(": ", StringComparison.Ordinal) + 2)..]).CountBy(t => t)
            .OrderByDescending(t => t.Value))
            output.WriteLine($"{text.Value} × {text.Key}");

        Assert.Empty(fixedTexts);
    }

    private static IEnumerable<string> TextsOf(IDocument page)
    {
        // Texts, and those that only some readers are given.
        var texts = page.Body!.Descendants<IText>().Where(t => t.ParentElement?.LocalName is not ("script" or "style" or "code" or "pre"))
            .Select(t => t.Data);
        var said = page.All.SelectMany(e => new[] { "aria-label", "alt", "title", "placeholder", "summary" }.Select(e.GetAttribute))
            .OfType<string>();
        // A marked text may have markup inside, so the marks are looked for in the page as a whole.
        var whole = page.Body!.TextContent;
        var translated = Marked(whole);
        return texts.Concat(said).Select(ShownWords.Folded).Where(t => Letters().IsMatch(t))
            .Select(t => Folded(Unmarked(t), translated)).Where(t => Letters().IsMatch(t));
    }

    // What is inside marks, however they are nested.
    private static string Marked(string text)
    {
        var (inside, depth) = (new System.Text.StringBuilder(), 0);
        foreach (var c in text)
        {
            depth += c == '⟦' ? 1 : c == '⟧' ? -1 : 0;
            inside.Append(depth > 0 || c == '⟧' ? c : '\n');
        }
        return ShownWords.Folded(inside.ToString().Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal));
    }

    private static string Unmarked(string text)
    {
        while (Innermost().IsMatch(text))
            text = Innermost().Replace(text, " ");
        return text;
    }

    private static string Folded(string text, string translated)
    {
        var left = ShownWords.Folded(text.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal));
        return translated.Contains(left, StringComparison.Ordinal) ? "" : SameInEveryLanguage.Aggregate(
            left, (rest, name) => rest.Replace(name, "", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"⟦[^⟦⟧]*⟧")]
    private static partial Regex Innermost();

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
                    runs.UnionWith(RunsOf(value));
                }
            }
            return new RecordWords(values, runs);
        }

        public bool Holds(string text)
        {
            var trimmed = text.Trim(' ', '.', ',', ';', ':', '(', ')', '“', '”', '…', '*');
            var all = RunsOf(trimmed).ToList();
            return all.Count > 0 ? all.All(runs.Contains)
                : values.Contains(trimmed) || values.Any(v => v.Contains(trimmed, StringComparison.OrdinalIgnoreCase));
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

        [GeneratedRegex(@"[\p{L}\p{N}]+")]
        private static partial Regex Word();
    }
}
