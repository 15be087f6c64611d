namespace Heed.Offering;

/// <summary>What an offered sentence tells of.</summary>
public enum OfferSort
{
    /// <summary>A meeting was held or called off.</summary>
    Meeting,

    /// <summary>A minute was published, or is still to come.</summary>
    Minute,

    /// <summary>A document came out.</summary>
    Publication,

    /// <summary>A recommendation was answered.</summary>
    Answer,

    /// <summary>A state moved.</summary>
    State,

    /// <summary>A promised date moved.</summary>
    Date,

    /// <summary>Something was decided, or put to Ministers.</summary>
    Decision,

    /// <summary>Something happened in public.</summary>
    Event,

    /// <summary>Somebody said something in public.</summary>
    Statement,

    /// <summary>A group was set up, changed or ended.</summary>
    Group,

    /// <summary>Actions were set.</summary>
    Action,

    /// <summary>A commitment was made, kept or missed.</summary>
    Commitment,

    /// <summary>What comes next.</summary>
    Coming,

    /// <summary>A smaller thing that the record holds.</summary>
    Other,
}
