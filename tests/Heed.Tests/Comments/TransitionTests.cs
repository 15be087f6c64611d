using Heed.Comments;
using Heed.Tests.Promises;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Comments;

/// <summary>One table says what can be done with a comment, and each event tells how it was before and after.</summary>
public sealed class TransitionTests : CommentSite
{
    [Fact]
    public void Everything_that_can_be_done_has_one_row_in_the_table() =>
        Assert.Equal(Enum.GetValues<CommentEventKind>(), CommentTransitions.All.Select(t => t.Kind).Order());

    [Fact]
    public async Task The_diagram_in_the_documents_is_that_of_the_table()
    {
        var document = await File.ReadAllTextAsync(Path.Combine(Sources.Root, "docs", "states.md"), TestContext.Current.CancellationToken);
        Assert.Contains($"```mermaid\n{CommentDiagram.Text}```", document, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_table_does_not_allow_is_refused_with_a_sentence_and_changes_nothing()
    {
        foreach (var transition in CommentTransitions.All)
        {
            foreach (var state in CommentTransitions.AnyState.Except(transition.From))
            {
                var status = new CommentStatus { State = state, Told = state };
                var refused = Assert.Throws<Heed.Ledger.RefusedException>(
                    () => transition.Check(status, new CommentChange("somebody", Start.UtcDateTime)));
                Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Each_event_begins_where_the_last_one_ended_and_the_last_one_is_how_the_comment_is()
    {
        await CommentLives.LiveAsync(this);

        await CommentLives.CheckAsync(this);
    }
}
