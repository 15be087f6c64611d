using System.ComponentModel.DataAnnotations;
using Heed.Ledger;

namespace Heed.YourData;

/// <summary>What somebody asked about what is held of them.</summary>
public enum DataRequestKind
{
    [Display(Name = "Asked for a link")]
    Link,

    /// <summary>They opened the link.</summary>
    [Display(Name = "Opened the link")]
    Opened,

    /// <summary>They took everything with them.</summary>
    Download,

    /// <summary>To take something back.</summary>
    [Display(Name = "Withdraw")]
    TakeBack,

    [Display(Name = "Remove name")]
    TakeNameOff,

    /// <summary>To destroy it.</summary>
    [Display(Name = "Delete")]
    Erase,

    /// <summary>They object or complain.</summary>
    Complaint,
}

/// <summary>What became of a request.</summary>
public enum DataOutcome
{
    Done,

    /// <summary>Nothing is held under the address.</summary>
    [Display(Name = "No data found")]
    NothingHeld,

    /// <summary>A mail was sent to the address within the hour.</summary>
    [Display(Name = "Already sent within the hour")]
    SentAlready,

    /// <summary>It was refused, on a ground that is recorded.</summary>
    [Display(Name = "Refused, with a recorded reason")]
    Refused,

    /// <summary>A person has to answer.</summary>
    [Display(Name = "Waiting for an answer")]
    Waits,
}

/// <summary>
/// A line in the log of requests: kind, when, what became of it, and a keyed hash of the address. A complaint holds its message, closed,
/// until it is answered.
/// </summary>
public sealed class DataRequest
{
    /// <summary>Within how many days a complaint has to be acknowledged.</summary>
    public const int DaysToAcknowledge = 30;

    /// <summary>The longest complaint, in characters.</summary>
    public const int LongestMessage = 6000;

    private DataRequest() { }

    public Guid Id { get; private set; }

    /// <summary>What was asked.</summary>
    public DataRequestKind Kind { get; private set; }

    /// <summary>What became of it.</summary>
    public DataOutcome Outcome { get; private set; }

    /// <summary>The programme it is about; empty for none or all.</summary>
    public string Programme { get; private set; } = "";

    /// <summary>The keyed hash of the address.</summary>
    public string AddressKey { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>The ground of a refusal, such as the hold by its key; null when nothing was refused.</summary>
    public string? Ground { get; private set; }

    /// <summary>The message of a complaint, closed; empty for none.</summary>
    public byte[] ClosedMessage { get; private set; } = [];

    /// <summary>Where the answer goes, closed; null for none, and once it is answered.</summary>
    public byte[]? ClosedAddress { get; private set; }

    /// <summary>By when it has to be acknowledged; null when nobody has to.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Who acknowledged it; null while nobody did.</summary>
    public string? AcknowledgedBy { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime? AcknowledgedAt { get; private set; }

    /// <summary>Who closed it; null while it is open.</summary>
    public string? ClosedBy { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>What was answered, closed; empty while it is open.</summary>
    public byte[] ClosedAnswer { get; private set; } = [];

    /// <summary>Notes one.</summary>
    public static DataRequest Of(
        DataRequestKind kind, DataOutcome outcome, string addressKey, DateTime at, string programme = "", string? ground = null) =>
        new() { Id = Guid.CreateVersion7(), Kind = kind, Outcome = outcome, AddressKey = addressKey, At = at, Programme = programme,
            Ground = ground };

    /// <summary>Takes in a complaint.</summary>
    public static DataRequest Complain(
        string addressKey, byte[] closedAddress, string programme, byte[] closedMessage, DateOnly dueOn, DateTime at) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Kind = DataRequestKind.Complaint,
            Outcome = DataOutcome.Waits,
            AddressKey = addressKey,
            ClosedAddress = closedAddress,
            Programme = programme,
            ClosedMessage = closedMessage,
            DueOn = dueOn,
            At = at,
        };

    /// <summary>Somebody looks into it, and the person is told.</summary>
    public void Acknowledge(string by, DateTime at)
    {
        if (Kind != DataRequestKind.Complaint || AcknowledgedAt is not null || ClosedAt is not null)
            throw new RefusedException("acknowledged", "This has already been acknowledged.");
        (AcknowledgedBy, AcknowledgedAt) = (by, at);
    }

    /// <summary>It is answered. The address is destroyed.</summary>
    public void Close(byte[] closedAnswer, string by, DateTime at)
    {
        if (Kind != DataRequestKind.Complaint || ClosedAt is not null)
            throw new RefusedException("closed", "This has already been closed.");
        (Outcome, ClosedAnswer, ClosedBy, ClosedAt, ClosedAddress) = (DataOutcome.Done, closedAnswer, by, at, null);
    }
}
