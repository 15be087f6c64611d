using Heed.Accounts;
using Heed.Comments;
using Heed.Layout;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heed.Moderation;

/// <summary>Reads the page of comments that are much alike.</summary>
public sealed class SimilarCommentsReading(
    RequestContext here, StaffHere staffHere, HeedDatabase db, SimilarComments similar, CommentEncryption encryption, CommentReads reads,
    IOptions<ModerationRules> rules, TimeProvider clock)
{
    private const int MostOneByOne = 50;

    /// <summary>The page; not found when there is no such cluster.</summary>
    public async Task<IResult> ShowAsync(
        Guid cluster, DecisionTyped typed, IReadOnlyList<(string, string)> errors, int? handled, DateTime? until, CancellationToken cancel)
    {
        if (!await db.Comments.AnyAsync(
            c => c.Programme == here.Programme && c.Cluster == cluster && c.State != CommentState.Referred, cancel))
            return ErrorResults.NotFound(here);
        var staff = (await staffHere.FindAsync(cancel))!;
        var together = similar.Together(here.Programme, cluster).AsNoTracking();
        var total = await together.CountAsync(cancel);
        var last = Math.Max(1, (total + SimilarCommentsPage.PageSize - 1) / SimilarCommentsPage.PageSize);
        var number = handled is null ? ModerationEndpoints.PageOf(here) : 1;
        if (number > last)
            throw new BadRequestException($"There is no page {number}. The last page is {last}.");
        var inOrder = together.OrderBy(c => c.ReceivedAt).ThenBy(c => c.Id);
        var comments = await inOrder.Skip((number - 1) * SimilarCommentsPage.PageSize).Take(SimilarCommentsPage.PageSize)
            .ToListAsync(cancel);
        var first = number == 1 ? comments.FirstOrDefault() : await inOrder.FirstOrDefaultAsync(cancel);
        var words = await WordsAsync(staff, first is null ? comments : comments.Prepend(first), cancel);
        var model = first is null ? null : words[first.Id];
        var page = new SimilarCommentsPage
        {
            Here = here,
            Staff = staff,
            Errors = errors,
            Cluster = cluster,
            Total = total,
            OneByOne = await similar.OneByOne(here.Programme, cluster).AsNoTracking().OrderBy(c => c.ReceivedAt).Take(MostOneByOne)
                .ToListAsync(cancel),
            First = model,
            Lines = [
                .. comments.Select(
                    c => new SimilarComment(
                        c, words[c.Id]?.Name ?? "", model is null || words[c.Id] is not { } its || its.Text == model.Text ? []
                            : CommentVersion.Between(model.Text, its.Text)))],
            Number = number,
            AtOnce = Math.Clamp(rules.Value.AlikeAtOnce, 1, 5000),
            SeenUntil = until ?? clock.GetUtcNow().UtcDateTime,
            Typed = typed,
            Handled = handled,
        };
        return new View(
            "/Moderation/SimilarComments.cshtml", page, errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private async Task<IReadOnlyDictionary<Guid, CommentWords?>> WordsAsync(
        Staff staff, IEnumerable<Comment> comments, CancellationToken cancel)
    {
        var ids = comments.Select(c => c.Id).Distinct().ToList();
        var texts = await db.NewestTexts(ids).ToListAsync(cancel);
        await reads.SeenAsync(staff, here.Programme, [.. texts.Where(t => !t.IsDestroyed)], cancel);
        return texts.ToDictionary(t => t.CommentId, encryption.Open);
    }
}
