namespace Heed.Ledger.Kinds;

/// <summary>
/// A content that people look for by its name: a person, a body, a group, a document. Search finds it by its other names and initials too,
/// and puts it before what only happened under that name.
/// </summary>
public interface INamed
{
    /// <summary>The names besides its title.</summary>
    IEnumerable<string> OtherNames => [];
}
