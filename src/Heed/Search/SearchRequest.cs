using System.Globalization;
using Heed.Design;
using Heed.Layout;
using Heed.Ledger;

namespace Heed.Search;

/// <summary>What a reader asks of search.</summary>
/// <param name="Query">What they typed, cut when very long.</param>
/// <param name="Kind">Only records of this kind; null for all.</param>
/// <param name="PageNumber">Which page, from 1.</param>
/// <param name="IsCut">Whether words at the end were left out.</param>
public sealed record SearchRequest(string Query, string? Kind, int PageNumber, bool IsCut)
{
    /// <summary>The parameters that search takes.</summary>
    public static readonly IReadOnlyList<string> Parameters = ["q", "kind", "page"];

    /// <summary>How many results a page shows.</summary>
    public const int PageSize = 20;

    /// <summary>How many results are shown at most.</summary>
    public const int Most = 500;

    private const int Longest = 300;

    /// <summary>Whether nothing was asked.</summary>
    public bool IsEmpty => Query.Length == 0;

    /// <summary>Whether what was asked holds a word at all.</summary>
    public bool HasWords => SearchWords.OfQuery(Query).Count > 0;

    /// <summary>Whether words were put in quotation marks, which search reads as single words.</summary>
    public bool IsQuoted => Query.AsSpan().IndexOfAny("\"“”") >= 0 && SearchWords.OfQuery(Query).Count > 1;

    /// <summary>A word of the search as it was typed.</summary>
    public string Typed(string word) => Query.Split(' ').FirstOrDefault(t => SearchWords.Of(t) is [var only] && only == word) ?? word;

    /// <summary>Reads it from an address.</summary>
    /// <exception cref="BadRequestException">The kind or the page is not one; the message says what is allowed.</exception>
    public static SearchRequest Read(RequestContext here)
    {
        var typed = string.Concat(here.Request.Query["q"].ToString().Where(c => !char.IsControl(c))).Trim();
        var query = typed.Length <= Longest ? typed : typed[..Longest].TrimEnd();
        if (query.Length > 0 && char.IsHighSurrogate(query[^1]))
            query = query[..^1];
        var kind = here.Request.Query["kind"].ToString() is { Length: > 0 } asked ? asked : null;
        if (kind is not null && here.Kinds.All.All(k => k.Name != kind))
            throw BadRequestException.Of(new WrongChoice(
                "kind", T("Type of record"), ProgrammeFilter.Shorten(kind),
                [.. here.Kinds.All.Select(k => new DesignOption(k.Name, T(k.Plural)))]));
        var isCut = typed.Length > query.Length || SearchWords.Of(query).Count > SearchWords.OfQuery(query).Count;
        return new SearchRequest(query, kind, PageIn(here), isCut);
    }

    /// <summary>The address of a search.</summary>
    public static string Address(RequestContext here, string? query, string? kind = null, int page = 1)
    {
        var parameters = new[] { ("q", query), ("kind", kind), ("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)) };
        var text = string.Join(
            '&', parameters.Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}"));
        var path = here.Programme.Length == 0 ? "/search" : $"/{here.Name}/search";
        return here.WithAsAt(text.Length == 0 ? path : $"{path}?{text}");
    }

    private static int PageIn(RequestContext here)
    {
        var typed = here.Request.Query["page"].ToString();
        if (typed.Length == 0)
            return 1;
        return int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= Most / PageSize
            ? page
            : throw new BadRequestException(
                T($"“{ProgrammeFilter.Shorten(typed)}” is not a page of results. Pages go from 1 to {Most / PageSize}."));
    }
}
