using Heed.Layout;
using Heed.Platform.Http;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Heed.Accounts;

/// <summary>
/// Says at the desk that nothing can be kept just now. Who was signed in gets back what they typed, in a form that can be sent again: the
/// session can't be read, but only this site could have made its cookie. A stranger gets nothing back.
/// </summary>
public class DeskUnavailable : ServiceUnavailable
{
    public override async Task WriteAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/desk"))
        {
            await base.WriteAsync(http);
            return;
        }
        Head(http.Response);
        var here = http.RequestServices.GetRequiredService<RequestContext>();
        var form = IsOurs(http) ? await TypedAsync(http.Request) : FormCollection.Empty;
        await new View(
            "/Accounts/DeskUnavailable.cshtml", new DeskUnavailablePage(form) { Here = here },
            StatusCodes.Status503ServiceUnavailable).ExecuteAsync(
                http);
    }

    /// <summary>What was sent; empty when it was no form, or can't be read.</summary>
    protected static async Task<IFormCollection> TypedAsync(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
            return FormCollection.Empty;
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or BadHttpRequestException or IOException)
        {
            return FormCollection.Empty;
        }
    }

    private static bool IsOurs(HttpContext http)
    {
        if (SameSite.Refuses(http.Request))
            return false;
        var session = http.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(IdentityConstants.ApplicationScheme);
        return session.CookieManager.GetRequestCookie(http, session.Cookie.Name!) is { Length: > 0 } cookie
            && session.TicketDataFormat.Unprotect(cookie) is not null;
    }
}

/// <summary>The page that says that nothing was saved, with what was typed.</summary>
/// <param name="form">What was sent; empty for nothing, or for a stranger.</param>
public sealed class DeskUnavailablePage(IFormCollection form) : DeskPage
{
    public override string Title => IsSent ? "Not saved" : "We cannot show this page right now";

    public override bool ReachesRecord => false;

    /// <summary>Whether something was sent that is lost unless it is sent again.</summary>
    public bool IsSent => form.Count > 0;

    /// <summary>Whether a file was sent; it can't be given back.</summary>
    public bool HadFile => form.Files.Count > 0;

    /// <summary>What was sent, with the token it had: without the database none can be made.</summary>
    public SentFields Sent { get; } = SentFields.Of(form, new Dictionary<string, SentLabel>());
}
