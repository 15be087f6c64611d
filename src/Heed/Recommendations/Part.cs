using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Delivery;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Records;

namespace Heed.Recommendations;

/// <summary>
/// A part of a recommendation. Parts are a flat list in the report's order: the label of a part of a part holds the label above it.
/// </summary>
public sealed record Part
{
    [Required, StringLength(30)]
    [Display(Name = "Label",
        Description = "The label as the report prints it, such as a. For a part of a part, both: a(iv). It is used in web addresses.")]
    public string? Label { get; init; }

    [Display(Name = "Words", Description = "What this part recommends, word for word if you can.")]
    public Prose? Words { get; init; }

    [Relation("Addressed to", "Addressed by", InStory = false)]
    [Display(Name = "Addressed to",
        Description = "The organisations this part asks to act, if they differ from those of the whole recommendation.")]
    public IReadOnlyList<Ref<Body>> Addressees { get; init; } = [];

    [Display(Name = "Due", Description = "The date this part was promised for. Leave empty if no date was given.")]
    public FuzzyDate? Due { get; init; }

    [Display(Name = "Now expected", Description = "The new date, if it differs from the one first promised. Readers see both.")]
    public FuzzyDate? Expected { get; init; }

    [Display(Name = "Delivery", Description = "The latest progress on this part, as the owner reports it or as public sources show it.")]
    public DeliveryReport? Delivery { get; init; }

    /// <summary>By when it is to be done, as now expected.</summary>
    [JsonIgnore]
    public FuzzyDate? DueBy => Expected ?? Due;

    /// <summary>What was reported on it, as a story tells it; null when nothing was.</summary>
    internal Fact? Told() =>
        Delivery is not { State: { } state } report ? null
        : new Fact(report.On, T($"Part {Label}: “{T(state.Label)}”"), null, report.WhatInBrief);

    /// <summary>Whether it says nothing but its words, as most parts do.</summary>
    [JsonIgnore]
    public bool IsWordsOnly => Addressees.Count == 0 && DueBy is null && Delivery is null;
}
