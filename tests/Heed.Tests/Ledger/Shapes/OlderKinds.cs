using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Tests.Ledger.Shapes;

/// <summary>The kinds of the tests as earlier code had them, and as later code has them with steps from there.</summary>
internal static class OlderKinds
{
    /// <summary>Notes of the first shape.</summary>
    public static KindCatalogue First { get; } = With(Kind.Of<FirstNote>("note", "Note", "Notes", "notes/{name}"));

    /// <summary>Notes of today, which can read those of the first shape.</summary>
    public static KindCatalogue Today { get; } = With(Kind.Of<Note>("note", "Note", "Notes", "notes/{name}", steps:
    [
        new ShapeStep(
            ShapeStep.Rename("text", "body"),
            ShapeStep.Rename("theme", "themes"),
            ShapeStep.IntoList("themes"),
            ShapeStep.Within("lines", ShapeStep.Rename("word", "words"))),
    ]));

    /// <summary>Notes of today whose step fails on every older one.</summary>
    public static KindCatalogue Failing { get; } = With(Kind.Of<Note>("note", "Note", "Notes", "notes/{name}", steps:
        [new ShapeStep((JsonObject _) => throw new InvalidOperationException("The step met what it did not expect."))]));

    private static KindCatalogue With(Kind note) => new([note, .. TestKinds.All.All.Where(k => k.Name != "note")]);
}

[Display(Description = "A note, as it was first written.")]
public sealed record FirstNote : Content
{
    public Prose? Text { get; init; }

    public Ref<Thing>? About { get; init; }

    [Facet]
    public string? Theme { get; init; }

    public string? Colour { get; init; }

    public Mood? Mood { get; init; }

    public string? Weather { get; init; }

    public FuzzyDate? AnswerBy { get; init; }

    public IReadOnlyList<FirstLine> Lines { get; init; } = [];

    public override string? State => Mood?.Slug;
    public override FuzzyDate? DueBy => AnswerBy;
}

public sealed record FirstLine
{
    public string? Word { get; init; }

    public int? Size { get; init; }
}
