using System.Text;
using Heed.Ledger.Records;

namespace Heed.Ledger;

/// <summary>How texts that are not public are encrypted before they reach the database, and opened again.</summary>
/// <param name="close">Makes bytes unreadable without the key.</param>
/// <param name="open">Makes them readable again; throws when they were changed or the key is not the one.</param>
/// <param name="mark">Makes of a text, such as a file's hash, what only the key can make again.</param>
public sealed class ContentProtector(Func<byte[], byte[]> close, Func<byte[], byte[]> open, Func<string, string>? mark = null)
{
    /// <summary>Leaves everything as it is: for programs that hold no key, such as benchmarks.</summary>
    public static ContentProtector None { get; } = new(static bytes => bytes, static bytes => bytes);

    /// <summary>Closes.</summary>
    public byte[] Close(byte[] bytes) => close(bytes);

    /// <summary>Opens.</summary>
    public byte[] Open(byte[] bytes) => open(bytes);

    /// <summary>The keyed hash of a text; without the key nobody can tell which text it is of.</summary>
    public string Mark(string text) => mark?.Invoke(text) ?? text;

    /// <summary>Closes a text so that a column of text can hold it.</summary>
    public string CloseText(string text) => Convert.ToBase64String(close(Encoding.UTF8.GetBytes(text)));

    /// <summary>Opens such a text.</summary>
    public string OpenText(string closed) => Encoding.UTF8.GetString(open(Convert.FromBase64String(closed)));

    // The one place where an edition's content is opened for reading.
    internal byte[] Open(ContentRow content) => content.IsClosed ? open(content.Bytes) : content.Bytes;

    internal ContentRow Keep(long sequence, StoredBytes content, byte[] salt, string audience) =>
        IsClosed(audience)
            ? new() { Sequence = sequence, Bytes = close(content.Bytes), Shape = content.Shape, Salt = salt, IsClosed = true }
            : new() { Sequence = sequence, Bytes = content.Bytes, Shape = content.Shape, Salt = salt };

    internal Kinds.Content Read(ContentRow content, Kinds.Kind kind) => kind.Read(Open(content), content.Shape);

    internal Kinds.Content Read(DraftRow draft, Kinds.Kind kind) => kind.Read(open(draft.Content), draft.Shape);

    // Titles and change notes beside the content: as they are for the public, closed for anyone else.
    internal string Keep(string text, string audience) => IsClosed(audience) ? CloseText(text) : text;

    internal string Read(string kept, string audience) => IsClosed(audience) ? OpenText(kept) : kept;

    internal string TitleOf(EntryRow entry) => entry.Standing == Standing.Redacted ? entry.Title : Read(entry.Title, entry.Audience);

    private static bool IsClosed(string audience) => audience != Audience.Public.Value;
}
