using Heed.Accounts;
using Heed.Layout;
using Heed.Search;

namespace Heed.Desk.Finding;

/// <summary>Search at the desk: all that the person may read, drafts too.</summary>
public static class FindingEndpoints
{
    /// <summary>Maps it below a programme's desk.</summary>
    public static void MapFinding(this IEndpointRouteBuilder programme) =>
        programme.MapGet("/search", ShowAsync).Needs(Permission.EnterDesk);

    private static async Task<IResult> ShowAsync(RequestContext here, StaffHere staff, CancellationToken cancel)
    {
        var published = await new SearchReading(here, cancel).LoadAsync();
        var asked = published.Request;
        var drafts = asked.HasWords ? await here.Reading.OpenDraftsAsync(here.Programme, cancel) : [];
        var matches = DraftMatch.In(asked.Kind is { } kind ? [.. drafts.Where(d => d.Line.Kind.Name == kind)] : drafts, asked.Query);
        // Who found a draft is not served with a guess at what else was meant.
        if (matches.Count > 0 && (published.IsPartial || published.Suggestion is not null))
            published = new SearchPage { Here = here, Request = asked, Hits = [], Counts = new Dictionary<string, int>() };
        var page = new FindingPage { Here = here, Staff = await staff.FindAsync(cancel), Published = published, Drafts = matches,
            WithDraft = drafts.Select(d => d.Line.Path).ToHashSet() };
        return new View("/Desk/Finding/Finding.cshtml", page);
    }
}
