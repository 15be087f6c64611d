using System.Globalization;
using Heed.Accounts;
using Heed.Comments;
using Heed.Layout;
using Heed.Ledger.Kinds;

namespace Heed.Moderation;

/// <summary>Moderating: the queue, one comment, those that are much alike, and search.</summary>
public static class ModerationEndpoints
{
    public static void MapModeration(this IEndpointRouteBuilder programme)
    {
        programme.MapGet("/comments", QueueAsync).Needs(Permission.Moderate);
        programme.MapGet("/comments/next", NextAsync).Needs(Permission.Moderate);
        programme.MapGet("/comments/{id:guid}", (Guid id, ModerationPages pages, CancellationToken cancel) => pages.ShowAsync(id, cancel))
            .Needs(Permission.Moderate);
        programme.MapDecisions();
        programme.MapAppeals();
        programme.MapSimilarComments();
        programme.MapCommentSearch();
    }

    private static async Task<IResult> QueueAsync(RequestContext here, StaffHere staff, QueueReading reading, CancellationToken cancel)
    {
        var asked = here.Request.Query["view"].ToString();
        var view = Enum.GetValues<QueueView>().Cast<QueueView?>().FirstOrDefault(v => v!.Value.Slug == asked);
        if (view is null && asked.Length > 0)
            throw new BadRequestException($"There is no view “{ProgrammeFilter.Shorten(asked)}”. Choose one "
                + $"of {string.Join(", ", Enum.GetValues<QueueView>().Select(v => v.Slug))}.");
        return new View(
            "/Moderation/Queue.cshtml", await reading.LoadAsync(
                here, (await staff.FindAsync(cancel))!, view ?? QueueView.Waiting, PageOf(here), cancel));
    }

    private static async Task<IResult> NextAsync(RequestContext here, StaffHere staff, CommentQueue queue, CancellationToken cancel)
    {
        var after = Guid.TryParse(here.Request.Query["after"], out var passed) ? passed : (Guid?)null;
        var next = await queue.NextAsync(here.Programme, (await staff.FindAsync(cancel))!.Name, after, cancel);
        return Results.LocalRedirect(next is { } id ? $"/desk/{here.Programme}/comments/{id:N}" : $"/desk/{here.Programme}/comments");
    }

    /// <exception cref="BadRequestException">That is no page.</exception>
    internal static int PageOf(RequestContext here) =>
        here.Request.Query["page"].ToString() is not { Length: > 0 } typed ? 1
        : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 1_000_000 ? page
        : throw new BadRequestException($"“{ProgrammeFilter.Shorten(typed)}” is not a page number. Pages are numbered from 1.");
}
