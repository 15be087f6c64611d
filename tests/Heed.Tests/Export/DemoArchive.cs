using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Heed.Export.Archive;
using Heed.Tests.Web;

namespace Heed.Tests.Export;

/// <summary>Static archives of the demonstration, each written once, by the first test that reads from it.</summary>
public sealed class DemoArchive(DemoSite site) : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    private readonly Lazy<Task<TemporaryFolder>> whole = new(() => WriteAsync(site, null));
    private readonly Lazy<Task<TemporaryFolder>> earlier = new(() => WriteAsync(site, new DateOnly(2017, 6, 30)));

    /// <summary>The folder of the record as it is.</summary>
    public async Task<string> WholeAsync() => (await whole.Value).Name;

    /// <summary>The folder of the record as it was on 30 June 2017.</summary>
    public async Task<string> EarlierAsync() => (await earlier.Value).Name;

    /// <summary>Every page of an archive with its file.</summary>
    public static IEnumerable<(string File, IHtmlDocument Page)> Pages(string folder) =>
        Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)
            .Select(file => (file, new HtmlParser().ParseDocument(File.ReadAllText(file))));

    public void Dispose()
    {
        foreach (var archive in new[] { whole, earlier }.Where(a => a.IsValueCreated && a.Value.IsCompletedSuccessfully))
            archive.Value.Result.Dispose();
    }

    private static async Task<TemporaryFolder> WriteAsync(DemoSite site, DateOnly? asAt)
    {
        await site.GetAsync("/");
        var folder = new TemporaryFolder();
        var archive = new StaticArchive(site.Client, new ArchiveMap("cpip", asAt, "http://localhost", Slices.Kinds), folder.Name);
        Assert.True(await archive.WriteAsync(Today, asAt ?? Today, _ => { }, TestContext.Current.CancellationToken));
        return folder;
    }
}
