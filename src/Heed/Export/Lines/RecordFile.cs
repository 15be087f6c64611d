using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.OpenData;

namespace Heed.Export.Lines;

/// <summary>An export of a whole record, in one file or in the parts of a download. Read line by line, several times if need be.</summary>
public sealed class RecordFile(IReadOnlyList<string> files, KindCatalogue kinds)
{
    private static readonly string OfMembers = Audience.MembersOf("").Value;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The lines with where each is.</summary>
    /// <exception cref="ExportFileException">A line is none of an export.</exception>
    public async IAsyncEnumerable<(ExportLine Line, string Place)> LinesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var file in files)
        {
            using var text = new StreamReader(file, Utf8, detectEncodingFromByteOrderMarks: true);
            for (var number = 1; await NextAsync(text, file, number, cancel) is { } line; number++)
            {
                if (line.Length > 0)
                    yield return (Read(line, file, number), Place(file, number));
            }
        }
    }

    /// <summary>Its editions, in their order.</summary>
    /// <param name="programme">The programme they are read into.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async IAsyncEnumerable<WholeEdition> EditionsAsync(string programme, [EnumeratorCancellation] CancellationToken cancel)
    {
        ReleaseLine? release = null;
        await foreach (var (line, _) in LinesAsync(cancel))
        {
            release = line as ReleaseLine ?? release;
            if (line is EditionLine edition)
                yield return Whole(edition, programme, release?.Id == edition.Release ? release : null);
        }
    }

    /// <summary>Its drafts.</summary>
    public async IAsyncEnumerable<WholeDraft> DraftsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var (line, _) in LinesAsync(cancel))
        {
            if (line is SavedDraftLine d)
                yield return new WholeDraft(
                    d.Path, d.Version, d.Shape, d.Content.Utf8 ?? [], AudienceOf(d.Audience)!.Value, d.SavedAt, d.SavedBy, d.Writers,
                    d.Typed);
        }
    }

    /// <summary>Its attached files, each whole.</summary>
    public async IAsyncEnumerable<(string Name, string Hash, byte[] Bytes)> FilesAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await foreach (var (line, _) in LinesAsync(cancel))
        {
            if (line is not FileLine file)
                continue;
            if (file.Part == 1)
                bytes.SetLength(0);
            bytes.Write(file.Bytes);
            if (file.Part == file.Parts)
                yield return (file.Name, file.Hash, bytes.ToArray());
        }
    }

    /// <summary>Who may read an edition, as a line says it; null when it is none of them.</summary>
    public static Audience? AudienceOf(string value) =>
        value == Audience.Public.Value ? Audience.Public
        : value == Audience.Staff.Value ? Audience.Staff
        : value.StartsWith(OfMembers, StringComparison.Ordinal) && value.Length > OfMembers.Length
            ? Audience.MembersOf(value[OfMembers.Length..])
        : null;

    /// <summary>Whether a content is what its hash says.</summary>
    public static bool IsUnchanged(EditionLine edition) =>
        edition is { Salt: { } salt, Content.Utf8: { } bytes }
        && Convert.ToHexStringLower(SHA256.HashData([.. Convert.FromHexString(salt), .. bytes])) == edition.Hash;

    private WholeEdition Whole(EditionLine line, string programme, ReleaseLine? release)
    {
        kinds.TryResolve(line.Path, out var kind, out var reference);
        var edition = new Edition(
            line.Sequence, programme, kind!, reference!, line.Edition, line.Standing, line.PublishedAt, line.RecordedAt, line.Imported,
            line.Why, line.Hash)
        {
            Audience = AudienceOf(line.Audience)!.Value,
            PublicIn = Edtf.TryParse(line.PublicIn ?? "", out var known, out _) ? new FuzzyDate(known) : null,
            IsByOnePerson = line.ByOnePerson,
            RedactedFor = line.RedactedFor,
            RedactedAt = line.RedactedAt,
            Shape = line.Shape,
            Bytes = line.Content?.Utf8,
        };
        return new WholeEdition(edition, line.Release, line.Salt is { } salt ? Convert.FromHexString(salt) : null)
        {
            DraftedBy = line.DraftedBy,
            ApprovedBy = line.ApprovedBy,
            DraftVersion = line.DraftVersion,
            ReleasedBy = release?.By,
            ReleaseTitle = release?.Title,
        };
    }

    private static async Task<string?> NextAsync(StreamReader text, string file, int number, CancellationToken cancel)
    {
        try
        {
            return await text.ReadLineAsync(cancel);
        }
        catch (DecoderFallbackException)
        {
            throw new ExportFileException($"{Place(file, number)} is not in UTF-8. Use the file as it was exported.");
        }
    }

    private static ExportLine Read(string line, string file, int number)
    {
        try
        {
            return LineJson.Read(line);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new ExportFileException($"{Place(file, number)} is not a line of a Heed export. Use the file as it was exported.");
        }
    }

    private static string Place(string file, int number) => $"{Path.GetFileName(file)}, line {number}";
}

/// <summary>An export that can't be imported. The message says where it goes wrong and what to do.</summary>
public sealed class ExportFileException(string message) : Exception(message);
