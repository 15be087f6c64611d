using System.Security.Cryptography;
using System.Text;
using Heed.Comments;
using Heed.Comments.Writing;
using Heed.Layout;
using Heed.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Updates.Intake.WordPress;

/// <summary>
/// Hands the comments that an old site had approved to our moderators. Nothing becomes public by what another site decided: a named person
/// approves each here, as every other comment.
/// </summary>
public sealed class BlogComments(HeedDatabase db, CommentIntake intake)
{
    private const int AtOnce = 500;

    /// <summary>Says of an item which of its comments are new here, and what becomes of the others.</summary>
    public async Task<Becoming> WithAsync(string programme, Becoming becoming, CancellationToken cancel)
    {
        var item = becoming.Item;
        var others = item.OtherComments.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}: {c.Value}").ToList();
        var said = new List<string>();
        if (others.Count > 0)
            said.Add($"Comments left out: {string.Join(", ", others)}.");
        if (item.Comments.Count == 0)
            return becoming with { OnComments = said };
        if (becoming.Fate == Fate.LeftOut || item.Type != "post")
            return becoming with { OnComments = [$"Approved comments left out with it: {item.Comments.Count}.", .. said] };
        var queued = item.Comments.Where(Fits).Select(c => new QueuedComment(FormOf(programme, item, c), c)).ToList();
        var known = new HashSet<Guid>();
        foreach (var some in queued.Chunk(AtOnce))
        {
            var forms = some.Select(q => q.Form).ToList();
            known.UnionWith(await db.Comments.Where(c => forms.Contains(c.Form)).Select(c => c.Form).ToListAsync(cancel));
        }
        var fresh = queued.FindAll(q => !known.Contains(q.Form));
        if (fresh.Count > 0)
            said.Insert(0, $"{Phrases.Count(fresh.Count, "approved comment")} for the moderators. A moderator must approve each one before "
                + "it is public here.");
        if (known.Count > 0)
            said.Insert(0, $"{Phrases.Count(known.Count, "approved comment")} already here.");
        if (queued.Count < item.Comments.Count)
            said.Add($"Approved comments left out because they have no date, no text or more than {CommentWords.LongestText} characters: "
                + $"{item.Comments.Count - queued.Count}.");
        return becoming with { Comments = fresh, OnComments = said };
    }

    /// <summary>Hands them over.</summary>
    public async Task QueueAsync(string programme, Becoming becoming, CancellationToken cancel)
    {
        foreach (var (form, comment) in becoming.Comments)
            await intake.TakeAsync(
                new SentComment(programme, becoming.Path, form, new CommentWords(NameOf(comment), comment.Text)
                    { OldSiteOn = comment.PostedOn }), cancel);
    }

    private static bool Fits(BlogComment comment) =>
        comment.PostedOn is not null && comment.Text.Length is > 0 and <= CommentWords.LongestText;

    // Some gave their email address as their name.
    private static string NameOf(BlogComment comment) =>
        comment.Name.Length == 0 || comment.Name.Contains('@', StringComparison.Ordinal) ? "Name not given"
        : comment.Name.Length <= CommentWords.LongestName ? comment.Name : comment.Name[..CommentWords.LongestName];

    private static Guid FormOf(string programme, BlogItem item, BlogComment comment)
    {
        var site = Uri.TryCreate(item.Link, UriKind.Absolute, out var link) ? link.Authority : "";
        var mark = $"old comment\n{programme}\n{site}\n{item.Id}\n{comment.Id}";
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(mark)).AsSpan(0, 16));
    }
}
