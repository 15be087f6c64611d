using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Records;

namespace Heed.People;

[Display(GroupName = "People and bodies",
    Description = "An organisation, such as a council, government department, inspectorate or charity. "
        + "Add it before you name it as a lead or owner.")]
public sealed record Body : Content, IHasOtherNames
{
    [Facet]
    [Display(Name = "Kind of body",
        Description = "The type of organisation, such as government, inspectorate, local authority, charity or police. "
            + "Lists can be filtered by it.")]
    public string? Kind { get; init; }

    [Display(Name = "Also known as", Description = "Short, former and other names, such as “COSLA”, so that searches find it.")]
    public IReadOnlyList<Alias> Aliases { get; init; } = [];

    [Relation("Part of", "Has as a part", InStory = false)]
    [Display(Name = "Part of", GroupName = "Where it belongs",
        Description = "The larger organisation this one belongs to, such as a university or government department.")]
    public Ref<Body>? PartOf { get; init; }

    /// <summary>The facet that holds all its names.</summary>
    public const string NamesFacet = "known-as";

    /// <summary>Its title and other names in short, so that other programmes' records of the same body are found.</summary>
    [JsonIgnore, Facet, Display(Name = "Known as")]
    public IReadOnlyList<string> KnownAs =>
        [.. Aliases.Select(a => a.Name).Prepend(Title).Select(Applies.Slug).Where(s => s.Length > 0).Distinct()];

    // Sources and links are those of the programme that it is copied from.
    internal Body Copied => new()
    {
        Title = Title, Kind = Kind, Website = Website, Aliases = [.. Aliases.Select(a => a with { Source = null })],
    };

    [Display(Name = "Website", Description = "The organisation’s home page, starting with https://."), NotSearched]
    public string? Website { get; init; }
}
