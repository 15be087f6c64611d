using Heed.Browser.Harness;

namespace Heed.Browser;

/// <summary>What holds for every page, checked for one page of each sort.</summary>
public sealed class EveryTemplate(Chromium chromium, Demo demo)
{
    [Theory, MemberData(nameof(Templates.EachByReader), MemberType = typeof(Templates))]
    public async Task Is_open_to_everyone(Template template, Reader reader) =>
        await chromium.Visit(reader, await demo.Address(template.Address), Axe.NoViolations, template.Status);

    [Theory, MemberData(nameof(Templates.Each), MemberType = typeof(Templates))]
    public async Task Has_its_parts(Template template) =>
        await chromium.Visit(Reader.Desktop with { Script = false }, await demo.Address(template.Address), Layout.HasItsParts, template.Status);

    [Theory, MemberData(nameof(Templates.Each), MemberType = typeof(Templates))]
    public async Task Fits_at_400_percent(Template template) =>
        await chromium.Visit(Reader.Zoomed, await demo.Address(template.Address), Layout.FitsItsWidth, template.Status);

    [Theory, MemberData(nameof(Templates.Each), MemberType = typeof(Templates))]
    public async Task Prints(Template template) =>
        await chromium.Visit(Reader.Paper, await demo.Address(template.Address), Layout.Prints, template.Status);

    [Fact]
    public async Task Is_valid_markup()
    {
        var folder = Directory.CreateTempSubdirectory("heed-pages-");
        try
        {
            foreach (var template in Templates.All)
            {
                var page = await demo.Page(template);
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{template.Name}.html"), page, TestContext.Current.CancellationToken);
            }

            await Nu.NoErrors(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
