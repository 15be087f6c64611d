using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Heed.Ledger.Kinds;

namespace Heed.Records;

/// <summary>A name something also went by.</summary>
[DisplayName("Name")]
public sealed record Alias
{
    [Required, Display(Name = "Name", Description = "Another name it is known by, such as a former name or a short form.")]
    public string Name { get; init; } = "";

    [Display(Name = "Where used", Description = "Where or when this name is used, such as “in reports before 2019”.")]
    public string? Where { get; init; }

    [Display(Name = "Source", Description = "A page or document that uses this name.")]
    public Source? Source { get; init; }
}

/// <summary>A content that goes by other names too, which people may write instead of its title.</summary>
public interface IHasOtherNames : INamed
{
    /// <summary>The other names.</summary>
    IReadOnlyList<Alias> Aliases { get; }

    IEnumerable<string> INamed.OtherNames => Aliases.Select(a => a.Name);
}
