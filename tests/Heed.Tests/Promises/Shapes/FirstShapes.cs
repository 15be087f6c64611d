using System.ComponentModel.DataAnnotations;
using Heed.Groups;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Recommendations;

namespace Heed.Tests.Promises.Shapes;

/// <summary>Recommendations and meetings as the first release wrote them, each with one property that no later code ever knew.</summary>
internal static class FirstShapes
{
    /// <summary>The kinds of Heed as they were then.</summary>
    public static KindCatalogue Kinds { get; } = new(Slices.Kinds.All.Select(k => k.Name switch
    {
        "recommendation" => Kind.Of<FirstRecommendation>(k.Name, k.Label, k.Plural, k.Template),
        "meeting" => Kind.Of<FirstMeeting>(k.Name, k.Label, k.Plural, k.Template, k.List),
        _ => k,
    }));
}

[Display(Description = "A recommendation, as it was first written.")]
public sealed record FirstRecommendation : Content
{
    [Relation("Made in", "Recommends", InStory = false)]
    public Ref<Report>? Report { get; init; }

    public string? Number { get; init; }

    public Wording? Wording { get; init; }

    public Prose? Words { get; init; }

    [Facet]
    public string? Theme { get; init; }

    [Facet]
    public string? Scope { get; init; }

    public Prose? Reading { get; init; }

    /// <summary>Never a property of any later shape.</summary>
    public string? Urgency { get; init; }

    [Facet]
    public static string Response => "no-response";

    public override string State => "no-return";
}

[Display(Description = "A meeting, as it was first written.")]
public sealed record FirstMeeting : Content
{
    [Relation("Meeting of", "Met")]
    public Ref<Group>? Group { get; init; }

    public FuzzyDate? HeldOn { get; init; }

    public MeetingState? MeetingState { get; init; }

    public string? Place { get; init; }

    public IReadOnlyList<FirstTask> ActionsArising { get; init; } = [];

    public override string State => MeetingState.Slug;
    public override bool IsSettled => true;
    public override FuzzyDate? On => HeldOn;
}

public sealed record FirstTask
{
    public string? Number { get; init; }

    public string Text { get; init; } = "";

    /// <summary>Never a property of any later shape.</summary>
    public string? Mood { get; init; }
}
