using Heed.Api.Access;
using Heed.Desk.Releases;

namespace Heed.Api.Releases;

/// <summary>Drafts that become public at the same moment.</summary>
public sealed record ReleaseDocument
{
    /// <summary>By which addresses name it.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called at the desk.</summary>
    public required string Name { get; init; }

    /// <summary>How far it has come: open, scheduled, published, stopped or given-up.</summary>
    public required ReleaseState State { get; init; }

    /// <summary>Counts changes; also the ETag.</summary>
    public required int Version { get; init; }

    /// <summary>When it became public; null before.</summary>
    public required DateTime? PublishedAt { get; init; }

    /// <summary>Where people work on it, at the desk.</summary>
    public required string Desk { get; init; }

    /// <summary>The drafts in it.</summary>
    public required IReadOnlyList<ReleasedItem> Drafts { get; init; }

    /// <summary>What stands in the way of publishing it.</summary>
    public required IReadOnlyList<FieldProblem> Problems { get; init; }
}

/// <summary>A draft in a release.</summary>
/// <param name="Path">The record, below the programme.</param>
/// <param name="Version">The version of the draft; null when there is no draft any more.</param>
/// <param name="Why">The reason that the public will read.</param>
/// <param name="ApprovedBy">Who approved it; null when nobody did.</param>
public sealed record ReleasedItem(string Path, int? Version, string Why, string? ApprovedBy);

/// <summary>A new release.</summary>
/// <param name="Name">What it is called at the desk.</param>
/// <param name="Why">The reason for those of its drafts that have none of their own. The public reads it.</param>
/// <param name="Drafts">The records, below the programme, whose drafts belong to it.</param>
public sealed record NewRelease(string? Name, string? Why, IReadOnlyList<string>? Drafts);

/// <summary>More drafts for a release.</summary>
/// <param name="Drafts">The records, below the programme.</param>
public sealed record MoreDrafts(IReadOnlyList<string>? Drafts);

/// <summary>What is to be published.</summary>
/// <param name="Versions">The version of each draft that you have read, by the record's path.</param>
public sealed record PublishRequest(IReadOnlyDictionary<string, int>? Versions);
