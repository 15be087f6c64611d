namespace Heed.Ledger;

/// <summary>How an edition stands.</summary>
public enum Standing
{
    /// <summary>It says what the record says.</summary>
    InForce = 0,

    /// <summary>The record was withdrawn with this edition; its change note is the public reason.</summary>
    Withdrawn = 1,

    /// <summary>
    /// Its content was destroyed, or is hidden until two people have decided; the address, the dates and the kind of reason remain.
    /// </summary>
    Redacted = 2,
}
