using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;

namespace Heed.Desk.Writing;

/// <summary>Proposes and checks the reference of a new record: what its address ends with, for ever.</summary>
public static partial class NewReference
{
    private const int LongestWords = 60;

    /// <summary>Whether records of a kind are numbered.</summary>
    public static bool IsNumbered(Kind kind) => kind.Template.EndsWith("{number}", StringComparison.Ordinal);

    /// <summary>A reference that is free: the next number, or the title in short.</summary>
    /// <param name="here">Where the person is.</param>
    /// <param name="kind">The kind of record.</param>
    /// <param name="title">Its title.</param>
    /// <param name="siblings">The record whose other parts it is numbered with, such as a plan; null when there is none.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<string> ProposeAsync(RequestContext here, Kind kind, string title, string? siblings, CancellationToken cancel)
    {
        var taken = await TakenAsync(here, kind, cancel);
        var near = siblings is null || !IsNumbered(kind) ? [] : await NearAsync(here, kind, siblings, cancel);
        return near.Count > 0 ? Next(near, taken) : Propose(kind, title, taken);
    }

    /// <summary>The title in short, as a reference that is free.</summary>
    public static async Task<string> ProposeInWordsAsync(RequestContext here, Kind kind, string title, CancellationToken cancel) =>
        Free(InAddress(title), await TakenAsync(here, kind, cancel));

    /// <summary>
    /// The reference of a record that is numbered within another one, such as a report: its number, or where another one's record has
    /// that address already, the other one's reference and the number.
    /// </summary>
    /// <param name="here">Where the person is.</param>
    /// <param name="kind">The kind of record.</param>
    /// <param name="number">Its number, as in an address.</param>
    /// <param name="within">The record that it is numbered within; empty when none is given.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<string> NumberedAsync(RequestContext here, Kind kind, string number, string within, CancellationToken cancel)
    {
        var path = kind.PathOf(number);
        var field = kind.Shape.Fields.FirstOrDefault(f => f.Name == Slices.Registry[kind].Identity.Within);
        if (field is null || number.Length == 0 || !here.Kinds.TryResolve(within, out _, out var reference) || reference.Length == 0)
            return number;
        var (draft, published) =
            (await here.Reading.DraftAsync(here.Programme, path, cancel), await here.Reading.FindAsync(here.Programme, path, cancel));
        if (draft is null && published is null)
            return number;
        var content = draft?.Content ?? published?.Content;
        var isSame = content is not null && field.ValuesIn(content).OfType<IRef>().Any(r => r.Path == within);
        return isSame ? number : $"{reference.Replace('/', '-')}-{number}";
    }

    /// <summary>A reference that is not among those taken: the next number, or the title in short.</summary>
    public static string Propose(Kind kind, string title, HashSet<string> taken) =>
        // A number after somebody's name would hold the name again.
        IsNumbered(kind)
            ? Next(Slices.Registry[kind].Identity.OnlyNumbers is null ? taken : [.. taken.Where(IsNumber)], taken)
            : Free(InAddress(title), taken);

    /// <summary>Why a record of a kind can't have a path; null when it can.</summary>
    public static async Task<string?> RefusalAsync(RequestContext here, Kind kind, string path, CancellationToken cancel)
    {
        if (kind.ReferenceIn(path) is not { } reference)
            return "A reference can only contain lower-case letters, digits and hyphens, such as “neglect-4”.";
        if (reference.Split('/')[^1] == "history")
            return "You cannot use “history” as a reference, because it leads to the versions of a record. Choose another one.";
        var identity = Slices.Registry[kind].Identity;
        if (identity.Refusal is { } rule && rule(reference, await TakenAsync(here, kind, cancel)) is { } refusal)
            return refusal;
        if (identity.OnlyNumbers is { } why && !IsNumber(reference))
            return why;
        if (await here.Reading.DraftAsync(here.Programme, path, cancel) is { } draft)
            return $"The reference {reference} is used by a draft of {draft.SavedBy}. Choose another one, or edit that draft.";
        return await here.Reading.FindAsync(here.Programme, path, cancel) is { } published
            ? $"The reference {reference} is used by “{published.Entry.Title}”. Choose another one. We never use an address twice."
            : null;
    }

    /// <summary>A title as the end of an address: small letters, figures and hyphens.</summary>
    public static string InAddress(string title)
    {
        var plain = new string(
            [.. title.Normalize(NormalizationForm.FormD).Where(
                c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)]);
        var words = NotInAddresses().Replace(
            plain.Replace("’", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).ToLowerInvariant(), "-").Trim('-');
        if (words.Length <= LongestWords)
            return words;
        var end = words.LastIndexOf('-', LongestWords);
        return end > LongestWords / 2 ? words[..end] : words[..LongestWords].TrimEnd('-');
    }

    private static async Task<HashSet<string>> TakenAsync(RequestContext here, Kind kind, CancellationToken cancel) =>
        (await RecordTitles.LoadAsync(here, kind, cancel)).All.Select(t => kind.ReferenceIn(t.Path)!).ToHashSet();

    private static bool IsNumber(string reference) => reference.All(char.IsAsciiDigit);

    private static string Free(string words, HashSet<string> taken)
    {
        if (words.Length == 0)
            return "";
        var free = words;
        for (var again = 2; taken.Contains(free); again++)
            free = $"{words}-{again}";
        return free;
    }

    // The numbers may have a word before them, such as "neglect-4"; the commonest word goes on.
    private static string Next(IReadOnlyCollection<string> near, HashSet<string> taken)
    {
        var numbered = near.Select(r => WordAndNumber().Match(r)).Where(m => m.Success).ToList();
        var word = numbered.GroupBy(m => m.Groups[1].Value).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault()?.Key
            ?? "";
        var last = numbered.Where(m => m.Groups[1].Value == word).Select(m => int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture))
            .DefaultIfEmpty(0).Max();
        do
        {
            last++;
        }
        while (taken.Contains($"{word}{last}"));
        return $"{word}{last}";
    }

    private static async Task<IReadOnlyList<string>> NearAsync(RequestContext here, Kind kind, string siblings, CancellationToken cancel)
    {
        var linked = await here.Reading.ListAsync(
            new ListQuery(here.Programme) { Kinds = [kind.Name], LinkedTo = [new LinkedTo(siblings)], Take = ListQuery.MostTaken }, cancel);
        return [.. linked.Records.Select(r => r.Entry.Reference)];
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotInAddresses();

    [GeneratedRegex(@"^(|[a-z0-9-]*[a-z]-?)(\d{1,6})\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex WordAndNumber();
}
