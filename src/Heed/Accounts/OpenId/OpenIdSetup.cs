using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Heed.Accounts.OpenId;

/// <summary>Registers the sign-in provider.</summary>
public static class OpenIdSetup
{
    /// <summary>The scheme's name.</summary>
    public const string Scheme = "heed:outside";

    /// <summary>Registers the sign-in provider that the configuration names; none, when it names none.</summary>
    public static void AddOpenIdSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OpenIdChoice>().BindConfiguration(OpenIdChoice.Section).ValidateOnStart();
        services.AddScoped<ExternalAccounts>();
        if (configuration.GetSection(OpenIdChoice.Section).Get<OpenIdChoice>() is not { Authority: { } authority } choice)
            return;
        services.AddAuthentication().AddOpenIdConnect(Scheme, provider =>
        {
            provider.Authority = authority;
            provider.RequireHttpsMetadata = !(Uri.TryCreate(authority, UriKind.Absolute, out var address) && address.IsLoopback);
            (provider.ClientId, provider.ClientSecret) = (choice.ClientId, choice.ClientSecret);
            provider.ResponseType = OpenIdConnectResponseType.Code;
            // The answer comes by address, so that its cookies can be of this site alone; the code in it is good once, with our secret.
            provider.ResponseMode = OpenIdConnectResponseMode.Query;
            provider.UsePkce = true;
            provider.MapInboundClaims = false;
            provider.GetClaimsFromUserInfoEndpoint = true;
            provider.ClaimActions.MapUniqueJsonKey("preferred_username", "preferred_username");
            if (choice.RoleClaim is { } roles)
                provider.ClaimActions.MapJsonKey(roles, roles);
            provider.CallbackPath = "/desk/sign-in/outside/back";
            provider.SignInScheme = IdentityConstants.ExternalScheme;
            foreach (var cookie in (CookieBuilder[])[provider.CorrelationCookie, provider.NonceCookie])
            {
                cookie.Path = "/";
                cookie.SecurePolicy = CookieSecurePolicy.Always;
                cookie.SameSite = SameSiteMode.Lax;
            }
            provider.CorrelationCookie.Name = "__Host-heed-asked.";
            provider.NonceCookie.Name = "__Host-heed-nonce.";
            provider.Events.OnRemoteFailure = failed =>
            {
                failed.Response.Redirect($"{AccountsSetup.SignInPath}?problem=outside");
                failed.HandleResponse();
                return Task.CompletedTask;
            };
            provider.Events.OnRedirectToIdentityProvider = leaving =>
            {
                if (leaving.Properties.Items.ContainsKey("again"))
                    leaving.ProtocolMessage.Prompt = "login";
                return Task.CompletedTask;
            };
        });
    }
}
