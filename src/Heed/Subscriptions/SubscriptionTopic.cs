using Heed.Across;
using Heed.Ledger;
using Heed.Subscriptions.Announcing;

namespace Heed.Subscriptions;

/// <summary>
/// What can be followed: an address of the record itself. The address is the topic, so what is read there is what is followed.
/// </summary>
/// <param name="Address">The address below the programme in one form only, such as <c>actions?lead=care-inspectorate&amp;state=overdue</c>;
/// empty for the programme.</param>
/// <param name="Words">What it is, for people: "Actions led by Care Inspectorate that are overdue".</param>
public abstract record SubscriptionTopic(string Address, string Words)
{
    /// <summary>How long an address may be.</summary>
    public const int Longest = 400;

    /// <summary>When somebody who follows it is emailed, in a sentence.</summary>
    public abstract string When { get; }

    /// <summary>What mails about it do not tell, in a sentence; null when nothing needs saying.</summary>
    public virtual string? Limits => null;

    /// <summary>Which of what happened it takes in.</summary>
    internal abstract Task<IReadOnlyList<ChangeSummary>> OfAsync(News news, CancellationToken cancel);
}

/// <summary>The whole programme.</summary>
internal sealed record ProgrammeTopic(string Words) : SubscriptionTopic("", Words)
{
    public override string When => T("We will email you when a record is added, changed or withdrawn.");

    internal override Task<IReadOnlyList<ChangeSummary>> OfAsync(News news, CancellationToken cancel) => Task.FromResult(news.All);
}

/// <summary>All that has one value of a facet: a strand of the programme, or what applies to somebody.</summary>
internal sealed record FacetTopic(string Facet, string Value, string Words) : SubscriptionTopic($"?{Facet}={Value}", Words)
{
    public override string When =>
        Facet == Gathering.ByStrand.Facet ? T("We will email you when a record in this strand is added, changed or withdrawn.")
            : T("We will email you when a record that applies to them is added, changed or withdrawn.");

    internal override Task<IReadOnlyList<ChangeSummary>> OfAsync(News news, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<ChangeSummary>>([.. news.All.Where(h => h.Facets(Facet).Contains(Value))]);
}

/// <summary>One record: itself, and what links to it that did not before.</summary>
internal sealed record RecordTopic(string Path, string Words) : SubscriptionTopic(Path, Words)
{
    public override string When => T("We will email you when this record changes or is withdrawn, or another record is linked to it.");

    internal override Task<IReadOnlyList<ChangeSummary>> OfAsync(News news, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<ChangeSummary>>([.. news.All.Where(h => h.Path == Path || h.LinksNewly.Contains(Path))]);
}

/// <summary>A record with others below it, such as a group with its meetings: itself, those, and what links to it.</summary>
internal sealed record BranchTopic(string Path, string Words) : SubscriptionTopic(Path, Words)
{
    public override string When => T("We will email you about changes to this record and to all records linked to it.");

    internal override Task<IReadOnlyList<ChangeSummary>> OfAsync(News news, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<ChangeSummary>>(
            [.. news.All.Where(h => h.Path == Path || h.Path.StartsWith(Path + "/", StringComparison.Ordinal) || h.Links.Contains(Path))]
        );
}

/// <summary>A list with its filters, or a search: what is in it now, and what was in it just before.</summary>
internal sealed record QueryTopic(string Address, string Words, ListQuery Query) : SubscriptionTopic(Address, Words)
{
    /// <summary>The page of a search, as the address of a topic begins.</summary>
    public const string Search = "search";

    public override string When =>
        Address.StartsWith(Search, StringComparison.Ordinal)
            ? T("We will email you when a record that this search finds is added, changed or withdrawn.")
            : T("We will email you when a record in this list is added, changed or withdrawn.");

    public override string? Limits =>
        Query.LateOn is null ? null
            : T("We email you about a record when something about it is published. We send no email when a date simply passes, but the "
                + "list will show it.");

    internal override async Task<IReadOnlyList<ChangeSummary>> OfAsync(News news, CancellationToken cancel)
    {
        var paths = await news.FoundByAsync(Query, cancel);
        return [.. news.All.Where(h => paths.Contains(h.Path))];
    }
}
