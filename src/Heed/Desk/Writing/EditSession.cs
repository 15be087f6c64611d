using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing;

/// <summary>A record as it is opened for writing: its draft, or else a copy of what is published.</summary>
public sealed class EditSession(WritingDesk writing, Kind kind, string path, Draft? draft, ReadRecord? published)
{
    public Kind Kind => kind;

    /// <summary>Its address below the programme.</summary>
    public string Path => path;

    /// <summary>Its draft; null when there is none.</summary>
    public Draft? Draft => draft;

    /// <summary>The version of its draft; 0 when there is none.</summary>
    public int Version => draft?.Version ?? 0;

    public Content Content { get; } =
        draft is not null ? draft.Content
        : published?.Content ?? (Content)Activator.CreateInstance(kind.ContentType)!;

    /// <summary>What each field says, as marks.</summary>
    public string Was => FieldMarks.Of(Content);

    /// <summary>Who may read it once published.</summary>
    public string Audience => Readers.Value;

    /// <summary>The same, to compare with.</summary>
    public Audience Readers => draft?.Audience ?? published?.Entry.Audience ?? Content.StartsFor;

    /// <summary>Where its form is.</summary>
    public string Address => $"/desk/{writing.Here.Programme}/edit/{path}";

    /// <summary>Its form, as it was left.</summary>
    /// <param name="button">The button inside the form that was pressed last; empty when none was.</param>
    /// <param name="cancel">Ends the reading.</param>
    public Task<ContentForm> FormAsync(string button, CancellationToken cancel) =>
        ContentForm.ReadAsync(
            writing, kind, draft?.Typed is { } kept ? WithWhatIsRead(TypedKept.Read(kept), draft.IsOfOlderShape) : ContentToForm.Of(
                Content, kind), Address, cancel, button);

    // A form kept from before a field changed its name or its sort: what its content says comes from the content, the rest from the form.
    private FormValues WithWhatIsRead(FormValues kept, bool isOfOlderShape)
    {
        if (!isOfOlderShape)
            return kept;
        var form = ContentToForm.Of(Content, kind);
        foreach (var field in kind.Shape.Fields.Where(f => !f.ValuesIn(Content).Any()))
            form.Take(field.Name, kept);
        return form;
    }

    /// <summary>The page of its form after it was saved.</summary>
    public Task<EditPage> PageAsync(ContentForm form, Draft saved, CancellationToken cancel) =>
        new EditSession(writing, kind, path, saved, published).PageAsync(
            form, saved.Version, FieldMarks.Of(form.Content), saved.Audience.Value, cancel);

    // Said before a word is changed: who changes one can no longer approve the draft.
    private string Approval(Approvers approvers)
    {
        var me = writing.Staff.Name;
        List<string> writers = [.. draft?.Writers ?? [], me];
        var others = Phrases.Either([.. approvers.Names.Where(n => approvers.MayApprove(n, writers, me)).Order()]);
        var mine = draft is not null && approvers.Names.Contains(me) && approvers.MayApprove(me, draft.Writers, draft.SavedBy);
        return others is null ? "Nobody else can approve changes in this programme yet."
            : mine ? $"You can approve this draft as it is. If you change it, {others} must approve it."
            : $"If a change needs a second person, {others} can approve it.";
    }

    /// <summary>The page of its form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="version">The version it was opened on.</param>
    /// <param name="was">What each field said then.</param>
    /// <param name="audience">Who may read the record once published.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <param name="unsaved">Whether something is typed that is not saved.</param>
    /// <param name="error">What went wrong with the whole form; null when nothing did.</param>
    public async Task<EditPage> PageAsync(
        ContentForm form, int version, string was, string audience, CancellationToken cancel, bool unsaved = false, string? error = null) =>
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
            Approval = Approval(await writing.ApproversAsync(cancel)),
            AlsoRecorded = Content.AlsoRecorded,
            SavedAt = draft?.SavedAt,
            SavedBy = draft?.SavedBy,
            Published = published?.Entry,
            IsUnsaved = unsaved,
            Kept = (await writing.Here.Reading.RefusedSavesAsync(writing.Here.Programme, path, cancel)).Count,
            Errors = error is null ? form.Unreadable : [("", error), .. form.Unreadable],
        };
}
