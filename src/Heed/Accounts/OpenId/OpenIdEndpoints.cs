using Heed.Accounts.SignIn;
using Heed.Layout;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Heed.Accounts.OpenId;

/// <summary>Signing in at the organisation's own provider.</summary>
public static class OpenIdEndpoints
{
    /// <summary>Maps the way to the provider and back.</summary>
    public static void MapOpenId(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/sign-in/outside", Leave).Needs(Permission.Anyone);
        desk.MapGet("/sign-in/outside/in", ComeInAsync).Needs(Permission.Anyone);
    }

    private static IResult Leave(HttpContext http, RequestContext here, IOptions<OpenIdChoice> choice)
    {
        if (choice.Value.Authority is null)
            return ErrorResults.NotFound(here);
        var properties = new AuthenticationProperties { RedirectUri = $"/desk/sign-in/outside/in{Places.Query(http.Request)}" };
        if (http.Request.Query["again"] == "true")
            properties.Items["again"] = "true";
        return Results.Challenge(properties, [OpenIdSetup.Scheme]);
    }

    private static async Task<IResult> ComeInAsync(
        HttpContext http, IOptions<OpenIdChoice> choice, ExternalAccounts outside, SessionStarter entering, CancellationToken cancel)
    {
        var told = choice.Value.Authority is null ? null : (await http.AuthenticateAsync(IdentityConstants.ExternalScheme)).Principal;
        var account = told is null ? null : await outside.FindOrMakeAsync(told, cancel);
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        if (account is not { IsOpen: true })
            return Results.LocalRedirect($"{AccountsSetup.SignInPath}?problem=outside");
        await entering.BeginAsync(account, AuthMethod.Outside);
        return Results.LocalRedirect(Places.Return(http.Request));
    }
}
