using Heed.Ledger;
using Heed.Signals;

namespace Heed.Comments;

/// <summary>Finds the signals in a comment on a programme, whose own posts, people and bodies a shown name may read like.</summary>
public sealed class ProgrammeSignals(ProgrammeLedger ledger, NamedOffices offices)
{
    public async Task<IReadOnlyList<Signal>> InAsync(string programme, CommentWords words, CancellationToken cancel) =>
        CommentSignals.Of(words.Text, words.Name, words.Name.Length == 0 ? [] : await offices.OfAsync(ledger, programme, cancel));

    /// <summary>How early the comment is read; see <see cref="CommentSignals.Urgency"/>.</summary>
    public async Task<int> UrgencyAsync(string programme, CommentWords words, CancellationToken cancel) =>
        CommentSignals.Urgency(await InAsync(programme, words, cancel));
}
