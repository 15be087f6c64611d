using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Platform.Text;
using Heed.Records;

namespace Heed.Delivery;

/// <summary>The latest word on whether something promised is being done: a progress return, or what public sources show.</summary>
public sealed record DeliveryReport
{
    [Required, Display(Name = "Status", Description = "The choice closest to what was reported.")]
    public DeliveryState? State { get; init; }

    [StringLength(300)]
    [Display(Name = "Status in their own words", Description = "The exact term used, such as “substantially complete”.")]
    public string? InTheirWords { get; init; }

    [Required, Display(Name = "Basis", Description = "Whether the owner reported this, or published documents show it.")]
    public DeliveryBasis? Basis { get; init; }

    [Display(Name = "Reported on", Description = "The day it was reported or published."), HasHappened]
    public FuzzyDate? On { get; init; }

    [Relation("Delivery reported by", "Reported on", InStory = false)]
    [Display(Name = "Reported by", Description = "The organisation that made the report.")]
    public Ref<People.Body>? By { get; init; }

    [Display(Name = "What happened", Description = "What has been done so far, and what has not been done.")]
    public Prose? What { get; init; }

    [Display(Name = "Evidence",
        Description = "What proves it, one item in each row. If the owner reports it as delivered, add at least one.")]
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Why it takes two people to say so; null when one may.</summary>
    [JsonIgnore]
    public string? WhyTwoPeople => State.IsFinal ? $"A second person must approve “{State.Label}”." : null;

    /// <summary>Why it takes two people to say that the owner reported this, in place of an earlier report; null when one may.</summary>
    /// <param name="isChanged">Whether it says something else than what was published.</param>
    internal string? WhySourceTakesTwo(bool isChanged) =>
        Basis == DeliveryBasis.Return && isChanged
            ? "This says that the owner reported it, but no return in Heed says the same. A second person must approve it." : null;

    /// <summary>What stands in the way of saying so.</summary>
    /// <param name="at">Where the report is in the content.</param>
    internal IEnumerable<ValidationResult> Problems(string at = "delivery")
    {
        if (Basis == DeliveryBasis.Return && (State is DeliveryState.Delivered or DeliveryState.DeliveredInAnotherWay)
            && Evidence.Count == 0)
            yield return new ValidationResult(
                $"“{State.Label}” needs evidence. Add at least one item that shows it.", [$"{at}.evidence"]);
    }

    internal string ReportedAs => Basis == DeliveryBasis.Return ? "Reported" : "Public sources show";

    internal string? WhatInBrief => What is null ? null : MarkdownText.Plain(What);
}

/// <summary>On whose word a delivery state rests.</summary>
public enum DeliveryBasis
{
    [Display(Name = "Progress report from the owner", Description = "The owner sent a progress return.")]
    Return,

    [Display(Name = "Public sources", Description = "Published documents show it, but the owner has not reported it.")]
    PublicSources,
}

/// <summary>Something that shows a claim to be true: a record, or a page elsewhere.</summary>
public sealed record Evidence
{
    [Required]
    [Display(Name = "What it shows",
        Description = "What the record or page proves, such as “The guidance was published in September 2021”.")]
    public string What { get; init; } = "";

    [Relation("Evidence", "Evidence for")]
    [Display(Name = "Record", Description = "The record here that proves it, such as a publication or a meeting.")]
    public AnyRef? Record { get; init; }

    [Display(Name = "Source", Description = "The page or document elsewhere that proves it.")]
    public Source? Source { get; init; }

    /// <summary>Whether it says nothing but the title of the record that proves it.</summary>
    internal bool IsOnly(string title) => What.TrimEnd('.') == title.TrimEnd('.');
}

/// <summary>A dated fact about a record that a public source gives, kept when no return speaks of it.</summary>
public sealed record Finding
{
    [Display(Name = "Date", Description = "The day it happened. Leave empty if the source gives no date.")]
    public FuzzyDate? On { get; init; }

    [Required]
    [Display(Name = "What happened", Description = "What the source says, in one sentence, such as “The draft guidance was published”.")]
    public string What { get; init; } = "";

    /// <summary>
    /// Whether it shows that what was promised was done; for a promise that comes back, in the period that <see cref="On"/> gives. Null
    /// when it says nothing of that.
    /// </summary>
    [Display(Name = "What this shows",
        Description = "Whether the promise was kept. Leave empty if this does not show it.")]
    public Showing? Shows { get; init; }

    [Display(Name = "Record", Description = "The publication, meeting or other record that shows it."), Relation("Shown by", "Related")]
    public AnyRef? Record { get; init; }

    [Display(Name = "Note", Description = "Anything uncertain, such as “date taken from the name of the file”.")]
    public string? Note { get; init; }

    [Display(Name = "Sources", Description = "The pages or documents that say this.")]
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>The finding as a story tells it.</summary>
    public Fact Told() => new(On, What, Record?.Path, Note);
}

/// <summary>What a finding shows of a promise.</summary>
public enum Showing
{
    [Display(Description = "The source shows that it was done.")]
    Done,

    [Display(Name = "Not done", Description = "The source shows that it was not done.")]
    NotDone,

    [Display(Name = "Not known", Description = "The source does not say either way.")]
    NotKnown,
}

/// <summary>What a finding shows, in words.</summary>
public static class ShowingWords
{
    /// <summary>"Done" or "Not done"; of a promise "Kept" or "Not kept".</summary>
    public static string Word(this Showing shows, bool isPromise) =>
        shows switch
        {
            Showing.Done when isPromise => T("Kept"),
            Showing.NotDone when isPromise => T("Not kept"),
            _ => T(shows.Label),
        };
}
