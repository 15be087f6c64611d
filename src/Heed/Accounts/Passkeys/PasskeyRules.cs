using Microsoft.AspNetCore.Identity;

namespace Heed.Accounts.Passkeys;

/// <summary>
/// At which addresses passkeys are good (section <c>Heed:SignIn:Passkeys</c>). The domain is never taken from what a request says it is
/// sent to, but for <c>localhost</c>, which nobody else can be.
/// </summary>
public sealed class PasskeyRules
{
    /// <summary>
    /// The domain passkeys are made for, such as <c>heed.example</c>; null on a site of which only localhost may use them.
    /// </summary>
    public string? Domain { get; set; }

    /// <summary>The origins they are used from; <c>https://</c> and the domain when none is given.</summary>
    public IList<string> Origins { get; } = [];

    /// <summary>The domain for a request; null where passkeys can't be used.</summary>
    public string? DomainFor(HttpRequest request) => Domain ?? (IsLocal(request) ? "localhost" : null);

    /// <summary>Whether a passkey used from an origin is good.</summary>
    public bool Takes(string origin, HttpRequest request) =>
        Domain is null
            ? IsLocal(request) && origin == $"{request.Scheme}://{request.Host}"
            : (Origins.Count > 0 ? Origins : [$"https://{Domain}"]).Contains(origin);

    private static bool IsLocal(HttpRequest request) => request.Host.Host == "localhost";
}

/// <summary>Registers passkeys.</summary>
public static class PasskeySetup
{
    /// <summary>Registers passkeys as the rules have them.</summary>
    public static void AddPasskeys(this IServiceCollection services)
    {
        services.AddOptions<PasskeyRules>().BindConfiguration("Heed:SignIn:Passkeys").ValidateOnStart();
        services.AddTransient(provider => provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<PasskeyRules>>().Value);
        services.AddOptions<IdentityPasskeyOptions>().Configure<PasskeyRules>((options, rules) =>
        {
            options.ServerDomain = rules.Domain ?? "localhost";
            options.ValidateOrigin = context => ValueTask.FromResult(
                !context.CrossOrigin && rules.Takes(context.Origin, context.HttpContext.Request));
            // A passkey stands for password and second factor, so the device must ask its owner: a fingerprint, a face, a number.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            options.AttestationConveyancePreference = "none";
        });
    }
}
