namespace Heed.Layout.Naming;

/// <summary>
/// A name that a programme was once given in addresses. It leads to that programme for ever, and is never given to another one.
/// </summary>
public sealed class GivenName
{
    private GivenName() { }

    /// <summary>The name, such as <c>cpip</c>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The programme, by the name it began with: all tables know it by that one.</summary>
    public string Programme { get; private set; } = "";

    /// <summary>When it was last given. The latest name of a programme is the one it has.</summary>
    public DateTime GivenAt { get; private set; }

    public string GivenBy { get; private set; } = "";

    public static GivenName Give(string name, string programme, string by, DateTime at) =>
        new() { Name = name, Programme = programme, GivenBy = by, GivenAt = at };

    /// <summary>Gives it back to its programme, which had another name in between.</summary>
    public void Again(string by, DateTime at) => (GivenBy, GivenAt) = (by, at);
}
