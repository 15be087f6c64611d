namespace Heed.Design.Charts;

/// <summary>How a part of a chart is filled. One colour and five patterns, so that no part is told by its colour alone.</summary>
public enum Fill
{
    /// <summary>Full: done.</summary>
    Solid,

    /// <summary>Diagonal lines: on the way.</summary>
    Stripes,

    /// <summary>Dots: something is known, not enough.</summary>
    Dots,

    /// <summary>Crossed lines: ended another way.</summary>
    Crossed,

    /// <summary>Level lines: nothing has begun.</summary>
    Lines,

    /// <summary>A grid: it can't be said, since what was asked is not known.</summary>
    Grid,

    /// <summary>Empty: nothing is known.</summary>
    Hollow,
}
