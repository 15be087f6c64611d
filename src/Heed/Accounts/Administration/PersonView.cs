using Heed.Layout;
using Heed.Platform.Mail;

namespace Heed.Accounts.Administration;

/// <summary>Shows one person to those who give roles.</summary>
public sealed class PersonView(
    RequestContext here, StaffHere staffHere, StaffList people, FirstLink first, FirstRoles firstRoles, MailRoute mail)
{
    /// <summary>The page, with what was chosen when that was not taken.</summary>
    public async Task<IResult> ShowAsync(
        string name, IFormCollection? typed, IReadOnlyList<(string, string)> errors, CancellationToken cancel)
    {
        var staff = (await staffHere.FindAsync(cancel))!;
        if (await people.FindAsync(name, cancel) is not { } person)
            return ErrorResults.NotFound(here);
        var page = new PersonPage
        {
            Here = here,
            Staff = staff,
            Person = person,
            Titles = await people.TitlesAsync(person.Grants, cancel),
            Groups = await people.RecordsAsync(Slices.Registry.WithMembers.Kind.Name, cancel),
            Bodies = await people.RecordsAsync(Slices.Registry.Answerable.Kind.Name, cancel),
            HasWayIn = await people.HasWayInAsync(person.Account, cancel),
            MayBeEnded = await people.MayEndAsync(staff, person.Account, cancel),
            MayMakeLink = await people.MayMakeLinkAsync(staff, person.Account, cancel),
            MayFetchLink = mail.Choice is not null && person.Account.ClosedAddress is not null
                || await first.MayBeShownAsync(person.Account, here.Programme, staff, cancel),
            GivesFirst = person.Account.Id != staff.Id && await firstRoles.MayAsync(staff, here.Programme, cancel),
            Typed = typed,
            Errors = errors,
        };
        return new View(
            "/Accounts/Administration/Person.cshtml", page, errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }
}
