using System.Globalization;
using System.Text;
using Heed.Platform.Files;
using Heed.Platform.Keys;

namespace Heed.Platform.Keeping;

/// <summary>
/// That something was destroyed or taken out of the public, so that a database restored from before can be made to forget it again.
/// </summary>
/// <param name="At">When (UTC).</param>
/// <param name="Of">What it was, such as <c>comment</c>.</param>
/// <param name="Mark">Its key, or a keyed hash; nothing that says whose it was.</param>
/// <param name="What">What was done, such as <c>erased</c>.</param>
public sealed record Erasure(DateTime At, string Of, string Mark, string What);

/// <summary>
/// The list of erasures: a file beside the site's keys, outside the database and its backups. Lines are added and never changed; each is
/// on the disk before the database has forgotten for good, and carries a mark that only this site can make.
/// </summary>
public sealed class ErasureLog(string folder, SiteSecret secret, TimeProvider clock)
{
    private const char Between = '\t';
    private readonly Lock writing = new();

    public string File { get; } = Path.Combine(folder, "erasures.log");

    /// <summary>Begins the list, unless it was begun: from then on a list that is not there is missing.</summary>
    public void Begin()
    {
        Directory.CreateDirectory(folder);
        if (System.IO.File.Exists(File))
            return;
        System.IO.File.Create(File).Dispose();
        Durable.FlushFolder(folder);
    }

    /// <summary>Adds a line. It is on the disk when this returns.</summary>
    public void Add(string of, string mark, string what)
    {
        var said = string.Join(Between, clock.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture), of, mark, what);
        // A line that was torn by a power cut before this one must not swallow it.
        var line = Encoding.UTF8.GetBytes($"\n{said}{Between}{Proof(said)}\n");
        lock (writing)
        {
            Directory.CreateDirectory(folder);
            var isNew = !System.IO.File.Exists(File);
            using (var stream = new FileStream(File, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0))
            {
                stream.Write(line);
                stream.Flush(flushToDisk: true);
            }
            if (isNew)
                Durable.FlushFolder(folder);
        }
    }

    /// <summary>All lines, the oldest first.</summary>
    /// <exception cref="InvalidDataException">A line was changed, or is of another site: what it said can't be done again.</exception>
    public IReadOnlyList<Erasure> Read()
    {
        if (!System.IO.File.Exists(File))
            return [];
        var lines = System.IO.File.ReadAllText(File).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var read = new List<Erasure>(lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            var parts = lines[i].Split(Between);
            if (parts.Length == 5 && Proof(string.Join(Between, parts[..4])) == parts[4])
                read.Add(
                    new Erasure(DateTime.Parse(parts[0], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind), parts[1], parts[2],
                        parts[3]));
            // What was being written when the power went was never acknowledged.
            else if (parts.Length == 5 && parts[4].Length == ProofLength)
                throw new InvalidDataException($"Line {i + 1} of {File} was not written by this site. Restore the original list and the "
                    + $"keys it belongs to. Without it, data that people had erased would be served again.");
        }
        return read;
    }

    private const int ProofLength = 24;

    private string Proof(string said) => Convert.ToHexStringLower(secret.Mark("erasure", said))[..ProofLength];
}
