using Heed.Design;
using Heed.Ledger.Kinds;
using Heed.Lists;
using Heed.Offering;
using Heed.Recommendations;

namespace Heed.Updates;

/// <summary>What the rest of Heed knows of a numbered update.</summary>
public static class UpdateDeclaration
{
    public static KindPages Pages { get; } =
        new(Kind.Of<Update>("update", "Update", "Updates", "updates/{number}", also: "newsletter newsletters"),
            "/Updates/Update.cshtml", UpdateList.Definition)
        {
            IsInMenu = true,
            SchemaType = "NewsArticle",
            Day = new(5),
            FurtherDates = content => [new(((Update)content).CommentsOpenUntil, "Comments close") { Colour = TagColour.Orange }],
            Begins = [new("New commitment from this update", "commitment", "in")],
            DeskWays = [new("Check this update against the record", "sentences/{0}")],
            NextOne = new("Write the next update", "updates"),
            Identity = new() { Refusal = Refusal },
            Bulletin = new(content => ((Update)content).Body, content => ((Update)content).Wording == Wording.Paraphrase),
            News = KindNews.None,
        };

    private static string? Refusal(string reference, IReadOnlyCollection<string> taken)
    {
        var numbers = taken.Select(UpdateNumber.Parse).OfType<UpdateNumber>().ToList();
        return UpdateNumber.Parse(reference) is { } number
            ? number.Refusal(numbers)
            : $"“{reference}” is not an update number. The next one is {UpdateNumber.Next(numbers)}.";
    }
}
