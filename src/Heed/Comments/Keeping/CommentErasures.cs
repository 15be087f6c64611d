namespace Heed.Comments;

/// <summary>How the list of erasures names what was done with comments.</summary>
public static class CommentErasures
{
    /// <summary>What the lines are of.</summary>
    public const string Of = "comment";

    /// <summary>Words and address were destroyed for good.</summary>
    public const string Erased = "erased";

    /// <summary>The name was taken off.</summary>
    public const string NameOff = "name-off";

    /// <summary>The address was destroyed.</summary>
    public const string AddressForgotten = "address";

    private const string Out = "out";
    private const string In = "in";

    /// <summary>The text with a print (<see cref="PublicComment.TextHash"/>) was taken out of the public.</summary>
    public static string TakenOut(string print, string reason) => $"{Out} {print} {reason}";

    /// <summary>This text was shown after one had been taken out.</summary>
    public static string Shown(string print) => $"{In} {print}";

    /// <summary>The text taken out and why; null when the line says something else.</summary>
    public static (string Print, string Reason)? OutOf(string what) => what.Split(' ', 3) is [Out, var print, var reason] ? (print, reason) : null;

    /// <summary>The text shown again; null when the line says something else.</summary>
    public static string? InOf(string what) => what.Split(' ', 2) is [In, var print] ? print : null;
}
