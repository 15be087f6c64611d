using Microsoft.AspNetCore.Mvc.Rendering;

namespace Heed.Design.Forms;

/// <summary>The id of a field, the same for the field and for the error summary that links to it.</summary>
public static class FieldId
{
    /// <summary>The id of a field of this name.</summary>
    public static string Of(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
