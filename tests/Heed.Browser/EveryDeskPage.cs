using Heed.Browser.Harness;
using Microsoft.Playwright;

namespace Heed.Browser;

/// <summary>What holds for every page of the desk, checked for one page of each sort, each opened by someone who may.</summary>
public sealed class EveryDeskPage(Chromium chromium, Demo demo)
{
    static readonly Dictionary<string, string[]> Pages = new()
    {
        ["editor"] =
        [
            "/desk", "/desk/cpip", "/desk/cpip/records", "/desk/cpip/records?kind=action", "/desk/cpip/new", "/desk/cpip/new/meeting", "/desk/cpip/new/action/several",
            "/desk/cpip/new/action?from=recommendations/1&relation=serves", "/desk/cpip/edit/actions/neglect-3", "/desk/cpip/edit/recommendations/1",
            "/desk/cpip/edit/groups/national-child-protection-leadership-group/meetings/2017-06-22", "/desk/cpip/edit/updates/5", "/desk/cpip/edit/",
            "/desk/cpip/record/actions/neglect-3", "/desk/cpip/record/", "/desk/cpip/kept/actions/neglect-3", "/desk/cpip/files/updates/5",
            "/desk/cpip/bulk?kind=action", "/desk/cpip/releases", "/desk/cpip/releases/new", "/desk/cpip/sending", "/desk/cpip/returns", "/desk/cpip/returns/ask",
            "/desk/cpip/updates", "/desk/cpip/sentences/updates/5",
            "/desk/cpip/calendar", "/desk/cpip/search?q=neglect", "/desk/cpip/search?q=zzzzzz", "/desk/account",
        ],
        ["approver"] = ["/desk/cpip", "/desk/cpip/withdraw/updates/5", "/desk/cpip/hide/updates/5", "/desk/cpip/removals"],
        ["secretary"] = ["/desk", "/desk/cpip/records", "/desk/cpip/edit/groups/national-child-protection-leadership-group"],
        ["owner"] = ["/desk", "/desk/cpip/returns"],
        ["moderator"] = ["/desk", "/desk/cpip/removals", "/desk/cpip/comments", "/desk/cpip/comments?view=slow", "/desk/cpip/comments?view=to-review", "/desk/cpip/comments?view=decided", "/desk/cpip/comments?view=appeals", "/desk/cpip/comments/search", "/desk/cpip/comments/next", "/desk/cpip/comments C-", "/desk/cpip/comments much alike"],
        ["safeguarding"] = ["/desk", "/desk/cpip/safeguarding", "/desk/cpip/safeguarding?view=handled", "/desk/cpip/safeguarding C-"],
        ["administrator"] = ["/desk", "/desk/begin", "/desk/cpip/manage", "/desk/cpip/accounts", "/desk/cpip/accounts/person/editor/end", "/desk/cpip/accounts/person/editor", "/desk/cpip/rules", "/desk/cpip/reads", "/desk/cpip/retention", "/desk/cpip/retention/holds/new", "/desk/cpip/retention/subject", "/desk/cpip/requests"],
    };

    static IReadOnlyList<Reader> Readers { get; } = [.. Templates.Readers, Reader.Desktop with { ForcedColors = true }];

    public static MatrixTheoryData<string, Reader> EachByReader => new([.. Pages.Keys], Readers);

    public static TheoryData<string> Each => [.. Pages.Keys];

    [Theory, MemberData(nameof(EachByReader))]
    public async Task Is_open_to_everyone(string name, Reader reader) => await ForEach(name, reader, Axe.NoViolations);

    [Theory, MemberData(nameof(Each))]
    public async Task Has_its_parts(string name) => await ForEach(name, Reader.Desktop with { Script = false }, Layout.HasItsParts);

    [Theory, MemberData(nameof(Each))]
    public async Task Fits_at_400_percent(string name) => await ForEach(name, Reader.Zoomed, Layout.FitsItsWidth);

    [Fact]
    public async Task Is_valid_markup()
    {
        var folder = Directory.CreateTempSubdirectory("heed-desk-pages-");
        try
        {
            foreach (var name in Pages.Keys)
                await ForEach(name, Reader.Desktop with { Script = false }, async page =>
                {
                    var file = Path.Combine(folder.FullName, $"{name}{new Uri(page.Url).AbsolutePath.Replace('/', '-')}.html");
                    var answer = await page.Context.APIRequest.GetAsync(page.Url);
                    await File.WriteAllBytesAsync(file, await answer.BodyAsync(), TestContext.Current.CancellationToken);
                });

            await Nu.NoErrors(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    async Task ForEach(string name, Reader reader, Func<IPage, Task> check) =>
        await chromium.VisitAs(reader, demo, name, "", async page =>
        {
            foreach (var path in Pages[name])
            {
                // After a space: the words of a link there, which leads to the page meant.
                var (address, link) = path.Split(' ', 2) is [var there, var words] ? (there, words) : (path, null);
                var answer = await page.GotoAsync((await demo.Address(address)).AbsoluteUri);
                Assert.True(answer!.Status == 200, $"{path}: {answer.Status}");
                if (link is not null)
                {
                    await page.Locator("main a", new() { HasText = link }).First.ClickAsync();
                    Assert.NotEqual(address, new Uri(page.Url).PathAndQuery);
                }
                await check(page);
            }
        });
}
