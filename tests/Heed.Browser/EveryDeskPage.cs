using Heed.Browser.Harness;

namespace Heed.Browser;

/// <summary>What holds for every page of the desk, checked for one page of each sort, each opened by someone who may.</summary>
public sealed class EveryDeskPage(DeskLooks looks) : IClassFixture<DeskLooks>
{
    internal static readonly Dictionary<string, string[]> Pages = new()
    {
        ["editor"] =
        [
            "/desk", "/desk/cpip", "/desk/cpip/records", "/desk/cpip/records?kind=action", "/desk/cpip/new", "/desk/cpip/new/meeting",
            "/desk/cpip/new/action?from=recommendations/1&relation=serves", "/desk/cpip/edit/actions/neglect-3",
            "/desk/cpip/edit/recommendations/1",
            "/desk/cpip/edit/groups/national-child-protection-leadership-group/meetings/2017-06-22", "/desk/cpip/edit/updates/5",
            "/desk/cpip/edit/",
            "/desk/cpip/record/actions/neglect-3", "/desk/cpip/record/", "/desk/cpip/kept/actions/neglect-3", "/desk/cpip/files/updates/5",
            "/desk/cpip/bulk?kind=action", "/desk/cpip/releases", "/desk/cpip/releases/new", "/desk/cpip/sending", "/desk/cpip/returns",
            "/desk/cpip/returns/ask",
            "/desk/cpip/updates", "/desk/cpip/sentences/updates/5", "/desk/cpip/import",
            "/desk/cpip/import/table?kind=actions",
            "/desk/cpip/import/blog", "/desk/cpip/import/update",
            "/desk/cpip/calendar", "/desk/cpip/search?q=neglect", "/desk/cpip/search?q=zzzzzz", "/desk/account",
        ],
        ["approver"] = ["/desk/cpip", "/desk/cpip/withdraw/updates/5", "/desk/cpip/hide/updates/5", "/desk/cpip/removals",
            "/desk/cpip/export"],
        ["secretary"] = ["/desk", "/desk/cpip/records", "/desk/cpip/edit/groups/national-child-protection-leadership-group"],
        ["owner"] = ["/desk", "/desk/cpip/returns"],
        ["moderator"] = [
            "/desk", "/desk/cpip/removals", "/desk/cpip/comments", "/desk/cpip/comments?view=slow", "/desk/cpip/comments?view=to-review",
            "/desk/cpip/comments?view=decided", "/desk/cpip/comments?view=appeals", "/desk/cpip/comments/search",
            "/desk/cpip/comments/next", "/desk/cpip/comments C-", "/desk/cpip/comments similar comments"],
        ["safeguarding"] = ["/desk", "/desk/cpip/safeguarding", "/desk/cpip/safeguarding?view=handled", "/desk/cpip/safeguarding C-"],
        ["administrator"] = [
            "/desk", "/desk/begin", "/desk/cpip/manage", "/desk/cpip/accounts", "/desk/cpip/accounts/person/editor/end",
            "/desk/cpip/accounts/person/editor", "/desk/cpip/rules", "/desk/cpip/reads", "/desk/cpip/retention",
            "/desk/cpip/retention/holds/new", "/desk/cpip/retention/subject", "/desk/cpip/requests",
            "/desk/cpip/webhooks", "/desk/cpip/services"],
    };

    internal static IReadOnlyList<Reader> Readers { get; } = [.. Templates.Readers, Reader.Desktop with { ForcedColors = true }];

    // Opened anew by the reader for whom the check is: of each person one, on some of their pages, in each run others.
    const int DrawnOfEach = 4;

    static readonly Reader[] Drawing = [.. Readers, Reader.Zoomed];

    public static MatrixTheoryData<string, Reader> EachByReader => new([.. Pages.Keys], Readers);

    public static TheoryData<string> Each => [.. Pages.Keys];

    public static TheoryData<string, Reader> Drawn => new(Pages.Keys.Zip(Sample.Of(Drawing.Concat(Drawing), Pages.Count)));

    [Theory, MemberData(nameof(EachByReader))]
    public async Task Is_open_to_everyone(string name, Reader reader) => (await looks.Of(name)).None(Looking.Open(reader));

    [Theory, MemberData(nameof(Each))]
    public async Task Has_its_parts(string name) => (await looks.Of(name)).None(Looking.Parts);

    [Theory, MemberData(nameof(Each))]
    public async Task Fits_at_400_percent(string name) => (await looks.Of(name)).None(Looking.Fits);

    [Theory, MemberData(nameof(Drawn), DisableDiscoveryEnumeration = true)]
    public Task Keeps_its_promises_when_opened_afresh(string name, Reader reader) => Sample.Told(() =>
        looks.ForEach(name, reader, Sample.Of(Pages[name], DrawnOfEach), reader == Reader.Zoomed ? Layout.FitsItsWidth : Axe.NoViolations));

    [Fact]
    public async Task Is_valid_markup()
    {
        var folder = Directory.CreateTempSubdirectory("heed-desk-pages-");
        try
        {
            foreach (var name in Pages.Keys)
                foreach (var (page, markup) in await looks.MarkupOf(name))
                    await File.WriteAllBytesAsync(
                        Path.Combine(folder.FullName, $"{name}{page.Replace('/', '-').Replace('?', ' ')}.html"), markup,
                        TestContext.Current.CancellationToken);

            await Nu.NoErrors(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
