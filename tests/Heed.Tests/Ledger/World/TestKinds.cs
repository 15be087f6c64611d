using System.ComponentModel.DataAnnotations;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;

namespace Heed.Tests.Ledger;

/// <summary>Kinds of record that exist for the tests of the ledger only, which knows no kind of the application.</summary>
internal static class TestKinds
{
    public static readonly KindCatalogue All = new([
        Kind.Of<Note>("note", "Note", "Notes", "notes/{name}"),
        Kind.Of<Thing>("thing", "Thing", "Things", "things/{number}"),
        Kind.Of<Visit>("visit", "Visit", "Visits", "things/{number}/visits/{date}", list: "visits"),
    ]);
}

[Display(Description = "A note about a thing.")]
public sealed record Note : Content
{
    [Display(Name = "Body")]
    public Prose? Body { get; init; }

    [Display(Name = "About"), Relation("Is about", "Is told of in")]
    public Ref<Thing>? About { get; init; }

    [Display(Name = "Also about"), Relation("Is also about", "Is also told of in", InStory = false)]
    public IReadOnlyList<AnyRef> AlsoAbout { get; init; } = [];

    [Display(Name = "Colour"), Facet]
    public Colour? Colour { get; init; }

    [Display(Name = "Themes"), Facet]
    public IReadOnlyList<string> Themes { get; init; } = [];

    [Display(Name = "Moods"), Facet]
    public IReadOnlyList<Mood> Moods { get; init; } = [];

    [Display(Name = "Mood")]
    public Mood? Mood { get; init; }

    [Display(Name = "Written on")]
    public FuzzyDate? WrittenOn { get; init; }

    [Display(Name = "Answer by")]
    public FuzzyDate? AnswerBy { get; init; }

    [Display(Name = "Lines")]
    public IReadOnlyList<Line> Lines { get; init; } = [];

    public override string? State => Mood?.Slug;
    public override bool IsSettled => Mood == Ledger.Mood.Calm;
    public override FuzzyDate? On => WrittenOn;
    public override FuzzyDate? DueBy => AnswerBy;

    public override IEnumerable<ValidationResult> Problems() =>
        Title == "Nonsense" ? [new ValidationResult("Write sense.", ["title"])] : [];
}

public sealed record Line
{
    [Required, Display(Name = "Words"), StringLength(20)]
    public string? Words { get; init; }

    [Display(Name = "On thing"), Relation("Has a line on", "Has a line in")]
    public Ref<Thing>? OnThing { get; init; }
}

[Display(Description = "A thing that notes are about.")]
public sealed record Thing : Content
{
    [Display(Name = "Part of"), Relation("Is part of", "Has part")]
    public Ref<Thing>? PartOf { get; init; }
}

[Display(Description = "A visit to a thing.")]
public sealed record Visit : Content;

public enum Colour
{
    DeepRed,
    Green,
}

public enum Mood
{
    Angry,
    Calm,
}
