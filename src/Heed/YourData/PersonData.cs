using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Keeping;
using Heed.Platform.Mail;
using Heed.Retention;

namespace Heed.YourData;

/// <summary>
/// What is held of somebody who proved an address, and what they have done with it. Each request is noted; what must stay is refused on a
/// ground that is recorded.
/// </summary>
public sealed class PersonData(
    HeedDatabase db, ProgrammeLedger ledger, MailAddresses addresses, Outbox outbox, IEnumerable<IPersonalDataSource> kept,
    LegalHolds holds, TimeProvider clock)
{
    /// <summary>How the ground of a refusal begins that names a hold.</summary>
    public const string OfHold = "hold ";

    /// <summary>The ground of a refusal for a child's sake.</summary>
    public const string Safeguarding = "safeguarding";

    /// <summary>The ground of a refusal of what nobody has decided on: it is taken back, and destroyed in its time.</summary>
    public const string Undecided = "undecided";

    private static readonly string[] Tables = ["comments", "comment_texts", "comment_events", "comment_clusters", "comment_cluster_keys",
        "public_comments", "outbox", "subscriptions"];

    /// <summary>All that is held of a person, by what it is.</summary>
    public async Task<IReadOnlyList<HeldOfPerson>> FindAsync(string address, CancellationToken cancel)
    {
        var (person, all) = (PersonMarks.Of(address, addresses, outbox), new List<HeldOfPerson>());
        foreach (var keeper in kept)
            all.Add(new HeldOfPerson(keeper.Label, await keeper.FindAsync(person, cancel)));
        return all;
    }

    /// <summary>Notes that somebody took everything with them.</summary>
    public Task NoteDownloadAsync(string address, CancellationToken cancel) =>
        NoteAsync(DataRequest.Of(DataRequestKind.Download, DataOutcome.Done, addresses.KeyOf(address), Now), cancel);

    /// <summary>Does what a person asks with one thing, or with all.</summary>
    /// <param name="address">The address they proved.</param>
    /// <param name="right">What is asked.</param>
    /// <param name="only">The thing; null for all to which it can be done.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<DoneForPerson> DoAsync(string address, PersonRight right, Guid? only, CancellationToken cancel)
    {
        var (person, done, stays) = (PersonMarks.Of(address, addresses, outbox), 0, 0);
        foreach (var keeper in kept)
        {
            foreach (var thing in (await keeper.FindAsync(person, cancel)).Where(
                t => (only is null || t.Id == only) && t.Rights.Contains(right)))
            {
                if (await DoAsync(keeper, person, thing, right, cancel))
                    done++;
                else
                    stays++;
            }
        }
        if (done > 0 && right == PersonRight.Erase)
            await Clearing.ClearAsync(db, ledger.WipeAsync, Tables, cancel);
        return new DoneForPerson(right, done, stays);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<bool> DoAsync(
        IPersonalDataSource keeper, PersonMarks person, PersonalDataItem thing, PersonRight right, CancellationToken cancel)
    {
        var ground = (string?)null;
        try
        {
            await keeper.DoAsync(
                person, thing, right, c => holds.GuardAsync(thing.Programme, [.. thing.Marks, .. person.Marks], c), cancel);
        }
        catch (HeldException held)
        {
            ground = $"{OfHold}{held.Hold.Id:N}";
        }
        catch (RefusedException refused) when (refused.Code is "must-stay" or "must-stay-unread")
        {
            ground = refused.Code == "must-stay" ? Safeguarding : Undecided;
        }
        await NoteAsync(
            DataRequest.Of(
                KindOf(right), ground is null ? DataOutcome.Done : DataOutcome.Refused, person.Key, Now, thing.Programme, ground), cancel);
        return ground is null;
    }

    private async Task NoteAsync(DataRequest request, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        db.DataRequests.Add(request);
        await db.SaveChangesAsync(cancel);
    }

    private static DataRequestKind KindOf(PersonRight right) =>
        right switch { PersonRight.TakeBack => DataRequestKind.TakeBack, PersonRight.TakeNameOff => DataRequestKind.TakeNameOff, _ =>
            DataRequestKind.Erase };
}

/// <summary>What is held of a person in one place.</summary>
/// <param name="Label">What it is, such as "Comments".</param>
/// <param name="Things">All of it.</param>
public sealed record HeldOfPerson(string Label, IReadOnlyList<PersonalDataItem> Things);

/// <summary>What was done at a person's request.</summary>
/// <param name="Right">What was asked.</param>
/// <param name="Done">With how much it was done.</param>
/// <param name="Stays">How much has to stay.</param>
public sealed record DoneForPerson(PersonRight Right, int Done, int Stays)
{
    /// <summary>The same in a word.</summary>
    public string Title =>
        Stays > 0 && Done == 0 ? T("Kept for now") : Done + Stays == 0 ? T("Nothing done") : T("Done");

    /// <summary>The same in sentences.</summary>
    public IReadOnlyList<string> Sentences =>
        [
            .. Done == 0 ? Array.Empty<string>() : [Right switch
            {
                PersonRight.TakeBack => T("Withdrawn. A withdrawn comment is no longer public. We delete its text later, or at once if "
                    + "you choose to delete it. You will get no more of the emails you stopped."),
                PersonRight.TakeNameOff => T("Your name has been removed."),
                _ => T("Deleted permanently."),
            }],
            // No more than that: whoever reads this may not be the writer.
            .. Stays == 0 ? Array.Empty<string>() : [Done == 0
                ? T("We have to keep this for now. The law allows this in some cases, and we have recorded the reason. You can complain "
                    + "below.")
                : T("We have to keep something else for now. The law allows this in some cases, and we have recorded the reason. You can "
                    + "complain below.")],
            .. Done + Stays == 0 ? [T("There is nothing left here to do this with.")] : Array.Empty<string>(),
        ];
}
