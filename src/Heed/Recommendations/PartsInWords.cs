using Heed.Delivery;
using Heed.Lists;
using Heed.People;
using Heed.Ledger.Kinds;

namespace Heed.Recommendations;

/// <summary>Says of a recommendation whose parts were answered or delivered each for itself how many were what.</summary>
public static class PartsInWords
{
    /// <summary>"Of 5 parts, 3 were accepted in full and 2 have no response."; null when it was answered as a whole.</summary>
    public static string? Responses(Recommendation it) =>
        !it.IsAnsweredInParts ? null
        : T($"Of {it.Leaves.Count:# part|# parts}, {Answers.Of(Whole.Responses(it, it.Responses), it.Leaves.Count)}.");

    /// <summary>The same of one body, where several answered; begins with its name.</summary>
    /// <param name="it">The recommendation.</param>
    /// <param name="body">The body that answered.</param>
    /// <param name="name">Its name.</param>
    public static string ResponsesOf(Recommendation it, Ref<Body>? body, string name)
    {
        var counts = Whole.Responses(it, it.Responses.Where(r => r.Of?.Path == body?.Path));
        return T($"{name}: of {it.Leaves.Count:# part|# parts}, {Answers.Of(counts, it.Leaves.Count)}.");
    }

    /// <summary>"Of 5 parts, 2 are delivered and 3 have no known progress."; null when only the whole was reported on.</summary>
    public static string? Delivery(Recommendation it) =>
        it.Delivery is not null || it.Parts.All(p => p.Delivery is null) ? null
        : T($"Of {it.Leaves.Count:# part|# parts}, {Answers.OfDelivery(Whole.States(it), it.Leaves.Count)}.");

    /// <summary>The delivery as lists show it: its tag, and how many parts are what.</summary>
    public static Cell DeliveryCell(ListRow row)
    {
        var it = (Recommendation)row.Content;
        var state = DeliveryColumns.StateOf(row, it.DeliveryOfWhole);
        return Delivery(it) is { } parts ? new Cell([.. state.Parts, new CellPart(parts)]) : state;
    }

    /// <summary>The response as lists show it: its tag, how many parts were what, and the words of the source where they are one.</summary>
    public static Cell ResponseCell(Recommendation it)
    {
        var words = it.Responses.Select(r => r.InTheirWords).Distinct().ToList();
        return new Cell(
            [States.Tag(it.Response),
                .. Responses(it) is { } parts ? [new CellPart(parts)]
                    : words is [{ } one] ? [new CellPart($"“{one}”")] : Array.Empty<CellPart>()]);
    }
}
