using System.ComponentModel.DataAnnotations;

namespace Heed.Accounts;

/// <summary>How far a record has come. One that is published and has a new draft stands in two of them at once.</summary>
public enum RecordState
{
    /// <summary>It has a draft that is being written, or was returned.</summary>
    [Display(Name = "draft")]
    Draft,

    /// <summary>Its draft waits for a second person.</summary>
    [Display(Name = "in review")]
    InReview,

    /// <summary>Its draft is approved.</summary>
    [Display(Name = "approved")]
    Approved,

    /// <summary>Its draft goes out at a set time.</summary>
    [Display(Name = "scheduled")]
    Scheduled,

    /// <summary>It has an edition that can be read.</summary>
    [Display(Name = "published")]
    Published,
}

/// <summary>
/// In which states of its record an endpoint works. The desk's filter asks it, and <c>docs/operating/roles.md</c> is written from it.
/// </summary>
/// <param name="States">The states.</param>
public sealed record WorksWhen(IReadOnlyList<RecordState> States)
{
    /// <summary>Whether it works always, also where there is no record yet.</summary>
    public bool IsAlways => States.Count == Enum.GetValues<RecordState>().Length;
}

/// <summary>Declares in which states of its record an endpoint works.</summary>
public static class WorksWhenEndpoints
{
    /// <summary>Declares the states. In any other a page is not there, and what is sent is refused.</summary>
    public static TBuilder When<TBuilder>(this TBuilder endpoint, params RecordState[] states)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new WorksWhen(states));

    /// <summary>Declares that it works in every state, also where there is no record yet.</summary>
    public static TBuilder InAnyState<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new WorksWhen(Enum.GetValues<RecordState>()));
}
