namespace Heed.Comments;

/// <summary>
/// What staff call a comment among themselves, such as <c>C-7F3A-91BC</c>. It opens nothing, and the writer's own reference can't be made
/// of it.
/// </summary>
public static class StaffReference
{
    private const int Half = 4;

    public static string Of(Guid comment)
    {
        var letters = comment.ToString("N")[^(2 * Half)..].ToUpperInvariant();
        return $"C-{letters[..Half]}-{letters[Half..]}";
    }

    /// <summary>How a read of a comment stands in the log of reads.</summary>
    public static string PathOf(Guid comment) => $"comments/{comment:N}";
}
