using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Heed.Design.Assets;
using Xunit;

namespace Heed.Tests.Design;

public class AssetsTests
{
    private static readonly DesignAsset Stylesheet = DesignAsset.All[DesignAssets.Stylesheet[(DesignAssets.Root.Length + 1)..]];

    private static string Css => Encoding.UTF8.GetString(Stylesheet.Plain);

    [Fact]
    public void The_stylesheet_asks_for_nothing_outside_the_site()
    {
        Assert.DoesNotContain("data:", Css, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Css, StringComparison.Ordinal);
        Assert.All(Regex.Matches(Css, @"url\(([^)]*)\)"), url => Assert.Contains(url.Groups[1].Value, DesignAsset.All.Keys));
    }

    [Fact]
    public void The_stylesheet_stays_under_its_share_of_a_page() => Assert.InRange(Stylesheet.Gzip!.Length, 1, 20_000);

    [Fact]
    public void Fonts_and_stylesheet_leave_room_for_the_page_itself()
    {
        var sizes = DesignAssets.Fonts.Sum(font => DesignAsset.All[font[(DesignAssets.Root.Length + 1)..]].Plain.Length);
        Assert.InRange(sizes + Stylesheet.Gzip!.Length, 1, 65_000);
    }

    [Fact]
    public void The_compressed_forms_are_the_same_stylesheet()
    {
        using var gzip = new GZipStream(new MemoryStream(Stylesheet.Gzip!), CompressionMode.Decompress);
        using var brotli = new BrotliStream(new MemoryStream(Stylesheet.Brotli!), CompressionMode.Decompress);
        Assert.Equal(Css, new StreamReader(gzip).ReadToEnd());
        Assert.Equal(Css, new StreamReader(brotli).ReadToEnd());
    }

    [Fact]
    public void Every_colour_of_the_light_theme_has_one_in_the_dark()
    {
        var sets = Regex.Matches(Css, @":root\{([^}]*)\}").Select(
            set => Regex.Matches(set.Groups[1].Value, @"--[\w-]+(?=:)").Select(name => name.Value).ToHashSet()).ToList();
        Assert.Equal(2, sets.Count);
        Assert.Equal(sets[0], sets[1]);
        Assert.Contains("@media screen and (prefers-color-scheme:dark)", Css, StringComparison.Ordinal);
    }
}
