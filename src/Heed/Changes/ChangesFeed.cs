using Heed.Layout;
using Heed.OpenData;

namespace Heed.Changes;

/// <summary>Every change to a programme as a feed: an entry for each edition, so that a record that changes again is shown again.</summary>
public static class ChangesFeed
{
    /// <summary>The feed of the period that an address names; of all time when it names none, so that it can be followed.</summary>
    public static async Task<Feed> LoadAsync(RequestContext here, CancellationToken cancel)
    {
        var period = IsAsked(here, "from") || IsAsked(here, "to") ? await Period.ReadAsync(here, cancel) : null;
        var page = PageOf.Read(here, Most.InFeed, int.MaxValue);
        var upTo = period?.UpTo ?? Platform.Time.Clock.EndOf(here.Day);
        var changes = await here.Reading.EachChangeAsync(here.Programme, period?.After, upTo, page.Skip, page.Size + 1, cancel);
        return FeedReading.Of(
            here,
            period is null ? T($"All changes to {here.ProgrammeTitle}")
                : T($"Changes to {here.ProgrammeTitle} from {period.From} to {period.To}"),
            T($"Every change, newest first, {
                Most.InFeed} at a time. Each version has an entry: a record that changes twice is listed twice."),
            Address(here, "", period),
            (Address(here, ".atom", period), null),
            [.. changes.Take(page.Size).Select(e => FeedWriting.Entry(e, here))]
        ) with
        {
            Next = changes.Count > page.Size && page.Next is { } next ? here.Origin + Address(here, ".atom", period, $"page={next}") : null,
        };
    }

    private static bool IsAsked(RequestContext here, string name) => here.Request.Query[name].ToString().Trim().Length > 0;

    private static string Address(RequestContext here, string format, Period? period, string? part = null)
    {
        var query = string.Join('&', new[] { period?.Query, part }.OfType<string>());
        return here.Url($"changes{format}{(query.Length > 0 ? "?" + query : "")}");
    }
}
