namespace Heed.Ledger;

/// <summary>The one working copy of a record, private until it is published.</summary>
/// <param name="Record">The record.</param>
/// <param name="Path">Its address below its programme.</param>
/// <param name="Version">Counts saves, and never starts again, not even after publishing; a save names the version it was based on.</param>
/// <param name="Content">What it says so far, complete or not.</param>
/// <param name="Audience">Who may read it once published.</param>
/// <param name="SavedAt">When it was last saved (UTC).</param>
/// <param name="SavedBy">By whom.</param>
/// <param name="Writers">Everyone who saved it since the last edition, in order: none of them can be its second person.</param>
public sealed record Draft(
    Guid Record, string Path, int Version, Kinds.Content Content, Audience Audience, DateTime SavedAt, string SavedBy,
    IReadOnlyList<string> Writers)
{
    /// <summary>Its form as it was typed, where that says more than the content can; null when it does not.</summary>
    public byte[]? Typed { get; init; }

    /// <summary>Whether it was saved in an older shape of its kind, so that <see cref="Typed"/> may name fields that are no more.</summary>
    public bool IsOfOlderShape { get; init; }
}

/// <summary>A draft in a list.</summary>
/// <param name="Path">Its record's address below its programme.</param>
/// <param name="Kind">Its record's kind.</param>
/// <param name="Title">What it is called so far; may be empty.</param>
/// <param name="Version">Its version.</param>
/// <param name="SavedAt">When it was last saved (UTC).</param>
/// <param name="SavedBy">By whom.</param>
/// <param name="Writers">Everyone who saved it since the last edition.</param>
public sealed record DraftLine(
    string Path, Kinds.Kind Kind, string Title, int Version, DateTime SavedAt, string SavedBy, IReadOnlyList<string> Writers);

/// <summary>A draft with what it says so far.</summary>
/// <param name="Line">The draft in a list.</param>
/// <param name="Content">Its content, complete or not.</param>
public sealed record OpenDraft(DraftLine Line, Kinds.Content Content);

/// <summary>A text that was not saved because someone else had saved in the meantime; kept so that no words vanish.</summary>
/// <param name="BasedOn">The version its writer had opened.</param>
/// <param name="Content">What it says.</param>
/// <param name="SavedAt">When it was sent (UTC).</param>
/// <param name="SavedBy">By whom.</param>
public sealed record RejectedSave(int BasedOn, Kinds.Content Content, DateTime SavedAt, string SavedBy);

/// <summary>A save of a draft.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Path">The record's address below it; reserved by the first save.</param>
/// <param name="Content">The content, complete or not.</param>
/// <param name="BasedOn">The version the writer opened; 0 for a new draft.</param>
/// <param name="By">Who saves.</param>
/// <param name="Audience">Who may read it once published; when not given, as it was: for a new draft as for the last edition, and without
/// one as its kind starts.</param>
/// <param name="Typed">The form as it was typed, where it says more than the content can: rows still empty, dates that can't be
/// read.</param>
public sealed record DraftSave(
    string Programme, string Path, Kinds.Content Content, int BasedOn, string By, Audience? Audience = null, byte[]? Typed = null);
