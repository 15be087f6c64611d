using System.Globalization;

namespace Heed.Accounts.Tokens;

/// <summary>What is asked for a new token.</summary>
public sealed record TokenForm(string Name, string Programme, IReadOnlyList<Permission> Allows, int Days)
{
    private const int UsualDays = 90;

    /// <summary>Nothing typed yet.</summary>
    public static TokenForm Empty { get; } = new("", "", [Permission.ReadDrafts, Permission.Write], UsualDays);

    /// <summary>Reads a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="programme">The programme of the page; null when it is chosen in the form.</param>
    public static TokenForm Read(IFormCollection form, string? programme) =>
        new(form["name"].ToString().Trim(), programme ?? form["programme"].ToString(), Chosen(form["allows"]),
            int.TryParse(form["days"].ToString().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : 0);

    // Nobody can write or publish a draft without reading it.
    private static IReadOnlyList<Permission> Chosen(Microsoft.Extensions.Primitives.StringValues allows) =>
        [.. AccessToken.Grantable.Where(p => allows.Contains(AccessToken.SlugOf(p)) || p == Permission.ReadDrafts && allows.Count > 0)];

    /// <summary>What must be changed before the token can be made.</summary>
    /// <param name="staff">Whom it acts for.</param>
    /// <param name="have">How many tokens there are already.</param>
    public IReadOnlyList<(string Field, string Sentence)> Problems(Staff staff, int have)
    {
        var problems = new List<(string, string)>();
        if (have >= AccessTokens.Most)
            problems.Add(("", $"There are {have} tokens already. Revoke one that you no longer use."));
        if (Name.Length is 0 or > AccessToken.NameLength)
            problems.Add(("name", $"Enter what the token is for, in at most {AccessToken.NameLength} characters."));
        if (Programme.Length == 0 || !staff.May(Permission.EnterDesk, Programme))
            problems.Add(("programme", "Choose a programme in which you have a role."));
        else if (Allows.Count == 0)
            problems.Add(("allows", "Choose what the token can be used for."));
        else if (Allows.Where(p => !staff.May(p, Programme)).ToList() is { Count: > 0 } more)
            problems.Add(("allows", $"The roles in {Programme} do not allow this: {string.Join(", ", more.Select(TokenPage.Label))}."));
        if (Days is < 1 or > AccessToken.MostDays)
            problems.Add(("days", $"Enter a number of days from 1 to {AccessToken.MostDays}."));
        return problems;
    }
}
