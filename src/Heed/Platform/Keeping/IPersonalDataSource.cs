using Heed.Platform.Mail;

namespace Heed.Platform.Keeping;

/// <summary>Somebody who proved that an address is theirs, as what belongs to them is found.</summary>
/// <param name="Key">The hash that comments and subscriptions keep.</param>
/// <param name="Recipient">The hash that the outbox keeps.</param>
public sealed record PersonMarks(string Key, byte[] Recipient)
{
    public static PersonMarks Of(string address, MailAddresses addresses, Outbox outbox) =>
        new(addresses.KeyOf(address), outbox.HashOf(address));

    /// <summary>What holds name it by.</summary>
    public IReadOnlyList<string> Marks => [HoldScope.Address(Key), HoldScope.Recipient(Recipient)];
}

/// <summary>What a person may ask to be done with what is theirs.</summary>
public enum PersonRight
{
    /// <summary>To take it back, or end it.</summary>
    TakeBack,

    TakeNameOff,

    /// <summary>To destroy it.</summary>
    Erase,
}

/// <summary>Something that belongs to a person.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Programme">Its programme; empty when it belongs to none.</param>
/// <param name="Title">What it is, in words.</param>
/// <param name="State">How it stands, in words.</param>
/// <param name="At">When it began (UTC).</param>
/// <param name="Rights">What can be done with it.</param>
/// <param name="Marks">What holds may name it by.</param>
public sealed record PersonalDataItem(
    Guid Id, string Programme, string Title, string State, DateTime At, IReadOnlyList<PersonRight> Rights, IReadOnlyList<string> Marks)
{
    /// <summary>What the person wrote or chose: label and text.</summary>
    public IReadOnlyList<(string Label, string Text)> Said { get; init; } = [];

    /// <summary>What the button says that takes it back.</summary>
    public string TakeBackWords { get; init; } = T("Withdraw it");

    /// <summary>What erasing it means, in sentences.</summary>
    public string IfErased { get; init; } = T("We will delete it.");

    /// <summary>Where it can be seen in public; null for nowhere.</summary>
    public string? Address { get; init; }

    /// <summary>Where it can be changed, and the words of that link; null for nowhere.</summary>
    public (string Words, string Address)? Change { get; init; }

    /// <summary>The reference by which its writer comes back to it, and where; null for none.</summary>
    public (string Reference, string Page)? Return { get; init; }
}

/// <summary>A slice that keeps something of people known by their mail address. Register it as scoped.</summary>
public interface IPersonalDataSource
{
    /// <summary>What it keeps, such as "Comments".</summary>
    string Label { get; }

    /// <summary>All of a person's.</summary>
    Task<IReadOnlyList<PersonalDataItem>> FindAsync(PersonMarks person, CancellationToken cancel);

    /// <summary>Does what a person asks, in a transaction of its own.</summary>
    /// <param name="person">Whose it is; a thing of somebody else's is not touched.</param>
    /// <param name="thing">The thing.</param>
    /// <param name="right">What is asked.</param>
    /// <param name="guard">Called within the transaction before anything is destroyed; throws when it may not be.</param>
    /// <param name="cancel">Ends the work.</param>
    Task DoAsync(
        PersonMarks person, PersonalDataItem thing, PersonRight right, Func<CancellationToken, Task> guard, CancellationToken cancel);

    /// <summary>Does again what the list of erasures says was done, for a database that was restored from before.</summary>
    /// <param name="erasures">The list.</param>
    /// <param name="isHeld">Whether a hold names something of a programme by one of its marks: that is not destroyed.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>How many things had come back.</returns>
    Task<int> EraseAgainAsync(IReadOnlyList<Erasure> erasures, Func<string, IReadOnlyList<string>, bool> isHeld, CancellationToken cancel);
}
