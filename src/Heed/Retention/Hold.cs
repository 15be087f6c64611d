using System.ComponentModel.DataAnnotations;
using Heed.Ledger;
using Heed.Platform;

namespace Heed.Retention;

/// <summary>For whose sake nothing may be destroyed.</summary>
public enum HoldGround
{
    /// <summary>A request for information.</summary>
    [Display(Name = "Freedom of information request")]
    Foi,

    /// <summary>A public inquiry.</summary>
    [Display(Name = "Public inquiry")]
    Inquiry,

    /// <summary>Legal proceedings, or what may lead to them.</summary>
    [Display(Name = "Legal proceedings")]
    Legal,

    /// <summary>A complaint that is being looked into.</summary>
    Complaint,
}

public enum HoldKind
{
    /// <summary>Everything in the programme.</summary>
    [Display(Name = "The whole programme")]
    Programme,

    /// <summary>The comments on one record.</summary>
    [Display(Name = "The comments on one record")]
    Record,

    [Display(Name = "One comment")]
    Comment,

    /// <summary>All that belongs to one mail address.</summary>
    [Display(Name = "One email address")]
    Address,
}

/// <summary>
/// While it stands, nothing that it names is destroyed, by itself or at anyone's request. One person places it; two lift it.
/// </summary>
public sealed class Hold
{
    private Hold() { }

    public Guid Id { get; private set; }

    /// <summary>The programme; empty for all.</summary>
    public string Programme { get; private set; } = "";

    public HoldKind Kind { get; private set; }

    /// <summary>The marks by which what it is on is known, a line each.</summary>
    public string Marks { get; private set; } = "";

    /// <summary>What staff know it by; never an address.</summary>
    public string On { get; private set; } = "";

    /// <summary>Why, as a kind.</summary>
    public HoldGround Ground { get; private set; }

    /// <summary>Why, in words, closed.</summary>
    public byte[] ClosedReason { get; private set; } = [];

    public string PlacedBy { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime PlacedAt { get; private set; }

    /// <summary>Who asked for it to be lifted; null when nobody did.</summary>
    public string? LiftAskedBy { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime? LiftAskedAt { get; private set; }

    /// <summary>The second person, who lifted it; null while it stands.</summary>
    public string? LiftedBy { get; private set; }

    /// <summary>When (UTC); null while it stands.</summary>
    public DateTime? LiftedAt { get; private set; }

    /// <summary>Places one.</summary>
    public static Hold Place(string programme, HoldKind kind, IEnumerable<string> marks, string on, HoldGround ground, byte[] closedReason,
        string by, DateTime at) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Programme = programme,
            Kind = kind,
            Marks = string.Join('\n', marks),
            On = on,
            Ground = ground,
            ClosedReason = closedReason,
            PlacedBy = by,
            PlacedAt = at,
        };

    /// <summary>Whether it names something.</summary>
    /// <param name="programme">The programme the thing belongs to; empty for none.</param>
    /// <param name="marks">What the thing may be named by.</param>
    public bool Covers(string programme, IReadOnlyList<string> marks) =>
        // An address has no programme: what belongs to it and to none is covered wherever the hold was placed.
        (Programme.Length == 0 || Programme == programme || programme.Length == 0 && Kind == HoldKind.Address)
        && Marks.Split('\n').Any(marks.Contains);

    /// <summary>Asks for it to be lifted.</summary>
    /// <exception cref="RefusedException">It does not stand any more (<c>lifted</c>), or somebody asked already (<c>asked</c>).</exception>
    public void AskToLift(string by, DateTime at)
    {
        MustStand();
        if (LiftAskedBy is not null)
            throw new RefusedException("asked", $"{LiftAskedBy} has already asked for this. A second person must confirm or refuse it.");
        (LiftAskedBy, LiftAskedAt) = (by, at);
    }

    /// <summary>A second person decides: it is lifted, or stands on.</summary>
    /// <exception cref="RefusedException">It is the one who asked (<c>two-people</c>), or nobody did (<c>not-asked</c>).</exception>
    public void Decide(bool lift, string by, DateTime at)
    {
        MustStand();
        if (LiftAskedBy is null)
            throw new RefusedException("not-asked", "No one has asked for this hold to be lifted.");
        if (lift)
        {
            SecondPerson.Require(by, LiftAskedBy, "You asked for this hold to be lifted. Someone else must confirm it.");
            (LiftedBy, LiftedAt) = (by, at);
        }
        else
            (LiftAskedBy, LiftAskedAt) = (null, null);
    }

    private void MustStand()
    {
        if (LiftedAt is not null)
            throw new RefusedException("lifted", $"{LiftedBy} has already lifted this hold.");
    }
}
