namespace Heed.Signals;

/// <summary>What a kind of signal means at the moderation desk.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Weight">Heavier comes first in a queue. The weights have no other meaning.</param>
/// <param name="Label">The kind in a few words.</param>
/// <param name="IsHarm">
/// Somebody may be at risk: the comment rises to the top, and a person reads it by itself, never together with a cluster.
/// </param>
/// <param name="IsRedactable">The words may identify somebody, so the desk offers to take out exactly these.</param>
public sealed record SignalType(SignalKind Kind, int Weight, string Label, bool IsHarm, bool IsRedactable)
{
    private static readonly Dictionary<SignalKind, SignalType> ByKind = new SignalType[]
    {
        new(SignalKind.DangerNow, 100, "Danger now", true, false),
        new(SignalKind.SelfHarm, 95, "Self-harm or suicide", true, false),
        new(SignalKind.DisclosureAboutSelf, 90, "Possible disclosure by the writer", true, false),
        new(SignalKind.DisclosureAboutChild, 88, "Possible disclosure about a child", true, false),
        new(SignalKind.DisclosureAboutAnother, 80, "Possible disclosure about someone else", true, false),
        new(SignalKind.PastAbuse, 78, "Past abuse", true, false),
        new(SignalKind.ChildSpeaking, 74, "A child may be writing", true, false),
        new(SignalKind.Threat, 70, "Threat", true, false),
        new(SignalKind.PersonalAccount, 60, "Someone’s own life", true, false),
        new(SignalKind.ChildNamed, 50, "A child’s name", false, true),
        new(SignalKind.BirthDate, 48, "Date of birth", false, true),
        new(SignalKind.Hearing, 46, "A child’s hearing or case", false, true),
        new(SignalKind.AgeAndPlace, 44, "Age and place", false, true),
        new(SignalKind.School, 42, "School, nursery or class", false, true),
        new(SignalKind.StreetAddress, 40, "Street address", false, true),
        new(SignalKind.Postcode, 38, "Postcode", false, true),
        new(SignalKind.Phone, 36, "Phone number", false, true),
        new(SignalKind.Email, 34, "Email address", false, true),
        new(SignalKind.WorkerNamed, 32, "A worker’s name", false, true),
        new(SignalKind.Accusation, 30, "Accusation against a named person", false, true),
        new(SignalKind.Impersonation, 25, "Name of an office or body", false, false),
        new(SignalKind.Insult, 10, "Insulting words", false, false),
        new(SignalKind.Payload, 6, "Possible attack", false, false),
        new(SignalKind.Spam, 2, "Possible advertising", false, false),
    }.ToDictionary(m => m.Kind);

    /// <summary>Every kind with its meaning, heaviest first.</summary>
    public static IReadOnlyList<SignalType> All { get; } = [.. ByKind.Values.OrderByDescending(m => m.Weight)];

    /// <summary>What a kind means.</summary>
    public static SignalType Of(SignalKind kind) => ByKind[kind];
}
