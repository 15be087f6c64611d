using Heed.Comments;
using Heed.Comments.Writing;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Platform.Database;
using Heed.Updates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Hostile;

/// <summary>
/// Comments that hold every hostile text, in name and text: one in three public, one waiting, one with the safeguarding lead.
/// </summary>
public static class HostileComments
{
    private const string On = "updates/open";
    private const int AtOnce = 60;
    private const int Pages = 4;

    /// <summary>The update that takes them.</summary>
    public static Update Update { get;
    } = new() { Title = HostileText.All[3], Number = "9999", PostedOn = FuzzyDate.Parse("2026-05-01"), CommentsOpenUntil = FuzzyDate.Parse(
        "2099-12-31") };

    /// <summary>Where it stands.</summary>
    public static string Path => On;

    /// <summary>Sends and decides on them.</summary>
    /// <returns>The pages that show them.</returns>
    public static async Task<IReadOnlyList<string>> SendAsync(IServiceProvider services, CancellationToken cancel)
    {
        var (intake, book, seal, db) =
            (services.GetRequiredService<CommentIntake>(), services.GetRequiredService<CommentPublishing>(),
                services.GetRequiredService<CommentEncryption>(), services.GetRequiredService<HeedDatabase>());
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var pages = new List<string> { $"/{HostileRecord.Programme}/{On}", $"/{HostileRecord.Programme}/{On}/comment",
            $"/{HostileRecord.Programme}/comments", $"/{HostileRecord.Programme}/comments/policy",
            $"/{HostileRecord.Programme}/comments/privacy", $"/{HostileRecord.Programme}/comments/ledger",
            $"/{HostileRecord.Programme}/comments/yours" };
        pages.AddRange(Enumerable.Range(1, Pages).Select(p => $"/{HostileRecord.Programme}/{On}/comments?page={p}"));
        pages.AddRange(
            [$"/desk/{HostileRecord.Programme}/comments", $"/desk/{HostileRecord.Programme}/comments?view=slow",
                $"/desk/{HostileRecord.Programme}/comments?view=decided", $"/desk/{HostileRecord.Programme}/safeguarding"]);
        var short80 = HostileText.All.Where(t => t.Length <= CommentWords.LongestName).ToList();
        foreach (var (texts, i) in HostileText.All.Chunk(AtOnce).Select((t, i) => (t, i)))
        {
            var form = Guid.CreateVersion7();
            await intake.TakeAsync(
                new SentComment(
                    HostileRecord.Programme, On, form, new CommentWords(short80[i * AtOnce % short80.Count], string.Join('\n', texts))),
                    cancel);
            var id = await db.Comments.Where(c => c.Form == form).Select(c => c.Id).SingleAsync(cancel);
            pages.Add(i % 3 == 1 ? $"/desk/{HostileRecord.Programme}/safeguarding/{id}" : $"/desk/{HostileRecord.Programme}/comments/{id}");
            await book.ChangeAsync(
                id,
                async comment =>
                {
                    var words = seal.Open(await book.NewestAsync(comment, cancel))!;
                    if (i % 3 == 0)
                        await book.ShowAsync(comment, words, words.PrintOf(id), null, "moderator", now, "", cancel);
                    else if (i % 3 == 1)
                        book.Apply(comment, CommentEventKind.Referred, "moderator", now);
                    return true;
                },
                cancel
            );
        }
        return pages;
    }
}
