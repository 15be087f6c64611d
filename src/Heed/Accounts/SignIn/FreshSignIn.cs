using Heed.Layout;

namespace Heed.Accounts.SignIn;

/// <summary>
/// Lets nobody past whose last proof of who they are is more than a quarter of an hour old; leads to giving one and back. What was typed is
/// given back, to be sent again after signing in in another tab.
/// </summary>
public sealed class FreshSignIn(SessionStarter entering) : IEndpointFilter
{
    /// <summary>How long a proof is fresh.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    // The clocks of two nodes differ by less.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(2);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        // One from a time to come was made by a clock that was ahead.
        var since = entering.Since(http.User);
        if (since <= Lasts && since > -Ahead)
            return await next(context);
        // Back to the page with the button, which lies above the address it posts to.
        var page = http.GetEndpoint()?.Metadata.GetMetadata<AskedOn>()?.Page(http) ?? http.Request.Path.Value!;
        var again = $"{AccountsSetup.SignInPath}/again?return={Uri.EscapeDataString(page)}";
        if (!HttpMethods.IsPost(http.Request.Method) || (await http.Request.ReadFormAsync(http.RequestAborted)).All(
            f => f.Key == "form-token"))
            return Results.LocalRedirect(again);
        var services = http.RequestServices;
        var staff = await services.GetRequiredService<StaffHere>().FindAsync(http.RequestAborted);
        return DeskProblem.ToSendAgain(
            services.GetRequiredService<RequestContext>(), staff, "Sign in again",
            "You signed in more than 15 minutes ago. Sign in again in another tab, then send this again. What you wrote is below.",
            StatusCodes.Status403Forbidden, again);
    }
}

/// <summary>The page on which a form stands, to come back to after signing in again.</summary>
/// <param name="Page">Its address.</param>
public sealed record AskedOn(Func<HttpContext, string> Page);

/// <summary>Declares that a form about a record asks for a fresh sign-in.</summary>
public static class FreshSignInEndpoints
{
    /// <summary>Asks for a fresh sign-in.</summary>
    /// <param name="endpoint">What the form posts to.</param>
    /// <param name="page">The page of the record with the form, such as <c>record</c>.</param>
    public static RouteHandlerBuilder AfterFreshSignIn(this RouteHandlerBuilder endpoint, string page) =>
        endpoint.AddEndpointFilter<FreshSignIn>().WithMetadata(
            new AskedOn(http => $"/desk/{http.GetRouteValue("programme")}/{page}/{http.GetRouteValue("path")}"));
}
