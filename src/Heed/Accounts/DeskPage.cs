using Heed.Design;
using Heed.Layout;

namespace Heed.Accounts;

/// <summary>What every page of the desk tells the frame around it.</summary>
public abstract class DeskPage : Page
{
    /// <summary>Who is signed in; null on the way in.</summary>
    public Staff? Staff { get; init; }

    /// <summary>A sentence that says what was just done; null when nothing was.</summary>
    public string? Done => Here.Request.Query["done"].ToString() is { Length: > 0 } done ? FlashMessages.Of(done) : null;

    public override bool IsIndexed => false;

    /// <summary>The address of something on the desk of this programme.</summary>
    /// <param name="path">Such as <c>edit/actions/1</c>; empty for the programme's desk.</param>
    public string Desk(string path = "") => path.Length == 0 ? $"/desk/{Here.Programme}" : $"/desk/{Here.Programme}/{path}";

    /// <summary>The desk's menu, as far as the person may use it.</summary>
    public IReadOnlyList<DesignLink> Menu =>
        Staff is null
            ? []
            : Here.Programme.Length == 0
                ? [new("My work", "/desk", Section == "")]
                : [new("My work", "/desk", Section == ""), .. DeskMenu.Of(Staff, Here.Programme)
                    .Select(m => new DesignLink(m.Text, Desk(m.Path), m.Path == DeskMenu.SectionOf(Section)))];
}
