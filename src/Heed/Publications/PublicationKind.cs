using System.ComponentModel.DataAnnotations;

namespace Heed.Publications;

/// <summary>The sorts of document a programme puts out.</summary>
public enum PublicationKind
{
    /// <summary>A report or review.</summary>
    Report,

    /// <summary>Guidance for practice.</summary>
    Guidance,

    /// <summary>An action plan.</summary>
    [Display(Name = "Action plan")]
    ActionPlan,

    /// <summary>A strategy.</summary>
    Strategy,

    /// <summary>A progress report.</summary>
    [Display(Name = "Progress report")]
    ProgressReport,

    /// <summary>A policy.</summary>
    Policy,

    /// <summary>A framework.</summary>
    Framework,

    /// <summary>Statistics.</summary>
    Statistics,

    /// <summary>Research or evaluation.</summary>
    Research,

    /// <summary>Terms of reference.</summary>
    [Display(Name = "Terms of reference")]
    TermsOfReference,

    /// <summary>A consultation paper or its analysis.</summary>
    Consultation,

    /// <summary>A briefing or summary.</summary>
    Briefing,

    /// <summary>A statement as a document.</summary>
    Statement,

    /// <summary>A law or legal instrument.</summary>
    Legislation,

    /// <summary>None of these.</summary>
    Other,
}
