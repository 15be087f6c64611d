using Heed.Accounts;
using Heed.Actions;
using Heed.Actions.Returns;
using Heed.Delivery;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.People;
using Heed.Tests.Desk;
using Heed.Tests.Web;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Actions.Returns;

/// <summary>
/// A programme with two actions led by the council and one by the board; Orla answers for the council, Bruce for the board.
/// </summary>
public abstract class ReturnSite : DeskSite
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

    protected static readonly ActionItem Register = new()
    {
        Title = "Keep one register",
        Number = "1",
        Lead = [new Ref<Body>("bodies/council")],
        Timescale = FuzzyDate.Parse("2026-10"),
        Words = new Prose("The council will keep one register."),
    };

    /// <summary>Answers for the council.</summary>
    protected Visitor Orla { get; private set; } = null!;

    /// <summary>Answers for the board.</summary>
    protected Visitor Bruce { get; private set; } = null!;

    protected override TimeProvider? Clock => clock;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await PublishAsync("bodies/council", new Body { Title = "Strathmore Council" });
        await PublishAsync("bodies/board", new Body { Title = "The Board" });
        await PublishAsync("publications/guide", new Heed.Publications.Publication { Title = "The guide" });
        await PublishAsync("actions/1", Register);
        await PublishAsync(
            "actions/2",
            Register with { Title = "Train everyone", Number = "2", Timescale = FuzzyDate.Parse("2027-03-31"),
                Delivery = new DeliveryReport { State = DeliveryState.UnderWay, Basis = DeliveryBasis.PublicSources,
                    What = new Prose("Courses began.") } });
        await PublishAsync("actions/3", Register with { Title = "Publish figures", Number = "3", Lead = [new Ref<Body>("bodies/board")] });
        Orla = await SignedInAsync("orla", new HeldRole("trial", Role.ActionOwner, "bodies/council"));
        Bruce = await SignedInAsync("bruce", new HeldRole("trial", Role.ActionOwner, "bodies/board"));
    }

    /// <summary>Another day comes; whoever works at the desk signs in again.</summary>
    protected async Task TodayAsync(int year, int month, int day)
    {
        clock.SetUtcNow(new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.Zero));
        foreach (var (who, name) in ((Visitor, string)[])[(Isla, "isla"), (Orla, "orla")])
            await who.SubmitAsync(await who.GetAsync("/desk/sign-in"), Typed(("name", name), ("password", "correct horse battery")));
    }

    /// <summary>Asks for returns through the form.</summary>
    protected async Task<Answer> AskedAsync(string due = "2026-12-01", params string[] actions)
    {
        var page = await Isla.GetAsync("/desk/trial/returns/ask");
        foreach (var box in page.Page.QuerySelectorAll("input[name=action]").Where(b => actions.Contains(b.GetAttribute("value"))))
            box.SetAttribute("checked", "");
        var preview = await Isla.SubmitAsync(page, Typed(("due", due)), "Preview the request");
        return await Isla.SubmitAsync(preview, button: actions.Length == 1 ? "Ask for the return" : $"Ask for {actions.Length} returns");
    }

    /// <summary>Opens the return on an action, from the list.</summary>
    protected static async Task<Answer> OpenAsync(Visitor who, string title)
    {
        var list = await who.GetAsync("/desk/trial/returns");
        return await who.GetAsync(
            list.Page.QuerySelectorAll("a.ds_task-list__task-link").First(a => a.TextContent == title).GetAttribute("href")!);
    }

    /// <summary>Runs the job as the background runner does.</summary>
    protected Task<int> RunAsync() => WithServiceAsync<MissedReturns, int>(m => m.RunAsync(TestContext.Current.CancellationToken));
}
