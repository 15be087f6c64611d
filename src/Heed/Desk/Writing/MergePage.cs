using System.Globalization;
using Heed.Accounts;
using Heed.Design;
using Heed.History;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Differences;
using Heed.Ledger.Kinds;
using Heed.Platform.Time;

namespace Heed.Desk.Writing;

/// <summary>
/// Two people wrote at once: what differs, field by field, and which of the two each field keeps. Nothing of either is lost.
/// </summary>
public sealed class MergePage : DeskPage
{
    /// <summary>The name under which a field's choice is sent.</summary>
    public const string Take = "form.take.";

    // No field of a content has a dot in its name.
    private const string Readers = "form.audience";

    public required EditSession Record { get; init; }

    /// <summary>The draft as it stands.</summary>
    public required Draft Current { get; init; }

    /// <summary>The person's own text, as typed.</summary>
    public required FormValues Mine { get; init; }

    /// <summary>What differs.</summary>
    public required IReadOnlyList<MergedField> Fields { get; init; }

    /// <summary>What each field of the draft says, as marks.</summary>
    public required string Was { get; init; }

    /// <summary>Who may read the record once published.</summary>
    public required string Audience { get; init; }

    /// <summary>The text is one that was kept earlier, not one just sent.</summary>
    public bool IsTakenUp { get; init; }

    public override string Title => IsTakenUp ? "Restore an unsaved version" : "Someone else saved this first";

    public override string? Section => "records";

    public override IReadOnlyList<DesignLink> Way =>
        [new(Record.Content.Title.Length > 0 ? Record.Content.Title : Record.Path, Record.Address)];

    /// <summary>What happened and what to do.</summary>
    public string Sentence
    {
        get
        {
            var at = Clock.Local(Current.SavedAt).ToString("HH:mm", CultureInfo.InvariantCulture);
            var what = IsTakenUp ? $"The draft was last saved by {Current.SavedBy} at {at}."
                : $"{Current.SavedBy} saved this draft at {at}, after you opened it. We have kept your text, and it is below.";
            return Fields.Count == 0 ? $"{what} The two texts are the same."
                : $"{what} Choose which text to keep for each field, then save.";
        }
    }

    /// <summary>Makes the page.</summary>
    public static async Task<IResult> AnswerAsync(
        WritingDesk writing, EditSession record, ContentForm mine, PostedForm posted, Draft current, bool isTakenUp,
        CancellationToken cancel)
    {
        var theirs = current.Content;
        await mine.Links.NameAsync(ContentToForm.Of(theirs, record.Kind), record.Kind, cancel);
        var words = new DifferenceWords(new ValueWords(writing.Here, mine.Links.Titles));
        var was = FieldMarks.Of(theirs);
        var (byMe, byThem) = (FieldMarks.Changed(posted.Was, FieldMarks.Of(mine.Content)), FieldMarks.Changed(posted.Was, was));
        var unread = mine.Unreadable.Select(u => u.Place.Split('.', '[')[0]).ToHashSet();
        var differing = ContentDifference.Between(record.Kind, theirs, mine.Content).Changes;
        var audiences = await Audiences.InAsync(writing.Here, current.Audience.Value, cancel);
        var readers = await Audiences.DifferenceAsync(
            writing.Here, current.Audience, Audiences.Read(posted.Audience, audiences) ?? current.Audience, cancel);
        var page = new MergePage
        {
            Here = writing.Here,
            Staff = writing.Staff,
            Record = record,
            Current = current,
            Mine = mine.Typed,
            Was = was,
            Audience = posted.Audience,
            IsTakenUp = isTakenUp,
            Fields =
            [
                .. differing.Select(
                    c => new MergedField(
                        c.Field.Name, c.Field.Label, words.LinesOf(c), byMe.Contains(c.Field.Name) || unread.Contains(c.Field.Name),
                        byThem.Contains(c.Field.Name))),
                .. readers.Select(line => new MergedField(Readers, Audiences.Label, [line], false, false)),
            ],
        };
        return new View("/Desk/Writing/Merge.cshtml", page, isTakenUp ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    /// <summary>Puts what the other person left where it was chosen.</summary>
    public static PostedForm Apply(PostedForm posted, EditSession theirs)
    {
        var other = ContentToForm.Of(theirs.Content, theirs.Kind);
        foreach (var field in theirs.Kind.Shape.Fields.Where(f => posted.Rest[Take + f.Name] == "theirs"))
            posted.Typed.Take(field.Name, other);
        return posted.Rest[Take + Readers] == "theirs" ? posted with { Audience = theirs.Audience } : posted;
    }
}

/// <summary>A field that two people left with different texts.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Lines">What differs: struck out is theirs, underlined is mine.</param>
/// <param name="ChangedByMe">Whether I changed it since I opened the form.</param>
/// <param name="ChangedByThem">Whether they did.</param>
public sealed record MergedField(string Name, string Label, IReadOnlyList<DifferenceLine> Lines, bool ChangedByMe, bool ChangedByThem)
{
    /// <summary>What is chosen unless someone chooses otherwise: mine where I changed it, or else what is saved.</summary>
    public string Chosen => ChangedByMe ? "mine" : "theirs";

    /// <summary>Who changed it, in words.</summary>
    public string Who => (ChangedByMe, ChangedByThem) switch
    {
        (true, true) => "Both of you changed it.",
        (false, true) => "Only they changed it.",
        (true, false) => "Only you changed it.",
        _ => "One or both of you changed it.",
    };
}
