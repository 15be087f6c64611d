using System.Text.Json;
using Heed.Tests.Web;

namespace Heed.Tests.Changes;

public sealed class ChangesFilterTests(DemoSite site)
{
    private const string Years = "from=2017-03-02&to=2019-12-31";

    [Fact]
    public async Task Only_changed_states_and_dates_can_be_shown()
    {
        var records = await RecordsAsync("&only=states-and-dates");

        Assert.NotEmpty(records);
        Assert.All(records, r => Assert.True(Moved(r, "state") || Moved(r, "due")));
        Assert.Equal((await RecordsAsync("")).Count(r => Moved(r, "state") || Moved(r, "due")), records.Count);
    }

    [Fact]
    public async Task Only_one_type_of_record_can_be_shown()
    {
        var records = await RecordsAsync("&kind=action");

        Assert.NotEmpty(records);
        Assert.All(records, r => Assert.Equal("action", r.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task The_page_and_its_downloads_show_the_same_choice()
    {
        var page = await site.GetAsync($"/cpip/changes?{Years}&kind=action&only=states-and-dates");

        Assert.Equal("action", page.Page.QuerySelector("select[name=kind] option[selected]")!.GetAttribute("value"));
        Assert.Contains(
            $"/cpip/changes.csv?{Years}&kind=action&only=states-and-dates",
            page.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
    }

    private static bool Moved(JsonElement record, string what) => record.GetProperty(what).ValueKind == JsonValueKind.Object;

    private async Task<List<JsonElement>> RecordsAsync(string filter) =>
        [.. JsonDocument.Parse((await site.GetAsync($"/cpip/changes.json?{Years}{filter}")).Body).RootElement.GetProperty("records")
            .EnumerateArray()];
}
