using Sylvan.Data.Csv;
using System.Net;
using Heed.Commitments;
using Heed.Events;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Programmes;
using Heed.Recommendations;
using Heed.Tests.Web;
using Heed.Updates;

namespace Heed.Tests.Promises;

/// <summary>P39 and P41: no text that anyone writes becomes markup, script, or a formula, on any surface.</summary>
[Trait("Length", "Long")]
public sealed class NothingRunsTests : TrialSite
{
    private static readonly string[] Payloads =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "javascript:alert(1)",
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)", "![x](x\"onerror=alert(1))", "<a href=\"java&#x0A;script:alert(1)\">x</a>",
        "<iframe srcdoc='<script>alert(1)</script>'>", "</script><script>alert(1)</script>",
        "<math><mtext><style><img src=x onerror=alert(1)>", "<details open ontoggle=alert(1)>", "[x]: javascript:alert(1)\n\n[x]",
        "<javascript:alert(1)>", "`<script>`\n\n    <script>alert(1)</script>", "'';!--\"<XSS>=&{()}", "]]><x/>",
        "[x](vbscript:alert(1))", "<form action=javascript:alert(1)><button>", "<base href=//example.org>",
        "<meta http-equiv=refresh content=0>", "\u202Egnp.exe", "=HYPERLINK(\"x\")", "+1+1", "-1+1", "@SUM(1)", "\t=1+1",
    ];

    [Fact]
    public async Task No_text_becomes_markup_or_script_on_any_page_or_feed()
    {
        await PublishAsync("", new Programme { Title = "Trial" });
        for (var i = 0; i < Payloads.Length; i++)
            await PublishOneAsync(i, Payloads[i]);
        await PublishAsync(
            "events/e0",
            new Event { Title = "Changed " + Payloads[0], HeldOn = FuzzyDate.Parse("2026-05-01"),
                What = new Prose("Changed " + Payloads[1]), Place = Payloads[2] }, why: Payloads[0]);

        var pages = await Crawl.AllAsync(
            this, ["/trial", "/trial/timeline", "/trial/changes?from=2020-01-01",
                .. Payloads.Select(p => "/trial/search?q=" + Uri.EscapeDataString(p))]);

        Assert.DoesNotContain(pages, p => (int)p.Value.Status >= 500);
        Assert.Empty(pages.Where(p => p.Value.ContentType == "text/html").SelectMany(p => Dangers(p.Value).Select(d => $"{p.Key}: {d}")));
        Assert.All(pages.Where(p => p.Value.ContentType is "application/atom+xml"), p => System.Xml.Linq.XDocument.Parse(p.Value.Body));
        Assert.All(
            pages.Where(p => p.Value.ContentType?.Contains("json", StringComparison.Ordinal) == true),
            p => System.Text.Json.JsonDocument.Parse(p.Value.Body).Dispose());
    }

    [Fact]
    public async Task No_cell_of_a_spreadsheet_starts_a_formula()
    {
        await PublishAsync("", new Programme { Title = "Trial" });
        for (var i = 0; i < Payloads.Length; i++)
            await PublishOneAsync(i, Payloads[i]);

        foreach (var list in new[] { "events", "commitments", "recommendations", "updates", "statements" })
        {
            var csv = await GetAsync($"/trial/{list}.csv");
            Assert.Equal(HttpStatusCode.OK, csv.Status);
            Assert.DoesNotMatch("(^|,|\n)\"?[=+@\t]", csv.Body.TrimStart('\uFEFF'));
            Assert.DoesNotMatch("(^|,|\n)\"?-1", csv.Body);
        }
    }

    [Fact]
    public async Task Two_hundred_texts_that_begin_as_formulas_do_are_text_in_the_table_and_none_is_lost()
    {
        string[] beginnings = ["=", "+", "-", "@", "\t=", "\r=", "\n+", " =", "＝", "＋", "－", "＠", "=-", "@@", "+-", "--"];
        var texts = Enumerable.Range(0, 200)
            .Select(i => $"{beginnings[i % beginnings.Length]}HYPERLINK(\"https://example.org/{i}\",\"{i}, a;b\")").ToList();
        await PublishAsync("", new Programme { Title = "Trial" });
        foreach (var (text, i) in texts.Select((t, i) => (t, i)))
            await PublishAsync(
                $"events/e{i}",
                new Event { Title = $"Event {i}", HeldOn = FuzzyDate.Parse("2026-05-01"), Place = text, What = new Prose(text) });

        var places = new List<string>();
        foreach (var table in (string[])["events", "changes", "comments/ledger"])
        {
            var answer = await GetAsync($"/trial/{table}.csv");
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            using var text = new StringReader(answer.Body.TrimStart('\uFEFF'));
            await using var csv = CsvDataReader.Create(text);
            while (await csv.ReadAsync(TestContext.Current.CancellationToken))
            {
                var cells = Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToList();
                Assert.DoesNotContain(
                    cells, c => c.TrimStart(' ') is [var first, ..] && "=+-@\t\r\n＝＋－＠".Contains(first, StringComparison.Ordinal));
                if (table == "events")
                    places.Add(cells[csv.GetOrdinal("Place")]);
            }
        }
        // As they are kept: blanks at the beginning of a field are not.
        Assert.Equal(texts.Select(t => t.Trim()).Order(StringComparer.Ordinal), places.Select(p => p.TrimStart('\'').Trim())
            .Order(StringComparer.Ordinal));
    }

    private async Task PublishOneAsync(int i, string payload)
    {
        var (day, source) = (FuzzyDate.Parse("2026-05-01"), new Source { Address = payload, Title = payload, Note = payload });
        await PublishAsync(
            $"events/e{i}",
            new Event { Title = payload, HeldOn = day, What = new Prose(payload), Place = payload, Sources = [source], Gaps = [payload] },
            why: payload);
        await PublishAsync(
            $"commitments/c{i}",
            new Commitment { Title = payload, Said = new Prose(payload), SaidOn = new FuzzyDate(Edtf.Parse("2026-05-01"), payload),
                Sources = [source] });
        await PublishAsync(
            $"updates/{i}",
            new Update { Title = payload, Number = payload, PostedOn = day, Body = new Prose(payload), Summary = new Prose(payload) });
        await PublishAsync(
            $"statements/s{i}", new Statement { Title = payload, Words = new Prose(payload), Post = payload, Where = payload });
        await PublishAsync($"reports/r{i}", new Report { Title = payload, Author = payload });
        await PublishAsync(
            $"recommendations/{i}",
            new Recommendation { Title = payload, Report = new Ref<Report>($"reports/r{i}"), Words = new Prose(payload), Theme = payload,
                Scope = [payload], StandsAt = source });
    }

    private static IEnumerable<string> Dangers(Answer answer) =>
        answer.Page.All
            .Where(e => e.LocalName is "iframe" or "style" or "base" or "object" or "embed" or "svg" && e.Closest(
                "header, footer, button, a, form, .heed_chart") is null
                || e.LocalName == "script" && e.GetAttribute("type") != "application/ld+json" && e.GetAttribute("src")?.StartsWith(
                    "/assets/", StringComparison.Ordinal) != true
                || e.LocalName == "img"
                || e.LocalName == "meta" && e.HasAttribute("http-equiv")
                || e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && a.Name.Length > 2)
                || e.Attributes.Any(a => a.Name is "href" or "src" or "action" or "formaction" && IsScript(a.Value)))
            .Select(e => e.OuterHtml[..Math.Min(150, e.OuterHtml.Length)]);

    private static bool IsScript(string address)
    {
        var compact = new string([.. address.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c))]).ToLowerInvariant();
        return compact.StartsWith("javascript:", StringComparison.Ordinal) || compact.StartsWith("vbscript:", StringComparison.Ordinal)
            || compact.StartsWith("data:", StringComparison.Ordinal);
    }
}
