using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Files;

namespace Heed.Export.Lines;

/// <summary>Goes through an export once before any of it is imported, and says all that is wrong with it.</summary>
public sealed partial class RecordFileCheck
{
    private const int MostProblems = 20;

    private readonly KindCatalogue kinds;
    private readonly Dictionary<string, int> numbers = [];
    private readonly Dictionary<string, string> attached = [];
    private readonly HashSet<string> brought = [];
    private readonly List<string> problems = [];
    private readonly HashSet<string> drafts = [];
    private IncrementalHash? part;
    private long sequence;
    private HeaderLine? last;
    private EndLine? end;

    private RecordFileCheck(KindCatalogue kinds) => this.kinds = kinds;

    /// <summary>What the first line says.</summary>
    public HeaderLine Header { get; private set; } = null!;

    /// <summary>The addresses of all records.</summary>
    public IReadOnlyCollection<string> Paths => [.. numbers.Keys.Union(drafts)];

    /// <summary>How many editions it holds.</summary>
    public int Editions => numbers.Values.Sum();

    /// <summary>How many drafts it holds.</summary>
    public int Drafts => drafts.Count;

    /// <summary>How many attached files it holds.</summary>
    public int Files => brought.Count;

    /// <summary>How many editions have no content, because it was removed or hidden.</summary>
    public int Redacted { get; private set; }

    /// <summary>Goes through it.</summary>
    /// <exception cref="ExportFileException">Something is wrong with it.</exception>
    public static async Task<RecordFileCheck> OfAsync(RecordFile file, KindCatalogue kinds, CancellationToken cancel)
    {
        var check = new RecordFileCheck(kinds);
        await foreach (var (line, place) in file.LinesAsync(cancel))
        {
            check.Look(line, place);
            if (check.problems.Count >= MostProblems)
                break;
        }
        check.LookAtEnd();
        if (check.problems.Count > 0)
            throw new ExportFileException(string.Join(Environment.NewLine, check.problems));
        return check;
    }

    private void Look(ExportLine line, string place)
    {
        if (Header is null && line is not HeaderLine)
            throw new ExportFileException($"{place} is not the first line of a Heed export. Use the file as it was exported.");
        var problem = line switch
        {
            HeaderLine header => ProblemOf(header),
            EditionLine edition => ProblemOf(edition),
            SavedDraftLine draft => ProblemOf(draft),
            FileLine attachedFile => ProblemOf(attachedFile),
            _ => null,
        };
        end = line as EndLine;
        if (problem is not null)
            problems.Add($"{place}: {problem}");
    }

    private string? ProblemOf(HeaderLine header)
    {
        if (header.Format != HeaderLine.HeedRecord || header.Version > HeaderLine.Newest)
            throw new ExportFileException(
                $"This file has version {header.Version} of the format “{header.Format}”. This Heed reads version {HeaderLine.Newest} of "
                + $"“{HeaderLine.HeedRecord}”. Use a newer Heed.");
        if (Header is null)
            Header = header;
        else if (header.Programme != Header.Programme || header.AsAt != Header.AsAt || header.After != sequence)
            return "This part does not follow the one before it. Give all parts of one download, in order.";
        last = header;
        return null;
    }

    private string? ProblemOf(EditionLine edition)
    {
        if (!kinds.TryResolve(edition.Path, out var kind, out _))
            return $"“{edition.Path}” is not an address of any kind of record. It may come from a newer Heed.";
        var number = numbers[edition.Path] = numbers.GetValueOrDefault(edition.Path) + 1;
        if (edition.Edition != number)
            return $"Edition {edition.Edition} of {edition.Path} comes where edition {number} was expected.";
        if (edition.Sequence <= sequence)
            return "The editions are not in order.";
        sequence = edition.Sequence;
        if (RecordFile.AudienceOf(edition.Audience) is null)
            return $"“{edition.Audience}” is not an audience.";
        if (edition.Standing == Standing.Redacted)
        {
            Redacted++;
            return edition is { Content: null, RedactedFor: not null } && Hash().IsMatch(edition.Hash) ? null
                : $"Edition {edition.Edition} of {edition.Path} is marked as removed and does not say why.";
        }
        if (edition.Salt is null || !Hash().IsMatch(edition.Salt) || !RecordFile.IsUnchanged(edition))
            return $"Edition {edition.Edition} of {edition.Path} was changed after it was exported: it does not match its hash.";
        return ProblemOf(kind, edition.Shape, edition.Content?.Utf8);
    }

    private string? ProblemOf(SavedDraftLine draft)
    {
        if (!kinds.TryResolve(draft.Path, out var kind, out _))
            return $"“{draft.Path}” is not an address of any kind of record. It may come from a newer Heed.";
        if (RecordFile.AudienceOf(draft.Audience) is null)
            return $"“{draft.Audience}” is not an audience.";
        return drafts.Add(draft.Path) ? ProblemOf(kind, draft.Shape, draft.Content.Utf8) : $"There are two drafts of {draft.Path}.";
    }

    private string? ProblemOf(Kind kind, int shape, byte[]? bytes)
    {
        if (shape < 1 || shape > kind.ShapeNumber)
            return $"It is written in shape {shape} of {kind.Name}, and this Heed knows {kind.ShapeNumber}. Use a newer Heed.";
        foreach (var file in kind.Read(bytes, shape).Attachments)
        {
            if (file.Hash is { } hash)
                attached.TryAdd(hash, file.FileName ?? hash);
        }
        return null;
    }

    private string? ProblemOf(FileLine file)
    {
        if (file.Part == 1)
        {
            part?.Dispose();
            part = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        }
        part?.AppendData(file.Bytes);
        if (file.Part < file.Parts)
            return null;
        var isWhole = part is not null && Convert.ToHexStringLower(part.GetHashAndReset()) == file.Hash;
        part?.Dispose();
        part = null;
        if (!isWhole)
            return $"The attached file “{file.Name}” was changed after it was exported: it does not match its hash.";
        if (FileKind.OfName(file.Name) is null)
            return $"The attached file “{file.Name}” is not of a type that can be attached.";
        brought.Add(file.Hash);
        return null;
    }

    private void LookAtEnd()
    {
        if (Header is null)
            throw new ExportFileException("The file is empty.");
        if (problems.Count > 0)
            return;
        if (last!.Next is { } next)
            problems.Add($"This is not the whole record. Download the next part, {next}, and give all parts in order.");
        else if (end is null)
            problems.Add("The file is not complete: its last line is missing. Export it again.");
        foreach (var (hash, name) in attached.Where(a => !brought.Contains(a.Key)).Take(MostProblems))
            problems.Add($"The attached file “{name}” is not in it ({hash[..12]}). A file made by “heed export” has all attached files.");
    }

    [GeneratedRegex(@"^[0-9a-f]{64}\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Hash();
}
