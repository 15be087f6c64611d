using System.ComponentModel.DataAnnotations;

namespace Heed.Accounts.Alone;

/// <summary>What a person can do without the second one it otherwise takes.</summary>
public enum AloneKind
{
    /// <summary>Hid a record from the public.</summary>
    [Display(Name = "Hid a record")]
    Hid,

    /// <summary>Withdrew a record.</summary>
    [Display(Name = "Withdrew a record")]
    Withdrew,

    /// <summary>Gave a role in an emergency.</summary>
    [Display(Name = "Gave a role in an emergency")]
    GaveRole,

    /// <summary>Gave a first role of a programme, before anybody else could decide on it.</summary>
    [Display(Name = "Gave a first role")]
    GaveFirstRole,

    /// <summary>Made an account and fetched its way in.</summary>
    [Display(Name = "Created an account and opened its sign-in link")]
    OpenedAccount,

    /// <summary>Published, as the only one who could approve, what otherwise takes two people.</summary>
    [Display(Name = "Published alone")]
    Published,

    /// <summary>Ended the programme's rule that everything takes two people.</summary>
    [Display(Name = "Ended the rule that everything needs two people")]
    EndedRule,
}

/// <summary>Something one person did alone. All who approve are told, and it is never deleted.</summary>
public sealed class ActAlone
{
    private ActAlone() { }

    public Guid Id { get; private set; }

    public string Programme { get; private set; } = "";

    /// <summary>What was done.</summary>
    public AloneKind What { get; private set; }

    /// <summary>The address of the record or the name of the account.</summary>
    public string On { get; private set; } = "";

    /// <summary>The reason given, or the role.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Who did it.</summary>
    public string By { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>Who has marked it as read, a line each.</summary>
    public string ReadBy { get; private set; } = "";

    /// <summary>Whether someone has marked it as read, or did it.</summary>
    public bool IsKnownTo(string name) => By == name || ReadBy.Split('\n').Contains(name);

    /// <summary>Notes an act.</summary>
    public static ActAlone Of(string programme, AloneKind what, string on, string note, string by, DateTime at) =>
        new() { Id = Guid.CreateVersion7(), Programme = programme, What = what, On = on, Note = note, By = by, At = at };

    /// <summary>Someone has read it.</summary>
    public void Read(string by)
    {
        if (!IsKnownTo(by))
            ReadBy = ReadBy.Length == 0 ? by : $"{ReadBy}\n{by}";
    }
}
