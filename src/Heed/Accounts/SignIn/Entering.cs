using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace Heed.Accounts.SignIn;

/// <summary>Begins sessions. Whoever proves who they are, in whatever way, comes in through here.</summary>
public sealed class Entering(SignInManager<Account> signIn, TimeProvider clock)
{
    /// <summary>The claim that says how the person proved who they are.</summary>
    public const string HowClaim = "heed:how";

    /// <summary>The claim that says when they last did (UTC).</summary>
    public const string ProvedClaim = "heed:proved-at";

    /// <summary>Begins a session, or goes on with the one there is after a new proof.</summary>
    public Task BeginAsync(Account account, Proof proof) =>
        signIn.SignInWithClaimsAsync(account, isPersistent: false, [new(HowClaim, proof.ToString()), new(ProvedClaim, clock.GetUtcNow().UtcDateTime.ToString("o", CultureInfo.InvariantCulture))]);

    /// <summary>How long ago the person proved who they are.</summary>
    public TimeSpan Since(ClaimsPrincipal person) =>
        person.FindFirstValue(ProvedClaim) is { } text ? clock.GetUtcNow().UtcDateTime - DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind) : TimeSpan.MaxValue;
}

/// <summary>How a person proved who they are.</summary>
public enum Proof
{
    /// <summary>A password alone.</summary>
    Password,

    /// <summary>A password and a code.</summary>
    Code,

    /// <summary>A passkey.</summary>
    Passkey,

    /// <summary>The sign-in provider said so.</summary>
    Outside,
}
