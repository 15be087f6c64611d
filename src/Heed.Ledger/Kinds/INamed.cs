namespace Heed.Ledger.Kinds;

/// <summary>
/// A content that people look for by its name: a person, a body, a group. Search finds it by its other names and initials.
/// </summary>
public interface INamed
{
    /// <summary>The names besides its title.</summary>
    IEnumerable<string> OtherNames { get; }
}
