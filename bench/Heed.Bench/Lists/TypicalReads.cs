using Heed.Bench.Making;
using Heed.Ledger;

namespace Heed.Bench.Lists;

/// <summary>
/// What readers ask most, each with other programmes, bodies, days and words every time. All as the public, all uncached.
/// </summary>
internal static class TypicalReads
{
    private static readonly string[] States = ["under-way", "delayed", "delivered", "no-return", "not-started"];
    private static readonly DateTime ThreeYearsAgo = ProgrammePlan.End.AddYears(-3);

    public static async Task<IReadOnlyList<Measured>> MeasureAsync(
        Reader reader, IReadOnlyList<ProgrammePlan> programmes, int repetitions, string only)
    {
        var results = new List<Measured>();
        foreach (var (name, read) in All(reader).Where(r => r.Name.Contains(only, StringComparison.Ordinal)))
            results.Add(await Measured.OfAsync(name, repetitions, i => read(Asked.Of(i, programmes))));
        return results;
    }

    private static IEnumerable<(string Name, Func<Asked, Task<int>> Read)> All(Reader reader)
    {
        yield return ("(a) recommendations by reference, first page of 50", a => Page(reader, null, Recommendations(a)));
        yield return ("(b) actions led by a body in a state, newest due first, with total", a => Page(reader, null, LedBy(a)));
        yield return ("(c) actions late on a day", a => Page(
            reader, null, Late(a) with { LateOn = DateOnly.FromDateTime(ProgrammePlan.End) }));
        yield return ("(d) recommendations as at a day three years ago, page 2", a => SecondPage(
            reader, a.AsAt, Recommendations(a) with { Take = 20 }));
        yield return ("(e) publications with a word and a strand, as at a day", a => Page(reader, a.AsAt, Publications(a)));
        yield return ("(c, as at) actions late on a day, as at that day", a => Page(
            reader, a.AsAt, Late(a) with { LateOn = DateOnly.FromDateTime(a.AsAt) }));
        yield return ("(b, as at) actions led by a body in a state, as at a day", a => Page(reader, a.AsAt, LedBy(a)));
        yield return ("actions, all, by reference, first page of 50", a => Page(
            reader, null, Late(a) with { Order = EntryOrder.Reference }));
        yield return ("actions, all, as at a day, by reference, first page of 50", a => Page(
            reader, a.AsAt, Late(a) with { Order = EntryOrder.Reference }));
        yield return ("counts by state of actions", a => reader.AskAsync(null, async r => (await r.CountByStateAsync(Late(a))).Count));
        yield return ("counts by state of actions, as at a day", a => reader.AskAsync(
            a.AsAt, async r => (await r.CountByStateAsync(Late(a))).Count));
        yield return ("counts by lead of actions", a => reader.AskAsync(
            null, async r => (await r.CountByLinkAsync(Late(a), "lead")).Count));
        yield return ("one action with its history", a => Story(reader, a, null));
        yield return ("one action as at a day", a => reader.AskAsync(
            a.AsAt, async r => await r.FindAsync(a.Programme.Slug, a.Action) is null ? 0 : 1));
        yield return ("what links to a body", a => reader.AskAsync(
            null, async r => (await r.LinksToAsync((await r.FindAsync(a.Programme.Slug, a.Body))!.Entry)).Count));
        yield return ("change feed between two days a month apart", a => reader.AskAsync(
            null, async r => (await r.ChangesAsync(a.Programme.Slug, a.AsAt, a.AsAt.AddDays(30))).Count));
        yield return ("latest 20 changes", a => reader.AskAsync(null, async r => (await r.LatestChangesAsync(a.Programme.Slug, 20)).Count));
        yield return ("search of a common word", a => Search(reader, null, a, Vocabulary.Common));
        yield return ("search of a rare word", a => Search(reader, null, a, Vocabulary.Rare(a.Number)));
        yield return ("search of two words", a => Search(reader, null, a, $"{Vocabulary.Usual(a.Number)} {Vocabulary.Common}"));
        yield return ("search of a common word, as at a day", a => Search(reader, a.AsAt, a, Vocabulary.Common));
        yield return ("search of a rare word, as at a day", a => Search(reader, a.AsAt, a, Vocabulary.Rare(a.Number)));
    }

    private sealed record Asked(int Number, ProgrammePlan Programme, string Body, string Action, string State, string Strand, DateTime AsAt)
    {
        public static Asked Of(int number, IReadOnlyList<ProgrammePlan> programmes)
        {
            var dice = Dice.Of(23, number);
            var programme = programmes[dice.Below(programmes.Count)];
            var body = programme.Record("body", dice.Skewed(programme.CountOf("body"))).Path;
            var action = programme.Record("action", dice.Below(programme.CountOf("action"))).Path;
            var asAt = ThreeYearsAgo.AddDays(dice.Between(-60, 60));
            return new Asked(
                number, programme, body, action, States[dice.Below(States.Length)],
                ProgrammePlan.Strands[dice.Skewed(ProgrammePlan.Strands.Length)], asAt);
        }
    }

    private static ListQuery Recommendations(Asked a) => new(a.Programme.Slug) { Kinds = ["recommendation"] };

    private static ListQuery LedBy(Asked a) =>
        new(a.Programme.Slug) { Kinds = ["action"], LinkedTo = [new LinkedTo(a.Body, "lead")], States = [a.State], Order = EntryOrder.Due,
            Descending = true };

    private static ListQuery Late(Asked a) => new(a.Programme.Slug) { Kinds = ["action"], Order = EntryOrder.Due };

    private static ListQuery Publications(Asked a) =>
        new(a.Programme.Slug)
        {
            Kinds = ["publication"],
            Facets = new Dictionary<string, IReadOnlyList<string>> { ["strand"] = [a.Strand] },
            Text = Vocabulary.Usual(a.Number),
            Order = EntryOrder.On,
            Descending = true,
        };

    private static Task<int> Page(Reader reader, DateTime? asAt, ListQuery query) =>
        reader.AskAsync(asAt, async r => (await r.ListAsync(query)).Records.Count);

    // Only the second page is what is asked, but its cursor must come from the first; so both are measured.
    private static Task<int> SecondPage(Reader reader, DateTime? asAt, ListQuery query) =>
        reader.AskAsync(
            asAt,
            async r =>
            {
                var first = await r.ListAsync(query);
                return first.Next is null ? first.Records.Count : (await r.ListAsync(query with { After = first.Next })).Records.Count;
            }
        );

    private static Task<int> Story(Reader reader, Asked a, DateTime? asAt) =>
        reader.AskAsync(
            asAt,
            async r =>
            {
                var found = await r.FindAsync(a.Programme.Slug, a.Action);
                return found is null ? 0 : (await r.HistoryAsync(a.Programme.Slug, a.Action)).Count;
            }
        );

    private static Task<int> Search(Reader reader, DateTime? asAt, Asked a, string words) =>
        reader.AskAsync(asAt, async r => (await r.SearchAsync(a.Programme.Slug, words, null, 20)).Hits.Count);
}
