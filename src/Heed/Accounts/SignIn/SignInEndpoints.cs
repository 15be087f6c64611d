using Heed.Layout;
using Microsoft.AspNetCore.Identity;

namespace Heed.Accounts.SignIn;

/// <summary>Signing in and out.</summary>
public static class SignInEndpoints
{
    /// <summary>Maps signing in and out below the desk.</summary>
    public static void MapSignIn(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/sign-in", (Here here) => new View("/Accounts/SignIn/SignIn.cshtml", new SignInPage { Here = here })).Needs(Permission.Anyone);
        desk.MapPost("/sign-in", SignInAsync).Needs(Permission.Anyone);
        desk.MapPost("/sign-out", SignOutAsync).Needs(Permission.Anyone);
    }

    private static async Task<IResult> SignInAsync(HttpContext http, Here here, SignInManager<Account> signIn)
    {
        var form = await http.Request.ReadFormAsync();
        var result = await signIn.PasswordSignInAsync(form["name"].ToString(), form["password"].ToString(), isPersistent: false, lockoutOnFailure: false);
        if (result.Succeeded)
            return Results.LocalRedirect(LocalAddress(http.Request.Query["return"].ToString()));
        var page = new SignInPage { Here = here, Name = form["name"].ToString(), Errors = [("name", "That name and password do not go together. Try again.")] };
        return new View("/Accounts/SignIn/SignIn.cshtml", page, StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> SignOutAsync(SignInManager<Account> signIn)
    {
        await signIn.SignOutAsync();
        return Results.LocalRedirect("/desk/sign-in?done=signed-out");
    }

    private static string LocalAddress(string address) =>
        address.StartsWith("/desk", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal) ? address : "/desk";
}

/// <summary>The way in.</summary>
public sealed class SignInPage : DeskPage
{
    public override string Title => "Sign in to the desk";

    /// <summary>The name typed.</summary>
    public string Name { get; init; } = "";
}
