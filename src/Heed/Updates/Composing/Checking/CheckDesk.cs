using Heed.Commitments;
using Heed.Desk.Writing;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Programmes;
using Heed.Updates;

namespace Heed.Updates.Composing.Checking;

/// <summary>Looks at the text of an update for the person who is signed in, and records what it promises.</summary>
public sealed class CheckDesk(WritingDesk writing, ComposingDesk composing, ProgrammeLedger ledger, TextCheck check)
{
    /// <summary>Where the person is.</summary>
    public RequestContext Here => writing.Here;

    /// <summary>The page of an update's sentences; null when there is no such update.</summary>
    public async Task<CheckPage?> PageAsync(string path, CancellationToken cancel)
    {
        if (await writing.OpenAsync(path, cancel) is not { } record)
            return null;
        if (record.Content is not Update update)
            throw new BadRequestException("You can only check the sentences of an update. Choose an update.");
        var said = update.PostedOn?.Latest ?? Here.Today;
        var offered = (await composing.OfDraftAsync(path, cancel)).SelectMany(c => c.Kept).Where(s => s.Offered == s.Text)
            .SelectMany(s => ProseSentence.Of(s.Markdown)).Select(s => s.Plain).ToHashSet();
        var looked = await check.OfAsync(Here.Reading, Here.Programme, update.Body?.Text ?? "", said, offered, cancel);
        var promised = await PromisedAsync(path, cancel);
        var paragraphs = looked.SelectMany(l => l.Paths(Here.Programme), (l, linked) => (l.Sentence.Paragraph, linked))
            .ToLookup(l => l.Paragraph, l => l.linked);
        return new CheckPage
        {
            Here = Here,
            Staff = writing.Staff,
            Path = path,
            Name = update.Title.Length > 0 ? update.Title : $"update {update.Number}",
            IsDraft = record.Draft is not null,
            Sentences = [
                .. looked.Select(
                    l => l with { Recorded = RecordedIn(
                        l, promised, paragraphs[l.Sentence.Paragraph], offered.Contains(l.Sentence.Plain)) })],
        };
    }

    /// <summary>Makes the draft of a commitment from a sentence of an update.</summary>
    public async Task<Draft> RecordAsync(string path, LookedAt said, CancellationToken cancel)
    {
        var kind = Here.Kinds["commitment"];
        var beginning = await NewRecordSource.FindAsync(Here, kind, path, "in", cancel);
        var typed = new FormValues();
        typed.Open("sentence").Text = said.Sentence.Plain;
        var begun = await NewRecord.ReadAsync(Here, kind, typed, beginning, cancel);
        if (begun.Problems.Count > 0)
            throw new BadRequestException(begun.Problems[0].Sentence);
        var commitment = (Commitment)begun.Content with { Due = said.Promise!.Due, Cadence = said.Promise.Cadence,
            Strand = (beginning?.Content as Update)?.Strand is [var only] ? [only] : [] };
        return await ledger.SaveDraftAsync(new DraftSave(Here.Programme, begun.Path, By(commitment, said), 0, writing.Staff.Name), cancel);
    }

    // Who promises: the person or body the sentence begins with, or else the programme's owner.
    private Commitment By(Commitment commitment, LookedAt said)
    {
        var begins = said.Sentence.Markdown.StartsWith('[') || said.Sentence.Markdown.StartsWith("The [", StringComparison.Ordinal);
        if (begins && said.Paths(Here.Programme) is [var first, ..] && Here.Kinds.TryResolve(first, out var kind, out _))
        {
            if (kind.ContentType == typeof(Person))
                return commitment with { By = new(first) };
            if (kind.ContentType == typeof(Body))
                return commitment with { ByBody = new(first) };
        }
        return commitment with { ByBody = (Here.ProgrammeContent as Programme)?.Owner };
    }

    private async Task<IReadOnlyList<(string Path, string Title, string Said)>> PromisedAsync(string path, CancellationToken cancel)
    {
        var published = await Here.Reading.ListAsync(
            new ListQuery(Here.Programme) { Kinds = ["commitment"], LinkedTo = [new LinkedTo(path, "in")], Take = ListQuery.MostTaken },
            cancel);
        var drafted = (await Here.Reading.OpenDraftsAsync(Here.Programme, cancel)).Where(
            d => d.Content is Commitment { In: { } place } && place.Path == path);
        return
        [
            .. drafted.Select(d => (d.Line.Path, d.Line.Title, ContentFacts.WithoutMarks(((Commitment)d.Content).Said?.Text ?? ""))),
            .. published.Records.Where(r => r.Content is not null)
                .Select(r => (r.Entry.Path, r.Entry.Title, ContentFacts.WithoutMarks(((Commitment)r.Content!).Said?.Text ?? ""))),
        ];
    }

    private (string, string)? RecordedIn(
        LookedAt looked, IReadOnlyList<(string Path, string Title, string Said)> promised, IEnumerable<string> linked, bool isOffered)
    {
        if (looked.Promise is null)
            return null;
        foreach (var (path, title, said) in promised)
        {
            if (said.Trim() == looked.Sentence.Plain)
                return (path, title);
        }
        // Beside a link to a commitment it tells of that one; what the record offered of something that has a date is held there.
        return linked.FirstOrDefault(
            p => Here.Kinds.TryResolve(p, out var kind, out _)
                && (kind.Name == "commitment" || (isOffered && Dated.Contains(kind.Name)))) is { } held ? (held, held) : null;
    }

    private static readonly string[] Dated = ["action", "recommendation", "meeting", "event", "submission"];
}
