using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Offering;

namespace Heed.Events;

/// <summary>What the rest of Heed knows of an event and of a statement.</summary>
public static class EventDeclarations
{
    public static KindPages OfEvent { get; } =
        new(Kind.Of<Event>("event", "Event", "Events", "events/{name}"),
            "/Events/Event.cshtml", EventList.Definition)
        {
            Table = new()
            {
                Headings = new Dictionary<string, string[]>
                {
                    ["title"] = ["What", "Event", "Title", "Name"],
                    ["heldOn"] = ["Date", "When", "Held on"],
                    ["place"] = ["Where", "Place", "Venue"],
                    ["what"] = ["Who", "Description", "What happened"],
                    ["sources[].address"] = ["Source", "Sources", "Link"],
                },
            },
            SchemaType = "Event",
            States = [new("cancelled", Heed.Design.TagColour.Red)],
            Day = new(3, DaySort.TakesPlace),
            Sitting = content => new(null, null, ((Event)content).Place),
            Span = content => ((Event)content).Kind == EventKind.Consultation ? ("Consultation opens", "Consultation closes") : null,
            Begins = [new("New statement about this event", "statement", "about"),
                new("New commitment from this event", "commitment", "in")],
            News = new() { Tell = news => EventNews.Tell(news, (Event)news.After) },
        };

    public static KindPages OfStatement { get; } =
        new(Kind.Of<Statement>("statement", "Statement", "Statements", "statements/{name}", also: "speech say said"),
            "/Events/Statement.cshtml", StatementList.Definition)
        {
            SchemaType = "Quotation",
            Day = new(4),
            Whose = ["by"],
            Begins = [new("New commitment from this statement", "commitment", "in")],
            News = new() { Tell = news => EventNews.Tell(news, (Statement)news.After) },
        };
}
