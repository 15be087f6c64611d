using System.ComponentModel.DataAnnotations;
using Heed.Ledger.Kinds;
using Heed.Programmes;

namespace Heed.People;

/// <summary>
/// An organisation: a government, council, inspectorate, charity, committee. Its title is its name. <c>/bodies/{name}</c>.
/// </summary>
public sealed record Body : Content
{
    /// <summary>What it is: government, inspectorate, local authority, committee, charity, university, police, health ...</summary>
    [Display(Name = "Kind of body"), Facet]
    public string? Kind { get; init; }

    /// <summary>Short, older and other names.</summary>
    [Display(Name = "Also known as")]
    public IReadOnlyList<Alias> Aliases { get; init; } = [];

    /// <summary>The body it is part of.</summary>
    [Display(Name = "Part of", GroupName = "Where it belongs"), Relation("Part of", "Has as a part", InStory = false)]
    public Ref<Body>? PartOf { get; init; }

    /// <summary>Its public web address.</summary>
    [Display(Name = "Website"), NotSearched]
    public string? Website { get; init; }
}
