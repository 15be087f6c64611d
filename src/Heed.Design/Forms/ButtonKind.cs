namespace Heed.Design.Forms;

/// <summary>The weight of a button.</summary>
public enum ButtonKind
{
    /// <summary>What most people will want next.</summary>
    Primary,

    /// <summary>Something else that can be done.</summary>
    Secondary,
}
