using Heed.Browser.Harness;
using Xunit.Sdk;

namespace Heed.Browser.Checkers;

public sealed class MarkupCheckerTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("heed-markup-");

    [Fact]
    public async Task Sound_markup_passes()
    {
        await Save("sound.html", TinySite.Sound);
        await Nu.NoErrors(folder.FullName);
    }

    [Fact]
    public async Task A_stray_end_tag_is_found_with_its_file()
    {
        await Save("sound.html", TinySite.Sound);
        await Save("stray.html", TinySite.Sound.Replace("<footer>", "</section><footer>", StringComparison.Ordinal));

        var found = await Assert.ThrowsAnyAsync<XunitException>(() => Nu.NoErrors(folder.FullName));
        Assert.Contains("stray.html line", found.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sound.html", found.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    Task Save(string name, string page) => File.WriteAllTextAsync(Path.Combine(folder.FullName, name), page);
}
