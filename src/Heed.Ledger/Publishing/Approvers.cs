namespace Heed.Ledger;

/// <summary>
/// Who in a programme could approve a release. Two people are needed where there are two; this says whether there are, and who the second
/// is.
/// </summary>
/// <param name="Names">The names of all who could.</param>
public sealed record Approvers(IReadOnlySet<string> Names)
{
    /// <summary>
    /// Whether someone is a second person: one who wrote none of it; or, where everyone who could approve wrote some, one who did not save
    /// it last.
    /// </summary>
    /// <param name="name">The person.</param>
    /// <param name="writers">Everyone who saved the draft.</param>
    /// <param name="savedBy">Who saved it last.</param>
    public bool MayApprove(string name, IReadOnlyCollection<string> writers, string savedBy) =>
        !writers.Contains(name) || name != savedBy && Names.Contains(name) && Names.All(writers.Contains);

    /// <summary>
    /// Whether the one who saved the draft last is the only one who could approve. Where nobody could at all, somebody must first be given
    /// the role.
    /// </summary>
    public bool IsOnly(string savedBy) => Names.Count > 0 && Names.All(n => n == savedBy);
}

/// <summary>Why a draft takes two people.</summary>
/// <param name="Why">A sentence for its writer.</param>
/// <param name="IsOnlyOne">Whether nobody else could approve it, so that one person may publish it and the public history says so.</param>
public sealed record TwoPeople(string Why, bool IsOnlyOne);

/// <summary>What was found out about a release before publishing it.</summary>
/// <param name="Problems">What stands in the way.</param>
/// <param name="TwoPeople">The drafts that take two people, by the record's address.</param>
public sealed record ReleaseCheck(IReadOnlyList<ContentProblem> Problems, IReadOnlyDictionary<string, TwoPeople> TwoPeople);
