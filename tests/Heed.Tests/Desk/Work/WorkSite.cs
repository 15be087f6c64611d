using Heed.Accounts;
using Heed.Actions;
using Heed.Commitments;
using Heed.Groups;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Tests.Web;
using Heed.Updates;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Desk.Work;

/// <summary>A desk on 22 June 2017.</summary>
public abstract class WorkSite : DeskSite
{
    protected static readonly Update Five = new() { Title = "Update 5", Number = "5", PostedOn = FuzzyDate.Parse("2017-06-30"),
        Body = new Prose("Osprey nests.") };

    /// <summary>The site's clock.</summary>
    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2017, 6, 22, 9, 0, 0, TimeSpan.Zero));

    protected override TimeProvider? Clock => Time;

    /// <summary>A group and a meeting of it that was held, without a minute.</summary>
    protected async Task<Meeting> MetAsync(string group, string title, string on, MeetingState state = MeetingState.Held)
    {
        await PublishAsync($"groups/{group}", new Group { Title = title });
        var meeting = new Meeting { Title = $"{title}, {on}", Group = new Ref<Group>($"groups/{group}"), HeldOn = FuzzyDate.Parse(on),
            MeetingState = state };
        await PublishAsync($"groups/{group}/meetings/{on}", meeting);
        return meeting;
    }

    /// <summary>A commitment that is due.</summary>
    protected static Commitment Promise(string title, string due) =>
        new() { Title = title, Said = new Prose("It will be done."), SaidOn = FuzzyDate.Parse("2017-01-10"), Due = FuzzyDate.Parse(due) };

    /// <summary>An action that is due.</summary>
    protected static ActionItem Task(string title, string due) =>
        new() { Title = title, Words = new Prose("Do it."), Timescale = FuzzyDate.Parse(due) };

    /// <summary>What a person's work in the programme says.</summary>
    protected static async Task<string> WorkOf(Visitor person, string query = "") => (await person.GetAsync("/desk/trial" + query)).Text;

    /// <summary>Someone with one role in the programme.</summary>
    protected Task<Visitor> WithAsync(Role role, string name, string? of = null) => SignedInAsync(name, new HeldRole("trial", role, of));
}
