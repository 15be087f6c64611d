namespace Heed.Design.Frame;

/// <summary>The parts of a layout.</summary>
public enum RegionName
{
    /// <summary>The content.</summary>
    Main,

    /// <summary>Across all columns, above.</summary>
    Header,

    /// <summary>The narrow column.</summary>
    Side,
}
