using Heed.Browser.Harness;
using Microsoft.Playwright;

namespace Heed.Browser.Journeys;

/// <summary>
/// What is copied elsewhere and pasted into a field for Markdown. The clipboards of the programs are kept in <c>Pasted/</c>.
/// </summary>
public sealed class PastingJourneys(Chromium chromium, DeskDemo demo)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Pasted");

    // All windows of one browser share the clipboard.
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public static TheoryData<string> Clipboards =>
        [.. Directory.GetFiles(Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order()];

    [Theory, MemberData(nameof(Clipboards))]
    public Task A_clipboard_becomes_Markdown(string program) =>
        WriteAsync($"pasted-{program}", async (_, field) =>
        {
            await PasteAsync(field, Clipboard(program, "html"), Clipboard(program, "txt"));
            await Assertions.Expect(field).ToHaveValueAsync(Clipboard(program, "md").TrimEnd('\n'));
        });

    [Fact]
    public Task What_is_pasted_is_saved_and_shown_with_its_table_lists_and_links() =>
        WriteAsync("pasted-and-shown", async (page, field) =>
        {
            await PasteAsync(field, Clipboard("word", "html"), "");
            await page.GetByRole(AriaRole.Button, new() { Name = "Preview of Summary" }).ClickAsync();
            var preview = page.Locator(".heed_preview");
            await Assertions.Expect(preview).ToBeVisibleAsync(new() { Timeout = 30_000 });
            await Assertions.Expect(preview.Locator("table.ds_table")).ToHaveCountAsync(1);
            await Assertions.Expect(preview.Locator("th")).ToHaveTextAsync(["Action", "Owner", "By"]);
            await Assertions.Expect(preview.Locator("tbody tr")).ToHaveCountAsync(2);
            await Assertions.Expect(preview.Locator("ul ul li")).ToHaveTextAsync(["first in Fife", "then in the Borders"]);
            await Assertions.Expect(preview.Locator("ol")).ToHaveAttributeAsync("start", "3");
            var links = await preview.Locator("a").EvaluateAllAsync<string[]>("links => links.map(l => l.href)");
            Assert.Equal(["https://www.gov.scot/publications/child-protection-improvement-programme/"], links);
        });

    [Fact]
    public Task A_paste_stands_apart_from_the_words_around_it_and_can_be_undone() =>
        WriteAsync("pasted-between", async (_, field) =>
        {
            await field.FillAsync("Before.After.");
            await field.EvaluateAsync("area => area.setSelectionRange(7, 7)");
            await PasteAsync(field, "<p>One</p><ul><li>Two</li></ul>", "One Two");
            await Assertions.Expect(field).ToHaveValueAsync("Before.\n\nOne\n\n- Two\n\nAfter.");
            await field.PressAsync("Control+z");
            await Assertions.Expect(field).ToHaveValueAsync("Before.After.");

            await field.EvaluateAsync("area => area.setSelectionRange(7, 7)");
            await PasteAsync(field, "<meta charset='utf-8'><span style='color:red'>some <b>bold</b> words</span>", "some bold words");
            await Assertions.Expect(field).ToHaveValueAsync("Before.some **bold** wordsAfter.");
        });

    [Theory]
    [InlineData("Control+Shift+v", "<ul><li><b>One</b></li></ul>", "• One")]
    [InlineData("Control+v", "", "A line.\nAnother line, which somebody broke on purpose.\n")]
    [InlineData("Control+v", "", "## A heading\n\n- **Markdown** that was\n  written [elsewhere](https://www.gov.scot)")]
    [InlineData("Control+v", "<div style='font-family:monospace;white-space:pre;'><div>if (a)</div><div>  b();</div></div>",
        "if (a)\n  b();")]
    public Task Plain_text_stays_as_it_is(string keys, string html, string plain) =>
        WriteAsync($"plain-{Math.Abs(string.GetHashCode(plain, StringComparison.Ordinal))}", async (_, field) =>
        {
            await PasteAsync(field, html, plain, keys);
            await Assertions.Expect(field).ToHaveValueAsync(plain);
        });

    private Task WriteAsync(string reference, Func<IPage, ILocator, Task> paste) =>
        chromium.VisitAs(Reader.Desktop, demo, "editor", "/desk/cpip/new/event", async page =>
        {
            await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Something pasted");
            await page.GetByLabel("Reference", new() { Exact = true }).FillAsync(reference);
            await page.Press("Start draft");
            await paste(page, page.Field("summary"));
        });

    private static async Task PasteAsync(ILocator field, string html, string plain, string keys = "Control+v")
    {
        await OneAtATime.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            await field.EvaluateAsync(
                """
                (area, [html, plain]) => {
                  document.addEventListener('copy', (event) => {
                    event.preventDefault();
                    if (html) event.clipboardData.setData('text/html', html);
                    event.clipboardData.setData('text/plain', plain);
                  }, { once: true });
                  document.execCommand('copy');
                  area.focus();
                }
                """,
                new[] { html, plain });
            await field.PressAsync(keys);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static string Clipboard(string program, string form) =>
        Path.Combine(Folder, $"{program}.{form}") is var file && File.Exists(file) ? File.ReadAllText(file) : "";
}
