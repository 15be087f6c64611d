namespace Heed.Design;

/// <summary>The design system's ten tag colours. The word in the tag says the state; the colour only helps.</summary>
public enum TagColour
{
    /// <summary>Blue, the plain tag.</summary>
    Blue,

    /// <summary>Grey: nothing yet, not known, withdrawn.</summary>
    Grey,

    /// <summary>Green: done, kept, in force.</summary>
    Green,

    /// <summary>Teal: accepted, agreed.</summary>
    Teal,

    /// <summary>Dark blue.</summary>
    DarkBlue,

    /// <summary>Purple.</summary>
    Purple,

    /// <summary>Pink.</summary>
    Pink,

    /// <summary>Red: late, overdue, broken.</summary>
    Red,

    /// <summary>Orange: at risk, moved.</summary>
    Orange,

    /// <summary>Yellow: due soon, waiting.</summary>
    Yellow,
}
