namespace Heed.Comments;

/// <summary>How the list of erasures names what was done with comments.</summary>
public static class CommentErasures
{
    public const string Of = "comment";
    public const string Erased = "erased";
    public const string NameOff = "name-off";
    public const string AddressForgotten = "address";
    private const string Out = "out";
    private const string In = "in";

    /// <summary>The text with a hash (<see cref="PublicComment.TextHash"/>) was unpublished.</summary>
    public static string Unpublished(string print, string reason) => $"{Out} {print} {reason}";

    public static string Shown(string print) => $"{In} {print}";

    /// <summary>The text taken out and why; null when the line says something else.</summary>
    public static (string Print, string Reason)? OutOf(string what) => what.Split(' ', 3) is [Out, var print, var reason] ? (print, reason)
        : null;

    /// <summary>The text shown again; null when the line says something else.</summary>
    public static string? InOf(string what) => what.Split(' ', 2) is [In, var print] ? print : null;
}
