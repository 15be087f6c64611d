namespace Heed.Signals;

/// <summary>What words of a comment may be about. Only ever a hint for the person who reads it.</summary>
public enum SignalKind
{
    /// <summary>Somebody may be in danger as it is written.</summary>
    DangerNow,

    /// <summary>Somebody may want to die or harm themselves.</summary>
    SelfHarm,

    /// <summary>The writer may be telling of harm to themselves, or of harm they are afraid to do.</summary>
    DisclosureAboutSelf,

    /// <summary>The writer may be telling of harm to a particular child.</summary>
    DisclosureAboutChild,

    /// <summary>The writer may be telling of harm to another person.</summary>
    DisclosureAboutAnother,

    /// <summary>A survivor may be telling of the past.</summary>
    PastAbuse,

    /// <summary>A child or young person may be writing.</summary>
    ChildSpeaking,

    /// <summary>Somebody may be threatened.</summary>
    Threat,

    /// <summary>Somebody's own life is told of, in words no phrase foresees.</summary>
    PersonalAccount,

    /// <summary>A child's name.</summary>
    ChildNamed,

    /// <summary>A date of birth.</summary>
    BirthDate,

    /// <summary>A child's hearing, order or case.</summary>
    Hearing,

    /// <summary>An age together with a place.</summary>
    AgeAndPlace,

    /// <summary>A school, a nursery or a class.</summary>
    School,

    /// <summary>A street with a number, or the street somebody lives in.</summary>
    StreetAddress,

    /// <summary>A postcode of the United Kingdom.</summary>
    Postcode,

    /// <summary>A telephone number of the United Kingdom.</summary>
    Phone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A worker in a case, by name.</summary>
    WorkerNamed,

    /// <summary>A named person accused.</summary>
    Accusation,

    /// <summary>A shown name that reads like an office or a body.</summary>
    Impersonation,

    /// <summary>Insulting words.</summary>
    Insult,

    /// <summary>What looks like an attempt to make a program run.</summary>
    Payload,

    /// <summary>Marks of advertising.</summary>
    Spam,
}
