using System.ComponentModel.DataAnnotations;
using Heed.Ledger.Kinds;
using Heed.People;

namespace Heed.Frameworks;

[Display(GroupName = "Publications and news",
    Description = "A set of quality indicators that services are judged by. Add it once, then add each of its versions.")]
public sealed record Framework : Content, INamed
{
    [Relation("Owned by", "Owns the framework", InStory = false)]
    [Display(Name = "Owner", Description = "The organisation that publishes the framework, such as an inspectorate.")]
    public Ref<Body>? Owner { get; init; }

    [Display(Name = "Who it is for", Description = "The services and people who use it, such as “child protection committees”.")]
    public string? Audience { get; init; }
}
