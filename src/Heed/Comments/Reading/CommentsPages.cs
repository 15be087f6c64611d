using System.Globalization;
using Heed.Comments.Help;
using Heed.Comments.Writing;
using Heed.Design;
using Heed.Language;
using Heed.Layout;
using Heed.Ledger;

namespace Heed.Comments.Reading;

/// <summary>A comment with where it is shown.</summary>
/// <param name="Record">The record it is on, where the page is not about that one; null otherwise.</param>
public sealed record ShownComment(RequestContext Here, ReadComment Comment, Entry? Record);

/// <summary>What the public said of a record, on its own page.</summary>
public sealed record CommentsOnRecord(
    RequestContext Here, HelpBlock Help, string Path, CommentsOpening? Opening, int Count, IReadOnlyList<ReadComment> Newest)
{
    public string Heading => Count == 0 ? T("Comments") : T($"Comments ({Count})");
    public string None => Here.AsAt is { } day ? T($"No comments had been published by {day}.") : T("There are no comments yet.");
    public bool HasMore => Count > Newest.Count;
}

/// <summary>Comments by page: those of one record, or all of the programme's.</summary>
public sealed class CommentsPage : FlowPage
{
    public Entry? Record { get; init; }
    public required IReadOnlyList<ReadComment> Comments { get; init; }
    public required int Total { get; init; }
    public required int Number { get; init; }
    public IReadOnlyList<(Entry Record, int Count)> Records { get; init; } = [];
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>The record filtered by, as its path; null for all.</summary>
    public string? On { get; init; }

    public int? Year { get; init; }
    public override string Title => Record is null ? T("Comments") : T($"Comments on {Record.Title}");
    public override IReadOnlyList<DesignLink> Way => Record is null ? [] : [new(Record.Title, Here.Url(Record.Path))];

    public override IReadOnlyList<Alternate> Alternates =>
        [
            new(Alternate.Atom, Title, Here.Url(Address + ".atom")),
            new(Alternate.JsonFeed, Title, Here.Url(Address + ".feed.json")),
        ];

    public int Pages => Math.Max(1, (Total + PublicReading.PageSize - 1) / PublicReading.PageSize);
    public bool IsFiltered => On is not null || Year is not null;

    /// <summary>The records as choices; of very many, those with most comments.</summary>
    public IReadOnlyList<DesignOption> RecordOptions =>
        [.. Records.OrderByDescending(r => r.Count).Take(Most.Choices).OrderBy(r => r.Record.Title, StringComparer.Ordinal)
            .Select(r => new DesignOption(r.Record.Path, $"{r.Record.Title} ({Localizer.Number(r.Count)})"))];

    public IReadOnlyList<DesignOption> YearOptions =>
        [.. Years.Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => new DesignOption(y, y))];

    public string Sentence =>
        Total == 0 ? !IsFiltered ? T("There are no published comments.") : T("No published comments match these filters.")
        : Pages == 1 ? InOrder
        : $"{InOrder} {T($"Page {Number} of {Pages}.")}";

    public IEnumerable<ShownComment> Shown(PublicReading reading) =>
        Comments.Select(c => new ShownComment(Here, c, Record is null ? reading.RecordOf(c) : null));

    public string PageAddress(int page)
    {
        var query = new List<string>();
        if (On is not null)
            query.Add($"on={Uri.EscapeDataString(On)}");
        if (Year is { } year)
            query.Add($"year={year}");
        if (page > 1)
            query.Add($"page={page}");
        return Here.Url(query.Count == 0 ? Address : $"{Address}?{string.Join('&', query)}");
    }

    private string Address => Record is null ? "comments" : $"{Record.Path}/comments";

    private string InOrder =>
        Record is null ? T($"{Total:# comment|# comments}, newest first.") : T($"{Total:# comment|# comments}, oldest first.");
}

/// <summary>One comment at its permanent address.</summary>
public sealed class OneCommentPage : FlowPage
{
    public required ReadComment Comment { get; init; }
    public required Entry Record { get; init; }
    public override string Title => T($"Comment {Comment.Number:0}");

    /// <summary>How to tell us that it should not be public.</summary>
    public string HowToReport =>
        Terms.Contact is { } contact
            ? T($"To report a problem with this comment, contact {contact}. Give the number: comment {Comment.Number:0}.")
            : T("Tell us if this comment could identify a child, or should not be public for another reason.");

    public override IReadOnlyList<DesignLink> Way =>
        [new(Record.Title, Here.Url(Record.Path)), new(T("Comments"), Here.Url($"{Record.Path}/comments"))];
}

/// <summary>The rules for comments, or the privacy notice.</summary>
/// <param name="title">The page's title.</param>
/// <param name="isOfComments">Whether it belongs to the pages of comments.</param>
public sealed class TermsPage(string title, bool isOfComments = true) : FlowPage
{
    public override string Title => title;
    public override bool IsIndexed => Here.AsAt is null;
    public override IReadOnlyList<DesignLink> Way => isOfComments ? [new(T("Comments"), Here.Url("comments"))] : [];
}
