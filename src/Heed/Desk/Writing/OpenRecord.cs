using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing;

/// <summary>A record as it is opened for writing: its draft, or else a copy of what is published.</summary>
public sealed class OpenRecord(WritingDesk writing, Kind kind, string path, Draft? draft, ReadRecord? published)
{
    /// <summary>Its kind.</summary>
    public Kind Kind => kind;

    /// <summary>Its address below the programme.</summary>
    public string Path => path;

    /// <summary>Its draft; null when there is none.</summary>
    public Draft? Draft => draft;

    /// <summary>The version of its draft; 0 when there is none.</summary>
    public int Version => draft?.Version ?? 0;

    /// <summary>What it says.</summary>
    public Content Content { get; } =
        draft is not null ? ContentJson.Read(draft.Content, kind.ContentType)
        : published?.Content ?? (Content)Activator.CreateInstance(kind.ContentType)!;

    /// <summary>What each field says, as marks.</summary>
    public string Was => FieldMarks.Of(Content);

    /// <summary>Who may read it once published.</summary>
    public string Audience => (draft?.Audience ?? published?.Entry.Audience ?? Content.StartsFor).Value;

    /// <summary>Where its form is.</summary>
    public string Address => $"/desk/{writing.Here.Programme}/edit/{path}";

    /// <summary>Its form.</summary>
    public Task<ContentForm> FormAsync(CancellationToken cancel) => ContentForm.OfAsync(writing.Here, kind, Content, Address, cancel);

    /// <summary>The page of its form after it was saved.</summary>
    public Task<EditPage> PageAsync(ContentForm form, Draft saved, CancellationToken cancel) =>
        new OpenRecord(writing, kind, path, saved, published).PageAsync(form, saved.Version, FieldMarks.Of(form.Content), saved.Audience.Value, cancel);

    /// <summary>The page of its form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="version">The version it was opened on.</param>
    /// <param name="was">What each field said then.</param>
    /// <param name="audience">Who may read the record once published.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <param name="unsaved">Whether something is typed that is not saved.</param>
    /// <param name="error">What went wrong with the whole form; null when nothing did.</param>
    public async Task<EditPage> PageAsync(ContentForm form, int version, string was, string audience, CancellationToken cancel, bool unsaved = false, string? error = null) =>
        new()
        {
            Here = writing.Here,
            Staff = writing.Staff,
            Form = form,
            Path = path,
            Version = version,
            Was = was,
            Audience = audience.Length > 0 ? audience : Audience,
            Audiences = await Audiences.InAsync(writing.Here, audience.Length > 0 && audience.Length < 200 ? audience : Audience, cancel),
            SavedAt = draft?.SavedAt,
            SavedBy = draft?.SavedBy,
            Published = published?.Entry,
            IsUnsaved = unsaved,
            Kept = (await writing.Here.Reading.RefusedSavesAsync(writing.Here.Programme, path, cancel)).Count,
            Errors = error is null ? form.Unreadable : [("", error), .. form.Unreadable],
        };
}
