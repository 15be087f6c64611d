using System.Globalization;
using Heed.Accounts;
using Heed.Comments;
using Heed.Ledger;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heed.Moderation;

/// <summary>
/// Finds words and names in all comments of a programme, whatever became of them. The words lie closed, so they are opened one after the
/// other, the newest first, some thousands with each search.
/// </summary>
public sealed class CommentSearch(HeedDatabase db, CommentEncryption encryption, IOptions<ModerationRules> rules)
{
    private const int InOne = 500;
    private const CompareOptions Alike = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreWidth;

    /// <param name="staff">Who looks; what lies with the safeguarding lead is looked through only for one.</param>
    /// <param name="words">The words; each must stand in the name or the text.</param>
    public async Task<CommentsFound> FindAsync(Staff staff, string programme, string words, int part, int most, CancellationToken cancel)
    {
        var isLead = staff.May(Permission.Safeguard, programme);
        var all = db.Comments.AsNoTracking().Where(c => c.Programme == programme && (isLead || c.State != CommentState.Referred));
        var (total, stretch) = (await all.CountAsync(cancel), Math.Clamp(rules.Value.SearchedAtOnce, 1, 100_000));
        var sought = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var found = new List<(Comment, CommentWords, CommentText)>();
        var (looked, matches) = (0, 0);
        for (var from = (part - 1) * stretch; looked < stretch && from < total; from += InOne)
        {
            var comments = await all.OrderByDescending(c => c.ReceivedAt).ThenByDescending(c => c.Id).Skip(from)
                .Take(Math.Min(InOne, stretch - looked)).ToListAsync(cancel);
            var ids = comments.Select(c => c.Id).ToList();
            var texts = await db.NewestTexts(ids).ToDictionaryAsync(t => t.CommentId, cancel);
            foreach (var comment in comments)
            {
                var text = texts[comment.Id];
                if (encryption.Open(text) is { } its && sought.All(s => Holds(its.Name, s) || Holds(its.Text, s)) && ++matches <= most)
                    found.Add((comment, its, text));
            }
            looked += comments.Count;
        }
        return new CommentsFound(found, matches, looked, (part - 1) * stretch, total, stretch);
    }

    private static bool Holds(string text, string sought) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, sought, Alike) >= 0;
}

/// <summary>What a search through comments found.</summary>
/// <param name="Matches">How many there are in this part, handed over or not.</param>
public sealed record CommentsFound(IReadOnlyList<(Comment Comment, CommentWords Words, CommentText Text)> Comments, int Matches, int Looked,
    int Before, int Total, int Stretch)
{
    public int Parts => Math.Max(1, (Total + Stretch - 1) / Stretch);
}
