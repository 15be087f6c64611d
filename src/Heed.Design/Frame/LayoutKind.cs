namespace Heed.Design.Frame;

/// <summary>The page layouts.</summary>
public enum LayoutKind
{
    /// <summary>One column.</summary>
    Plain,

    /// <summary>A narrow column at the end on wide screens, below on narrow ones.</summary>
    Side,

    /// <summary>A narrow column at the start on wide screens.</summary>
    Start,
}
