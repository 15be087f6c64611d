using Heed.Accounts.OpenId;
using Heed.Platform.Files;
using Heed.Platform.Http;
using Heed.Subscriptions;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace Heed.Hosting;

/// <summary>A setting that can't be read is said before anything is served, not when it is first needed.</summary>
internal static class SettingsCheck
{
    public static void Check(IServiceProvider services)
    {
        SiteOrigin.Read(services.GetRequiredService<IConfiguration>()[SiteAddress.Setting]);
        if (services.GetRequiredService<IConfiguration>()[VirusScanner.Setting] is { Length: > 0 } scanner
            && !VirusScanner.IsAddress(scanner))
            throw new CannotStartException($"“{scanner}” in {VirusScanner.Setting} is not the address of a virus scanner. Write a host and "
                + "port, such as 127.0.0.1:3310, or the path of a socket.");
        try
        {
            _ = services.GetRequiredService<IOptions<FollowRules>>().Value;
        }
        catch (FormatException unreadable)
        {
            throw new CannotStartException(unreadable.Message);
        }
        if (services.GetRequiredService<IOptions<OpenIdChoice>>().Value.Authority is null)
            return;
        try
        {
            services.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(OpenIdSetup.Scheme).Validate(OpenIdSetup.Scheme);
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidOperationException or OptionsValidationException)
        {
            throw new CannotStartException(
                $"Heed cannot use the settings of the sign-in provider ({OpenIdChoice.Section}): {wrong.Message}");
        }
    }
}
