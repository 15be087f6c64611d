using Heed.Design;

namespace Heed.Desk.Work;

/// <summary>How much a task presses; the order in which they are shown.</summary>
public enum Urgency
{
    /// <summary>Its day has passed.</summary>
    [System.ComponentModel.DataAnnotations.Display(Name = "Overdue")]
    Late,

    Today,

    /// <summary>Someone waits until it is done.</summary>
    [System.ComponentModel.DataAnnotations.Display(Name = "Waiting for you")]
    Waiting,

    /// <summary>Its day comes within a fortnight.</summary>
    [System.ComponentModel.DataAnnotations.Display(Name = "Coming up")]
    Soon,

    /// <summary>One's own work, begun and not finished.</summary>
    Yours,
}

public enum WorkKind
{
    StoppedRelease,

    /// <summary>A release that goes out today.</summary>
    Release,

    /// <summary>Something hidden that a second person must decide on.</summary>
    Removal,

    /// <summary>A role that a second person must confirm.</summary>
    Role,

    /// <summary>Something done without a second person, to be read.</summary>
    DoneAlone,

    /// <summary>A message about somebody's data to answer.</summary>
    DataRequest,

    /// <summary>A hold to be lifted, or a shorter time of keeping, that a second person must confirm.</summary>
    Retention,

    /// <summary>More to be destroyed than usual, which somebody must look at.</summary>
    RetentionStopped,

    /// <summary>A webhook that was switched off, because messages could not be delivered.</summary>
    Webhook,

    /// <summary>A draft to review.</summary>
    Review,

    /// <summary>A draft approved and not published.</summary>
    Publishing,

    /// <summary>A draft given back.</summary>
    Returned,

    /// <summary>A progress return to send.</summary>
    Return,

    /// <summary>A progress return to look through.</summary>
    ReturnReview,

    /// <summary>A minute to write.</summary>
    Minute,

    /// <summary>A commitment or an action that is due.</summary>
    Promise,

    /// <summary>Comments handed to the safeguarding lead.</summary>
    Safeguarding,

    Comment,

    /// <summary>Comments taken out by one person.</summary>
    CommentRemoval,

    /// <summary>Decisions on comments that their writers ask to be looked at again.</summary>
    Appeal,

    /// <summary>Places to get help that must be checked.</summary>
    HelpReview,

    /// <summary>A draft begun.</summary>
    Draft,
}

/// <summary>Something that waits for a person: a sentence with one link.</summary>
/// <param name="Kind">What kind of work.</param>
/// <param name="When">How much it presses.</param>
/// <param name="What">What to do: "Write the minute of the External Advisory Group of 12 May 2017".</param>
/// <param name="Href">Where.</param>
public sealed record WorkTask(WorkKind Kind, Urgency When, string What, string Href)
{
    /// <summary>How it stands: "41 days late"; null when there is nothing to say.</summary>
    public string? Standing { get; init; }

    /// <summary>A line beneath: what it is, who sent it.</summary>
    public string? Facts { get; init; }

    /// <summary>By how many days it is late; 0 when it is not.</summary>
    public int DaysLate { get; init; }

    /// <summary>How many things it stands for; more than 1 for "and 31 more".</summary>
    public int Count { get; init; } = 1;

    /// <summary>Whether it stands for those that are not listed one by one.</summary>
    public bool IsRest { get; init; }

    /// <summary>Whether all it says is public, so that a mail may say it.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The programme, by name; set where several are shown together.</summary>
    public string? Programme { get; init; }

    public string Sentence => Standing is null ? What : T($"{What}: {Standing}");

    /// <summary>The colour that helps the word.</summary>
    public TagColour Colour =>
        When switch
        {
            Urgency.Late => TagColour.Red,
            Urgency.Today => TagColour.Orange,
            Urgency.Waiting => TagColour.Blue,
            Urgency.Soon => TagColour.Yellow,
            _ => TagColour.Grey,
        };

    /// <summary>A name in a sentence, cut when it is very long.</summary>
    internal static string Named(string title) => $"“{(title.Length <= 120 ? title : title[..120].TrimEnd() + "…")}”";
}
