using Heed.Desk.Writing;
using Heed.Offering;
using Heed.Updates.Composing.Checking;
using Heed.Updates.Composing.Telling;

namespace Heed.Updates.Composing;

/// <summary>What a button of the composing page did: where to go on, or what stands in the way.</summary>
/// <param name="To">The address below the programme's desk; null for the page itself.</param>
/// <param name="Anchor">Where on the page, with its <c>#</c>.</param>
/// <param name="Problems">What stands in the way: field and sentence.</param>
public sealed record Step(string? To, string Anchor, IReadOnlyList<(string Field, string Sentence)> Problems);

/// <summary>Does what the buttons of the composing page say, and makes the page.</summary>
public sealed class ComposePages(ComposingDesk desk, DraftMaking making, TextCheck check)
{
    /// <summary>Does what a button says, after everything typed was saved.</summary>
    public async Task<Step> DoAsync(UpdateDraftRow row, UpdateDraft composed, PostedSentences posted, CancellationToken cancel)
    {
        var (verb, what) = posted.Button;
        switch (verb)
        {
            case "up" or "down":
                await desk.SaveAsync(row, c => c.Move(what, verb == "up"), cancel);
                return new Step(null, "#" + (composed.Sentences.FirstOrDefault(s => s.Key == what)?.Anchor ?? "sentences"), []);
            case "add":
                return await AddAsync(row, posted, cancel);
            case "days" or "look":
                return await DaysAsync(row, composed, posted, verb == "look", cancel);
            case "away":
                row.PutAway();
                await desk.SaveAsync(cancel);
                return new Step("updates", "?done=saved", []);
            case "draft":
                var (path, problem) = await making.MakeAsync(row, composed, cancel);
                return problem is { } found ? new Step(null, "", [found]) : new Step($"sentences/{path}", "?done=drafted", []);
            default:
                return new Step(null, "", []);
        }
    }

    public async Task<ComposePage> PageAsync(
        UpdateDraftRow row, UpdateDraft composed, IReadOnlyList<(string, string)> problems, PostedSentences? typed,
        CancellationToken cancel)
    {
        var kept = composed.Kept.ToList();
        // What the record offers, word for word, has the record behind it.
        var looked = kept.Where(s => s.Offered != s.Text).ToList();
        var unbacked = new HashSet<string>();
        if (looked.Count > 0)
        {
            var text = string.Join('\n', looked.Select(s => News.OneLine(s.Markdown)));
            var sentences = await check.OfAsync(
                desk.Here.Reading, desk.Here.Programme, text, composed.Until, new HashSet<string>(), cancel);
            unbacked = [.. sentences.Where(s => !s.IsBacked).Select(s => looked[s.Sentence.Paragraph].Key)];
        }
        return new ComposePage
        {
            Here = desk.Here,
            Staff = await desk.StaffAsync(cancel),
            Row = row,
            Composed = composed,
            NameOf = making.Name,
            StrandOrder = desk.StrandOrder,
            Unbacked = unbacked,
            Promises = kept.Where(s => s.Sort != OfferSort.Commitment && !s.Markdown.Contains("/commitments/", StringComparison.Ordinal)
                && ProseSentence.Of(s.Markdown).Any(p => Promise.In(p.Plain, composed.Until) is not null)).Select(s => s.Key).ToHashSet(),
            Errors = problems,
            Typed = typed,
        };
    }

    private async Task<Step> AddAsync(UpdateDraftRow row, PostedSentences posted, CancellationToken cancel)
    {
        var (text, record, strand) = (posted.Typed("add.text"), posted.Typed("add.record"), posted.Typed("add.strand"));
        if (text.Length == 0)
            return new Step(null, "", [("add.text", "Enter a sentence.")]);
        var links = new List<LinkedWords>();
        if (record.Length > 0)
        {
            var titles = await RecordTitles.LoadAsync(desk.Here, null, cancel);
            var matches = titles.Exactly(record) is { Count: > 0 } exact ? exact : [.. titles.Matching(record).Take(6)];
            if (matches is not [var only])
                return new Step(null, "", [("add.record", matches.Count == 0 ? $"No record is called "
                    + $"“{Layout.ProgrammeFilter.Shorten(record)}”. Enter its title or its address, such as "
                    + "actions/1." : $"Several records match. Enter the address of "
                    + $"one: {string.Join(", ", matches.Select(m => m.Path))}.")]);
            var words = only.Title.Replace('[', '(').Replace(']', ')');
            links.Add(new LinkedWords(words, $"/{desk.Here.Programme}/{only.Path}"));
            if (!text.Contains('[', StringComparison.Ordinal))
                text = text.Contains(words, StringComparison.Ordinal) ? text.Replace(words, $"[{words}]", StringComparison.Ordinal)
                    : $"{text.TrimEnd('.', ' ')} ([{words}]).";
        }
        Suggestion? added = null;
        await desk.SaveAsync(row, c =>
        {
            (var next, added) = c.Add(
                text, links, strand == "whole" ? Strands.Whole : strand == Strands.Next || desk.StrandOrder.Contains(
                    strand) ? strand : Strands.Whole, desk.StrandOrder);
            return next;
        }, cancel);
        return new Step(null, "#" + added!.Anchor, []);
    }

    private async Task<Step> DaysAsync(
        UpdateDraftRow row, UpdateDraft composed, PostedSentences posted, bool sameDays, CancellationToken cancel)
    {
        var problems = new List<(string, string)>();
        var (since, until) = sameDays ? (composed.Since, composed.Until)
            : ComposeEndpoints.Days(desk.Here, posted.Typed("since"), posted.Typed("until"), problems);
        if (problems.Count > 0)
            return new Step(null, "", problems);
        var days = await desk.DaysAsync(since, until, cancel);
        var offers = await desk.OffersAsync(days.Since, days.Until, cancel);
        await desk.SaveAsync(row, c => (c with { Since = days.Since, Until = days.Until }).Offer(offers, desk.StrandOrder), cancel);
        return new Step(null, "#sentences", []);
    }
}
