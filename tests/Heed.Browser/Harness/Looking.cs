using Microsoft.Playwright;

namespace Heed.Browser.Harness;

/// <summary>Looks at a page in every setting that differs, without opening it anew: opening costs more than looking.</summary>
static class Looking
{
    public const string Parts = "has its parts";
    public const string Fits = "fits at 400 percent";
    public const string Prints = "prints";

    /// <summary>The promise to be open to a reader.</summary>
    public static string Open(Reader reader) => $"open to everyone, {reader}";

    /// <summary>A page that was opened on a desktop with script.</summary>
    /// <param name="page">The page.</param>
    /// <param name="readers">Whom it is to be open to.</param>
    /// <param name="findings">Takes what is found.</param>
    public static async Task WithScript(IPage page, IEnumerable<Reader> readers, Findings findings)
    {
        foreach (var reader in readers.Where(r => r.Script))
        {
            await Become(page, reader);
            // In other colours only the colours differ.
            await findings.Of(Open(reader), page, reader.Dark || reader.ForcedColors ? Axe.GoodColours : Axe.NoViolations);
        }
        await Become(page, Reader.Zoomed);
        await findings.Of(Fits, page, Layout.FitsItsWidth);
        await Become(page, Reader.Desktop);
    }

    /// <summary>A page on a sheet.</summary>
    public static async Task OnPaper(IPage page, Findings findings)
    {
        await Become(page, Reader.Paper);
        await findings.Of(Prints, page, Layout.Prints);
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await Become(page, Reader.Desktop);
    }

    /// <summary>A page that was opened on a desktop without script.</summary>
    public static async Task WithoutScript(IPage page, IEnumerable<Reader> readers, Findings findings)
    {
        await findings.Of(Parts, page, Layout.HasItsParts);
        foreach (var reader in readers.Where(r => !r.Script))
        {
            await Become(page, reader);
            await findings.Of(Open(reader), page, Axe.NoViolations);
        }
        await Become(page, Reader.Desktop);
    }

    static async Task Become(IPage page, Reader reader)
    {
        await page.SetViewportSizeAsync(reader.Width, reader.Height);
        await page.EmulateMediaAsync(new()
        {
            ColorScheme = reader.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ForcedColors = reader.ForcedColors ? ForcedColors.Active : ForcedColors.None,
        });
    }
}
