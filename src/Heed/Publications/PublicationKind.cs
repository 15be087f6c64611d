using System.ComponentModel.DataAnnotations;

namespace Heed.Publications;

/// <summary>The sorts of document a programme puts out.</summary>
public enum PublicationKind
{
    [Display(Description = "Sets out findings, often after a review or inquiry.")]
    Report,

    [Display(Description = "Tells practitioners what is expected of them.")]
    Guidance,

    [Display(Name = "Action plan", Description = "Lists actions, usually with leads and dates.")]
    ActionPlan,

    [Display(Description = "Sets aims and direction for several years.")]
    Strategy,

    [Display(Name = "Progress report", Description = "Says how far promised work has got.")]
    ProgressReport,

    [Display(Description = "Says what an organisation has decided to do, and how.")]
    Policy,

    [Display(Description = "Sets the standards or measures used to judge practice.")]
    Framework,

    [Display(Description = "Official figures, such as the number of children on the child protection register.")]
    Statistics,

    [Display(Description = "A study, survey or evaluation.")]
    Research,

    [Display(Name = "Terms of reference", Description = "Says what a group or review is for, and how it works.")]
    TermsOfReference,

    [Display(Description = "Asks for views, or analyses the replies.")]
    Consultation,

    [Display(Description = "A short summary for particular readers.")]
    Briefing,

    [Display(Description = "The text of a statement, published as a document.")]
    Statement,

    [Display(Description = "An Act, regulations or other law.")]
    Legislation,

    [Display(Description = "A document of another type.")]
    Other,
}
