using Heed.Design;
using Heed.Ledger;
using Heed.Ledger.Dates;
using Heed.Records;

namespace Heed.Publications;

/// <summary>Whether a publication is in force on a day, as far as our sources show.</summary>
/// <param name="Word">The word for the tag.</param>
/// <param name="Colour">The tag's colour.</param>
/// <param name="Since">Since when, or what that rests on.</param>
/// <param name="By">What replaced it; null when nothing did.</param>
public sealed record InForce(string Word, TagColour Colour, string? Since, Entry? By = null)
{
    // Only such documents can be in force; a report or a table of figures is published and that is all.
    private static readonly PublicationKind[] Binding =
    [
        PublicationKind.Guidance, PublicationKind.ActionPlan, PublicationKind.Strategy, PublicationKind.Policy,
        PublicationKind.Framework, PublicationKind.TermsOfReference, PublicationKind.Legislation,
    ];

    /// <summary>Reads it from the publication and from what replaced it by the day read.</summary>
    public static InForce Of(RecordPage<Publication> page)
    {
        var (publication, day) = (page.Content, page.Here.Day);
        var replaced = page.LinksTo.Where(l => l.Role == "replaces" && !(l.Other.OnFrom > day)).Select(l => l.Other).LastOrDefault();
        if (replaced is not null)
            return new(T("Superseded"), TagColour.Grey, Until(publication), replaced);
        if (publication.InForceTo?.Latest < day)
            return new(T("No longer in force"), TagColour.Grey, Until(publication));
        if ((publication.InForceFrom ?? publication.PublishedOn)?.Earliest > day)
            return new(T("Coming up"), TagColour.Blue, T($"expected {publication.InForceFrom ?? publication.PublishedOn}"));
        if (publication.InForceFrom is { } from)
            return new(T("In force"), TagColour.Green, T($"since {from}"));
        return publication.Kind is { } kind && Binding.Contains(kind)
            ? new(T("Not known"), TagColour.Grey,
                publication.PublishedOn is { } issued ? T($"published {issued}; not known if it is still in force")
                    : T("not known if it is still in force"))
            : new(T("Published"), TagColour.Green, publication.PublishedOn is { } on ? Said(on) : T("date not given"));
    }

    private static string? Until(Publication publication) => publication.InForceTo is { } to ? T($"in force until {to}") : null;

    private static string Said(FuzzyDate on) =>
        on.When.Precision == EdtfPrecision.Day && on.Words is null ? T($"on {on.Earliest!.Value}") : on.ToString();
}
