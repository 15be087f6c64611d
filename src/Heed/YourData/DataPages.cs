using Heed.Design;
using Heed.Layout;
using Heed.Platform.Keeping;

namespace Heed.YourData;

/// <summary>Asks for an address.</summary>
public sealed class AskPage : Page
{
    public override string Title => T("Your data");

    /// <summary>The address typed, when it was not taken.</summary>
    public required string Typed { get; init; }
}

/// <summary>Says the same to everyone.</summary>
public sealed class AskedPage : Page
{
    public override string Title => T("Check your email");

    public override bool IsIndexed => false;

    public override IReadOnlyList<DesignLink> Way => [new(T("Your data"), "/your-data")];
}

/// <summary>Where a link leads: a button.</summary>
public sealed class LinkPage : Page
{
    public override string Title => T("See your data");

    public override bool IsIndexed => false;

    public override IReadOnlyList<DesignLink> Way => [new(T("Your data"), "/your-data")];
}

/// <summary>All that is held of a person.</summary>
public sealed class PersonPage : Page
{
    public override string Title => T("The data we have about you");

    public override bool IsIndexed => false;

    public override IReadOnlyList<DesignLink> Way => [new(T("Your data"), "/your-data")];

    /// <summary>The address that was proved.</summary>
    public required string Address { get; init; }

    /// <summary>What the forms carry in place of a cookie.</summary>
    public required string Ticket { get; init; }

    public required IReadOnlyList<HeldOfPerson> Held { get; init; }

    /// <summary>The programmes, for a complaint.</summary>
    public required IReadOnlyList<(string Name, string Title)> Programmes { get; init; }

    /// <summary>What was just done, in sentences.</summary>
    public required IReadOnlyList<string> Done { get; init; }

    /// <summary>What stands above that.</summary>
    public required string DoneTitle { get; init; }

    /// <summary>The message typed, when it was not taken.</summary>
    public string Message { get; init; } = "";

    /// <summary>What there is something of.</summary>
    public IEnumerable<HeldOfPerson> Some => Held.Where(h => h.Things.Count > 0);

    /// <summary>How much in all, in a sentence.</summary>
    public string Sentence =>
        Some.Any() ? T($"This is all the data we have under {Address}, in all programmes. This page stays open for {
                DataTickets.LifeInWords}.")
            : T($"We no longer have any data under {Address}.");

    /// <summary>The programmes to choose from.</summary>
    public IReadOnlyList<DesignOption> Choices => [new("", T("Choose")), .. Programmes.Select(p => new DesignOption(p.Name, p.Title))];

    /// <summary>The programme that a thing is in, in words.</summary>
    public string WhereOf(PersonalDataItem thing) => thing.Programme.Length == 0 ? T("All programmes")
        : Programmes.FirstOrDefault(p => p.Name == thing.Programme).Title ?? thing.Programme;

    /// <summary>What there can be done with all at once.</summary>
    public bool CanTakeAllBack => Held.SelectMany(h => h.Things).Count(t => t.Rights.Contains(PersonRight.TakeBack)) > 1;

    /// <summary>The words on the button for something.</summary>
    public static string ButtonOf(PersonalDataItem thing, PersonRight right) =>
        right switch
        {
            PersonRight.TakeBack => thing.TakeBackWords,
            PersonRight.TakeNameOff => T("Remove my name"),
            _ => T("Delete it"),
        };

    /// <summary>The box to tick before something is erased.</summary>
    public static string SureField(string id) => $"sure-{(id.Length == 0 ? "all" : id)}";
}
