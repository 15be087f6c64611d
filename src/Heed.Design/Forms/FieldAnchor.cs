namespace Heed.Design.Forms;

/// <summary>Where in a page a field is, for links to it from elsewhere.</summary>
public static class FieldAnchor
{
    /// <summary>The fragment of a field of a name: <c>minute.state</c> gives <c>minute_state</c>.</summary>
    public static string Of(string name) => FieldId.Of(name);
}
