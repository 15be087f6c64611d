using Heed.Commitments;
using Heed.Groups;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Publications;
using Heed.Tests.Web;

namespace Heed.Tests.Promises.Truth;

/// <summary>Two fields that contradict each other are not published.</summary>
public sealed class PairsOfDatesTests : TrialSite
{
    private static readonly Dictionary<string, (string Path, Content Content)> Contradictions = new()
    {
        ["The meeting ends before it starts."] =
            ("groups/one/meetings/2026-06-01", Met with { StartsAt = new(14, 0), EndsAt = new(13, 0) }),
        ["The minute is published before the meeting was held."] =
            ("groups/one/meetings/2026-06-01",
                Met with { Minute = new Minute { State = MinuteState.Agreed, PublishedOn = Day("2026-05") } }),
        ["The promise was kept before it was made."] = ("commitments/meet", Promise with { KeptOn = Day("2016") }),
        ["The promise was withdrawn before it was made."] = ("commitments/meet", Promise with { TakenBackOn = Day("2016-12-31") }),
        ["A promise cannot be both kept and withdrawn."] =
            ("commitments/meet", Promise with { KeptOn = Day("2018"), TakenBackOn = Day("2018") }),
        ["The group was closed before it was set up."] =
            ("groups/two", new Group { Title = "Two", Opened = Day("2018"), Closed = Day("2017") }),
        ["It stops being in force before it starts."] =
            ("publications/guide", new Publication { Title = "The guide", InForceFrom = Day("2018-03"), InForceTo = Day("2018-02") }),
    };

    public static TheoryData<string> Sentences => [.. Contradictions.Keys];

    private static Meeting Met =>
        new() { Title = "June", MeetingState = MeetingState.Held, Group = new Ref<Group>("groups/one"), HeldOn = Day("2026-06-01") };

    private static Commitment Promise => new() { Title = "To meet", Said = new Prose("We will meet."), SaidOn = Day("2017") };

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task What_contradicts_itself_is_refused_with_a_sentence(string sentence)
    {
        await PublishAsync("groups/one", new Group { Title = "One" });
        var (path, content) = Contradictions[sentence];

        var refused = await Assert.ThrowsAsync<RefusedException>(() => PublishAsync(path, content));

        Assert.Contains(refused.Problems, p => p.Sentence.StartsWith(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Dates_too_vague_to_contradict_each_other_are_published()
    {
        await PublishAsync("", new Heed.Programmes.Programme { Title = "Trial programme" });
        await PublishAsync("commitments/meet", Promise with { KeptOn = Day("2017") });

        Assert.Contains("It was kept in 2017.", (await GetAsync("/trial/commitments/meet")).Text, StringComparison.Ordinal);
    }

    private static FuzzyDate Day(string edtf) => FuzzyDate.Parse(edtf);
}
