using Heed.Accounts;
using Heed.Design;
using Heed.Layout;

namespace Heed.Retention.Subjects;

/// <summary>What a programme holds on a subject.</summary>
public sealed class SubjectPage : DeskPage
{
    public override string Title => "Subject access search";

    public override string? Section => "retention";

    public override IReadOnlyList<DesignLink> Way => [new("Retention schedule", Desk("retention"))];

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
            yield return found.Comments.Count == 0 ? "There are no matching comments that you "
                + "can read." : $"{Phrases.Count(found.Comments.Count, "comment")} found. We have recorded that you read "
                + $"{(found.Comments.Count == 1 ? "it" : "them")}.";
            if (found.IsCut)
                yield return $"Only the first {SubjectSearch.Most} are shown. Use more exact words.";
            if (found.SealedOff > 0)
                yield return $"{Phrases.Count(found.SealedOff, "comment")} with the safeguarding "
                    + $"lead {(found.SealedOff == 1 ? "is" : "are")} not shown here. Ask the lead.";
        }
    }
}
