namespace Heed.Design.Frame;

/// <summary>The parts of a page that <c>ds-page</c> writes.</summary>
public enum PagePart
{
    /// <summary>The whole page.</summary>
    Page,

    /// <summary>Skip link, header, banners.</summary>
    Top,

    /// <summary>Breadcrumbs and content.</summary>
    Middle,

    /// <summary>The footer.</summary>
    Bottom,

    /// <summary>The <c>main</c> element.</summary>
    Main,
}
