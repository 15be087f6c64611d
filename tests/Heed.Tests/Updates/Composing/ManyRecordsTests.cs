using System.Diagnostics;
using Heed.Actions;
using Heed.Changes;
using Heed.Delivery;
using Heed.Layout;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Offering;
using Heed.Tests.Desk;
using Heed.Updates.Composing.Telling;

namespace Heed.Tests.Updates.Composing;

/// <summary>The composer on a programme in which thousands of records moved.</summary>
[Trait("Length", "Long")]
public sealed class ManyRecordsTests(ITestOutputHelper output) : ComposingSite
{
    private const int Many = 3000;

    [Fact]
    public async Task Thousands_of_records_are_told_of_without_a_question_for_each()
    {
        using var questions = new Questions();
        var drafts = new List<ReleasedDraft>();
        for (var number = 2; number < Many + 2; number++)
        {
            var action = new ActionItem { Title = $"Do thing {number}", Strand = [number % 3 == 0 ? "neglect" : "schools"],
                Groups = [new("groups/steering")], Timescale = FuzzyDate.Parse("2017-09-01"),
                Delivery = new DeliveryReport { Basis = DeliveryBasis.PublicSources, State = DeliveryState.UnderWay,
                    On = FuzzyDate.Parse("2017-06-01") } };
            var draft = await WithLedgerAsync(
                ledger => ledger.SaveDraftAsync(new DraftSave("trial", $"actions/{number}", action, 0, "tester")));
            drafts.Add(new ReleasedDraft($"actions/{number}", draft.Version, "Reported."));
        }
        await WithLedgerAsync(
            ledger => ledger.PublishAsync(
                new Release(
                    "trial", "tester") { ApprovedBy = "approver", Drafts = drafts,
                        PublicSince = new DateTime(2017, 6, 1, 12, 0, 0, DateTimeKind.Utc) }));

        var clock = Stopwatch.StartNew();
        var before = questions.Count;
        var offers = await WithServiceAsync<NewsReading, IReadOnlyList<Offer>>(
            r => r.OffersAsync("trial", new Period(new(2017, 3, 1), new(2017, 6, 30)), TestContext.Current.CancellationToken));
        var asked = questions.Count - before;
        output.WriteLine($"{Many} records moved: {offers.Count} sentences after {asked} questions to the database "
            + $"in {clock.ElapsedMilliseconds} ms.");

        // Values are named 500 at a time, for each kind of record.
        Assert.InRange(asked, 10, Many / 30);
        Assert.InRange(offers.Count, 1, 5 * Offers.MostOfStrand);
    }

    // Counts what is asked of the database where it was made, and nowhere else: other tests ask at the same time.
    private sealed class Questions : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private static readonly AsyncLocal<Questions?> Here = new();
        private readonly List<IDisposable> listening = [];
        private int count;

        public Questions()
        {
            Here.Value = this;
            listening.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public int Count => count;

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
                listening.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (Here.Value == this && value.Key == "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted")
                Interlocked.Increment(ref count);
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose()
        {
            foreach (var one in listening)
                one.Dispose();
        }
    }
}
