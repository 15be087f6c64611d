namespace Heed.Design.Content;

/// <summary>What a message is; its name is read out before the title.</summary>
public enum MessageKind
{
    /// <summary>It worked.</summary>
    Done,

    /// <summary>Something to know.</summary>
    Note,

    /// <summary>Something to look at.</summary>
    Caution,

    /// <summary>It did not work.</summary>
    Failure,
}
