using Heed.Accounts;
using Heed.Design;
using Heed.Layout;

namespace Heed.Retention.Subjects;

/// <summary>What a programme holds on a subject.</summary>
public sealed class SubjectPage : DeskPage
{
    public override string Title => "All we hold on a subject";

    public override string? Section => "retention";

    public override IReadOnlyList<DesignLink> Way => [new("What is kept", Desk("retention"))];

    /// <summary>What is searched for.</summary>
    public required SubjectAsked Asked { get; init; }

    /// <summary>What was found; null before a search.</summary>
    public required SubjectFindings? Findings { get; init; }

    /// <summary>What was found, in sentences.</summary>
    public IEnumerable<string> Sentences
    {
        get
        {
            if (Findings is not { } found)
                yield break;
            yield return found.Comments.Count == 0 ? "No comment was found that you may "
                + "read." : $"{Phrases.Count(found.Comments.Count, "comment")} found. That you "
                + $"read {(found.Comments.Count == 1 ? "it" : "them")} is noted.";
            if (found.IsCut)
                yield return $"There are more: only the first {SubjectSearch.Most} are assembled. Narrow the words.";
            if (found.SealedOff > 0)
                yield return $"{Phrases.Count(found.SealedOff, "comment")} with the safeguarding "
                    + $"lead {(found.SealedOff == 1 ? "is" : "are")} "
                    + "not shown here. Ask them.";
        }
    }
}
