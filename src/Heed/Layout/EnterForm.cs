using Heed.Platform.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Heed.Layout;

/// <summary>
/// The door of a public form, page and sending alike: nothing of it is kept in any cache, what another site makes a browser send is
/// refused, and what can't be read as a form is answered with a sentence. Stands after <see cref="EnterProgramme"/>.
/// </summary>
public sealed class EnterForm : IEndpointFilter
{
    // Many times what the longest form of the public can hold.
    private const long LongestForm = 256 * 1024;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        Unkept.Ask(http);
        http.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            return await next(context);
        var here = http.RequestServices.GetRequiredService<Here>();
        var refusals = http.RequestServices.GetRequiredService<FormRefusals>();
        if (SameSite.Refuses(http.Request))
            return refusals.Of(here, StatusCodes.Status403Forbidden, "That was sent from another site", "Only pages of this site can send anything here. Open the page here and send it again. Nothing was taken in.");
        if (!await CanBeReadAsync(http.Request))
            return refusals.Of(here, StatusCodes.Status400BadRequest, "What was sent can’t be read", "It is no form, is too long, or holds a character that is no text. Nothing was taken in. Go back: what you wrote is still in the form. Make it shorter, or remove what is no text.");
        return await next(context);
    }

    private static async Task<bool> CanBeReadAsync(HttpRequest request)
    {
        try
        {
            if (!request.HasFormContentType || request.ContentLength > LongestForm)
                return false;
            if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
                body.MaxRequestBodySize = LongestForm;
            await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return true;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or BadHttpRequestException)
        {
            return false;
        }
    }
}

/// <summary>How a public form says that it took nothing in. A slice whose forms must say more on every page registers its own.</summary>
public class FormRefusals
{
    /// <summary>The page that says so.</summary>
    public virtual IResult Of(Here here, int status, string title, string sentence) => Problems.Refused(here, status, title, sentence);
}
