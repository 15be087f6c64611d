using System.ComponentModel.DataAnnotations;
using Heed.Ledger;
using Heed.Platform.Time;

namespace Heed.Actions.Returns;

/// <summary>How far an answer to a request for a return has come.</summary>
public enum AnswerState
{
    /// <summary>Nobody has written anything.</summary>
    [Display(Name = "Not started")]
    Asked,

    /// <summary>Begun and saved, not sent.</summary>
    Started,

    /// <summary>Sent; the secretariat has not looked at it.</summary>
    Sent,

    /// <summary>Given back to the owner with a note.</summary>
    [Display(Name = "Sent back")]
    SentBack,

    /// <summary>Taken over into a draft of the action.</summary>
    [Display(Name = "Accepted")]
    TakenOver,
}

/// <summary>
/// What the owner of an action answers when asked for a return. Closed in the database; no part of the record until taken over.
/// </summary>
public sealed class ReturnAnswer
{
    private ReturnAnswer() { }

    public Guid Id { get; private set; }

    public string Programme { get; private set; } = "";

    /// <summary>The round's record below it.</summary>
    public string Round { get; private set; } = "";

    public string Action { get; private set; } = "";

    /// <summary>The bodies that lead it, separated by spaces; any of them may answer.</summary>
    public string Bodies { get; private set; } = "";

    /// <summary>The last day for an answer.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>How far it has come.</summary>
    public AnswerState State { get; private set; }

    /// <summary>The answer, closed; empty while nothing is written.</summary>
    public byte[] ClosedWords { get; private set; } = [];

    /// <summary>Counts saves, so that nobody overwrites unseen what another wrote.</summary>
    public int Version { get; private set; }

    /// <summary>Who saved last.</summary>
    public string? SavedBy { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime? SavedAt { get; private set; }

    /// <summary>For which body it was sent.</summary>
    public string? SentFor { get; private set; }

    /// <summary>When it was sent last (UTC).</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>The secretariat's note when it sent it back, closed.</summary>
    public byte[] ClosedNote { get; private set; } = [];

    /// <summary>Who sent it back or took it over.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>When it was taken over (UTC).</summary>
    public DateTime? TakenOverAt { get; private set; }

    /// <summary>When it was seen published as an edition of its action (UTC).</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Whether the public edition of the round says that it was received.</summary>
    public bool IsTold { get; private set; }

    /// <summary>Whether its owner can still write.</summary>
    public bool IsOpen => State is AnswerState.Asked or AnswerState.Started or AnswerState.SentBack;

    /// <summary>The day it was received; null while its owner has it.</summary>
    public DateOnly? ReceivedOn => State is AnswerState.Sent or AnswerState.TakenOver ? Clock.DayOf(SentAt!.Value) : null;

    /// <summary>The bodies asked.</summary>
    public IReadOnlyList<string> AskedOf => Bodies.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static ReturnAnswer Ask(string programme, string round, string action, IEnumerable<string> bodies, DateOnly dueOn) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Programme = programme,
            Round = round,
            Action = action,
            Bodies = string.Join(' ', bodies),
            DueOn = dueOn,
        };

    /// <summary>Saves what is written so far.</summary>
    /// <exception cref="RefusedException">It was sent (<c>sent</c>).</exception>
    public void Save(byte[] closedWords, string by, DateTime at)
    {
        if (!IsOpen)
            throw new RefusedException(
                "sent", "This return has been sent, so you cannot change it. If something is wrong, ask the secretariat to send it back.");
        (ClosedWords, SavedBy, SavedAt) = (closedWords, by, at);
        State = State == AnswerState.Asked ? AnswerState.Started : State;
        Version++;
    }

    /// <summary>Sends what was saved.</summary>
    public void Send(string forBody, DateTime at) => (State, SentFor, SentAt) = (AnswerState.Sent, forBody, at);

    /// <summary>Gives it back to its owner.</summary>
    public void SendBack(byte[] closedNote, string by)
    {
        RefuseUnlessSent();
        (State, ClosedNote, DecidedBy) = (AnswerState.SentBack, closedNote, by);
        Version++;
    }

    /// <summary>Takes it over into a draft; once more when that draft was given up.</summary>
    public void TakeOver(string by, DateTime at)
    {
        if (State != AnswerState.TakenOver)
            RefuseUnlessSent();
        (State, DecidedBy, TakenOverAt) = (AnswerState.TakenOver, by, at);
        Version++;
    }

    public void SeenPublished(DateTime at)
    {
        PublishedAt = at;
        Version++;
    }

    /// <summary>The public edition of the round says that it was received.</summary>
    public void Told()
    {
        IsTold = true;
        Version++;
    }

    private void RefuseUnlessSent()
    {
        if (State != AnswerState.Sent)
            throw new RefusedException("not-sent", "This return is not waiting for the secretariat: it was not sent, or someone has "
                + "already decided on it. Open it again.");
    }
}
