namespace Heed.Comments;

/// <summary>The table of transitions as a Mermaid state diagram, as docs/states.md shows it.</summary>
public static class CommentDiagram
{
    public static string Text =>
        "stateDiagram-v2\n"
        + string.Concat(
            from arrow in CommentTransitions.All.SelectMany(Arrows)
            group Words(arrow.Kind) by (arrow.From, arrow.To) into same
            select $"    {Name(same.Key.From)} --> {same.Key.To}: {string.Join(", ", same)}\n"
        );

    private static IEnumerable<(CommentState? From, CommentState To, CommentEventKind Kind)> Arrows(CommentTransition transition)
    {
        foreach (var from in transition.From)
        {
            // What stays with the safeguarding lead moves nowhere.
            if (transition.To is { } to && !(from == CommentState.Referred && transition.StaysWithLead))
                yield return (from, to, transition.Kind);
            if (transition.ToWhenWithdrawn is { } withdrawn)
                yield return (from, withdrawn, transition.Kind);
            if (transition.EndsWaiting && from == CommentState.Waiting)
                yield return (from, CommentState.Refused, transition.Kind);
        }
    }

    private static string Name(CommentState? state) => state?.ToString() ?? "[*]";

    // "ApprovedInPart" is "approved in part".
    private static string Words(CommentEventKind kind) =>
        string.Concat(kind.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));
}
