namespace Heed.Accounts.SignIn;

/// <summary>Lets nobody past whose last proof of who they are is more than a quarter of an hour old; leads to giving one and back.</summary>
public sealed class FreshSignIn(Entering entering) : IEndpointFilter
{
    /// <summary>How long a proof is fresh.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (entering.Since(http.User) <= Lasts)
            return await next(context);
        // Back to the page with the button, which lies above the address it posts to.
        var page = http.GetEndpoint()?.Metadata.GetMetadata<AskedOn>()?.Page(http) ?? http.Request.Path.Value!;
        return Results.LocalRedirect($"{AccountsSetup.SignInPath}/again?return={Uri.EscapeDataString(page)}");
    }
}

/// <summary>The page on which a form stands, to come back to after signing in again.</summary>
/// <param name="Page">Its address.</param>
public sealed record AskedOn(Func<HttpContext, string> Page);
