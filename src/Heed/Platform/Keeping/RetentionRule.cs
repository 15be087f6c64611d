namespace Heed.Platform.Keeping;

/// <summary>What happens with something once it was kept for its time.</summary>
public enum DisposalAction
{
    /// <summary>It is destroyed by itself.</summary>
    Destroyed,

    /// <summary>It is listed for a person to look at; nothing is destroyed by itself.</summary>
    Reviewed,

    /// <summary>It is reported as overdue; nothing is ever destroyed by itself.</summary>
    Reported,
}

/// <summary>A line of the schedule: what is kept, why, for how long and what then.</summary>
/// <param name="Name">Its name in settings, such as <c>comment-refused</c>.</param>
/// <param name="What">What is kept.</param>
/// <param name="Time">For how long, unless the programme sets something else.</param>
/// <param name="From">From when, such as "after the decision".</param>
/// <param name="Ending">What then.</param>
/// <param name="Then">The same in a sentence.</param>
public sealed record RetentionRule(string Name, string What, RetentionPeriod Time, string From, DisposalAction Ending, string Then)
{
    public required string Why { get; init; }

    /// <summary>Who sees it meanwhile.</summary>
    public required string WhoSees { get; init; }

    /// <summary>
    /// Why it is destroyed by the first run that finds it due; null where one run marks it and a run on a later day destroys it. Only what
    /// nobody wrote may go at once.
    /// </summary>
    public string? WhyAtOnce { get; init; }

    /// <summary>Whether it belongs to no programme, and is looked after by those with the role in all.</summary>
    public bool IsOfSite { get; init; }
}
