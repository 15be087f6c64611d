using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Heed.Changes;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Offering;
using Heed.Platform.Time;
using Heed.Tests.Promises;
using Heed.Tests.Web;
using Heed.Updates.Composing.Telling;

namespace Heed.Tests.Updates.Composing;

/// <summary>
/// The measure of the composer: a real update, of 30 June 2017, fact by fact. Every fact that the record held on that day is offered,
/// from the record alone: the update itself is not read.
/// </summary>
public sealed partial class UpdateFiveTests(DemoSite demo, ITestOutputHelper output)
{
    private static readonly Period Days = new(new(2016, 11, 24), new(2017, 6, 30));

    [Fact]
    public async Task Every_fact_of_the_update_that_the_record_held_is_offered()
    {
        var facts = JsonSerializer.Deserialize<List<UpdateFact>>(
            await File.ReadAllTextAsync(
                Path.Combine(Sources.Root, "tests/Heed.Tests/Updates/Composing/update-5-facts.json"),
                TestContext.Current.CancellationToken), JsonSerializerOptions.Web)!;
        var records = await demo.WithLedgerAsync(
            l => l.ReadAs(Viewer.Public.At(Clock.EndOf(Days.To))).FindManyAsync("cpip", facts.Select(f => f.Path)));
        var offers = await demo.WithServiceAsync<NewsReading, IReadOnlyList<Offer>>(
            r => r.OffersAsync("cpip", Days, TestContext.Current.CancellationToken));

        var looked = facts.Select(f => (Fact: f, IsHeld: IsHeld(f, records), Offer: offers.FirstOrDefault(o => Tells(o, f)))).ToList();
        var (held, found) = (looked.Where(l => l.IsHeld).ToList(), looked.Where(l => l.IsHeld && l.Offer is not null).ToList());
        output.WriteLine($"Facts of Update 5: {facts.Count}. Held by the record on 30 June 2017: {held.Count}. Offered: {found.Count}. "
            + $"Missing: {held.Count - found.Count}. Of those offered, known from Update 5 "
            + $"alone: {found.Count(l => l.Fact.KnownFromUpdate5Alone)}.");
        output.WriteLine($"Sentences offered in all: {offers.Count}, {offers.Count(o => !o.IsMinor)} of them kept unless dropped.");
        foreach (var (fact, isHeld, offer) in looked)
            output.WriteLine(
                $"{(offer is not null ? "found" : isHeld ? "MISSING" : "not held")}: {fact.Fact}{(offer is null ? $" ({fact.Path})"
                    : $" <- {offer.Key}{(offer.IsMinor ? ", as a smaller thing" : "")}")}");

        Assert.Empty(held.Where(l => l.Offer is null).Select(l => l.Fact.Fact));
        Assert.Equal(["The guide asks for a response in line with local processes for children or adults"], looked.Where(l => !l.IsHeld)
            .Select(l => l.Fact.Fact));
    }

    [Fact]
    public async Task The_update_itself_is_neither_read_nor_told_of()
    {
        var offers = await demo.WithServiceAsync<NewsReading, IReadOnlyList<Offer>>(
            r => r.OffersAsync("cpip", Days, TestContext.Current.CancellationToken));

        Assert.DoesNotContain(offers, o => o.Text.Contains("/cpip/updates/5", StringComparison.Ordinal));
    }

    private static bool IsHeld(UpdateFact fact, IReadOnlyDictionary<string, ReadRecord> records)
    {
        if (records.GetValueOrDefault(fact.Path)?.Content is not { } content)
            return false;
        JsonNode? at = JsonNode.Parse(ContentJson.Write(content));
        foreach (Match step in Step().Matches(fact.Field))
            at = step.Groups[2].Success ? at?.AsArray().ElementAtOrDefault(
                int.Parse(step.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)) : at?[step.Groups[1].Value];
        return at?.ToString().Contains(fact.Holds, StringComparison.OrdinalIgnoreCase) == true;
    }

    private static bool Tells(Offer offer, UpdateFact fact) =>
        offer.Text.Contains($"(/cpip/{fact.Path})", StringComparison.Ordinal) && ContentFacts.WithoutMarks(offer.Text) is var plain
            && fact.Offered.All(w => plain.Contains(w, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"([A-Za-z]+)|\[(\d+)\]")]
    private static partial Regex Step();

    private sealed record UpdateFact(
        string Fact, string Path, string Field, string Holds, IReadOnlyList<string> Offered, bool KnownFromUpdate5Alone = false);
}
