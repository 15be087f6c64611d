using Heed.Browser.Harness;

namespace Heed.Browser;

/// <summary>What holds for every page, checked for one page of each sort.</summary>
public sealed class EveryTemplate(Chromium chromium, Demo demo, Looks looks) : IClassFixture<Looks>
{
    // Opened anew by a fresh reader, as no page is above: a few in each run.
    const int DrawnInEachRun = 24;

    static readonly Reader[] Drawing = [.. Templates.Readers, Reader.Zoomed, Reader.Paper];

    public static TheoryData<Template, Reader> Drawn =>
        new(Sample.Of(Templates.All.SelectMany(t => Drawing.Select(r => (t, r))), DrawnInEachRun));

    [Theory, MemberData(nameof(Templates.EachByReader), MemberType = typeof(Templates))]
    public async Task Is_open_to_everyone(Template template, Reader reader) => (await looks.At(template)).None(Looking.Open(reader));

    [Theory, MemberData(nameof(Templates.Each), MemberType = typeof(Templates))]
    public async Task Has_its_parts(Template template) => (await looks.At(template)).None(Looking.Parts);

    [Theory, MemberData(nameof(Templates.Each), MemberType = typeof(Templates))]
    public async Task Fits_at_400_percent(Template template) => (await looks.At(template)).None(Looking.Fits);

    [Theory, MemberData(nameof(Templates.Each), MemberType = typeof(Templates))]
    public async Task Prints(Template template) => (await looks.At(template)).None(Looking.Prints);

    [Theory, MemberData(nameof(Drawn), DisableDiscoveryEnumeration = true)]
    public Task Keeps_its_promises_when_opened_afresh(Template template, Reader reader) => Sample.Told(async () =>
        await chromium.Visit(reader, await demo.Address(template.Address), CheckFor(reader), template.Status));

    [Fact]
    public async Task Is_valid_markup()
    {
        var folder = Directory.CreateTempSubdirectory("heed-pages-");
        try
        {
            foreach (var template in Templates.All)
            {
                var page = await demo.Page(template);
                await File.WriteAllBytesAsync(
                    Path.Combine(folder.FullName, $"{template.Name}.html"), page, TestContext.Current.CancellationToken);
            }

            await Nu.NoErrors(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static Func<Microsoft.Playwright.IPage, Task> CheckFor(Reader reader) =>
        reader == Reader.Zoomed ? Layout.FitsItsWidth : reader == Reader.Paper ? Layout.Prints : Axe.NoViolations;
}
