using Heed.Layout;
using Heed.Lists;

namespace Heed.Delivery;

/// <summary>The names of strands, from the programme's own record.</summary>
public static class StrandNames
{
    /// <summary>A strand's name; its short name when the programme gives it none.</summary>
    public static string Of(RequestContext here, string slug) => here.ProgrammeContent is INamesStrands programme ? programme.NameOf(slug)
        : slug;
}
