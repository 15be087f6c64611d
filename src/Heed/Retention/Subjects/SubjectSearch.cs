using Heed.Accounts;
using Heed.Comments;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Heed.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Heed.Retention.Subjects;

/// <summary>
/// Assembles what a programme holds on a subject, published or not: by an address, or by words in comments. What is with the safeguarding
/// lead is opened for leads alone: for others it is counted when it belongs to the address, and never compared with words.
/// </summary>
public sealed class SubjectSearch(
    HeedDatabase db, CommentEncryption seal, MailAddresses addresses, Outbox outbox, IEnumerable<IPersonalDataSource> kept, ReadLog log)
{
    /// <summary>How many comments are assembled at most.</summary>
    public const int Most = 500;

    private const int AtOnce = 500;

    /// <summary>Searches. Each comment found is noted as read by the person who asks.</summary>
    public async Task<SubjectFindings> FindAsync(Staff by, string programme, SubjectAsked asked, CancellationToken cancel)
    {
        var comments = db.Comments.AsNoTracking().Where(c => c.Programme == programme);
        if (asked.Address.Length > 0)
        {
            var key = addresses.KeyOf(asked.Address);
            comments = comments.Where(c => c.AddressKey == key);
        }
        var sealedOff = 0;
        if (!by.May(Permission.Safeguard, programme))
        {
            // A count of those that hold some words would tell what they say.
            sealedOff = asked.Address.Length > 0 ? await comments.CountAsync(c => c.State == CommentState.Referred, cancel) : 0;
            comments = comments.Where(c => c.State != CommentState.Referred);
        }
        var (found, isCut) = (new List<FoundComment>(), false);
        for (var skip = 0; !isCut; skip += AtOnce)
        {
            var some = await comments.OrderBy(c => c.ReceivedAt).ThenBy(c => c.Id).Skip(skip).Take(AtOnce).ToListAsync(cancel);
            var ids = some.Select(c => c.Id).ToList();
            var texts = (await db.CommentTexts.AsNoTracking().Where(t => ids.Contains(t.CommentId)).OrderBy(t => t.Version)
                .ToListAsync(cancel)).ToLookup(t => t.CommentId);
            foreach (var comment in some)
            {
                var words = texts[comment.Id].Select(seal.Open).OfType<CommentWords>().ToList();
                if (asked.Words.Length > 0 && !words.Any(w => Holds(w, asked.Words)))
                    continue;
                if (found.Count < Most)
                    found.Add(
                        new FoundComment(
                            comment.Id, comment.Path, comment.State.Label, comment.ReceivedAt, comment.DecidedAt, comment.Reason, words));
                else
                    isCut = true;
            }
            if (some.Count < AtOnce)
                break;
        }
        foreach (var comment in found)
            await log.NoteAsync(by, programme, $"comments/{comment.Id:N}", cancel);
        return new SubjectFindings(found, sealedOff, isCut, await OthersAsync(programme, asked, cancel));
    }

    private static bool Holds(CommentWords words, string typed) =>
        typed.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(
            w => words.Text.Contains(w, StringComparison.OrdinalIgnoreCase) || words.Name.Contains(w, StringComparison.OrdinalIgnoreCase));

    // What else belongs to an address here, beside comments.
    private async Task<IReadOnlyList<PersonalDataItem>> OthersAsync(string programme, SubjectAsked asked, CancellationToken cancel)
    {
        if (asked.Address.Length == 0)
            return [];
        var (person, others) = (PersonMarks.Of(asked.Address, addresses, outbox), new List<PersonalDataItem>());
        foreach (var keeper in kept.Where(k => k is not Comments.Keeping.CommentsOfPeople))
            others.AddRange((await keeper.FindAsync(person, cancel)).Where(t => t.Programme == programme));
        return others;
    }
}

/// <summary>What is searched for.</summary>
/// <param name="Address">A mail address; empty for any.</param>
/// <param name="Words">Words that a comment or its writer's name must all hold; empty for any.</param>
public sealed record SubjectAsked(string Address, string Words);

public sealed record FoundComment(
    Guid Id, string Path, string State, DateTime ReceivedAt, DateTime? DecidedAt, string? Reason, IReadOnlyList<CommentWords> Wordings);

/// <summary>What a search assembled.</summary>
/// <param name="Comments">The comments.</param>
/// <param name="SealedOff">How many more of the address are with the safeguarding lead.</param>
/// <param name="IsCut">Whether there are more than are assembled at once.</param>
/// <param name="Others">What else belongs to the address in this programme.</param>
public sealed record SubjectFindings(
    IReadOnlyList<FoundComment> Comments, int SealedOff, bool IsCut, IReadOnlyList<PersonalDataItem> Others);
