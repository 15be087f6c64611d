using Heed.Platform.Http;

namespace Heed.Layout;

/// <summary>
/// The door of a public form, page and sending alike: nothing of it is kept in any cache, what another site makes a browser send is
/// refused, and what can't be read as a form is answered with a sentence. Stands after <see cref="ProgrammeFilter"/>.
/// </summary>
public sealed class PublicFormFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            return await next(context);
        var here = http.RequestServices.GetRequiredService<RequestContext>();
        var refusals = http.RequestServices.GetRequiredService<FormRefusals>();
        if (SameSite.Refuses(http.Request))
            return refusals.Of(
                here, StatusCodes.Status403Forbidden, "That was sent from another site",
                "Only pages of this site can send anything here. Open the page here and send it again. Nothing was taken in.");
        if (await FormLimits.Stranger.ReadAsync(http.Request) is { } status)
            return refusals.Of(here, status, "What was sent can’t be read", "We could not read what you sent. It may be too long or "
                + "contain characters we cannot accept. Nothing was saved. Go back: what you wrote is still in the form. Make it shorter, "
                + "then send it again.");
        return await next(context);
    }
}

/// <summary>Marks an address at which the public sends something, so that a sweep finds what is open and how it is guarded.</summary>
public sealed class OpenForm
{
    private OpenForm() { }

    /// <summary>The mark of a form of ours, which carries a ticket.</summary>
    public static OpenForm Mark { get; } = new();

    /// <summary>
    /// The mark of an address in a mail that one press in a mail program's own button sends to (RFC 8058): guarded by itself, not by a
    /// ticket.
    /// </summary>
    public static OpenForm OneClick { get; } = new();
}

/// <summary>Makes a group of addresses one of public forms.</summary>
public static class OpenForms
{
    /// <summary>Puts <see cref="PublicFormFilter"/> before it and marks it. The group reads its programme already.</summary>
    public static RouteGroupBuilder AsOpenForms(this RouteGroupBuilder group) =>
        group.AddEndpointFilter<PublicFormFilter>().WithMetadata(OpenForm.Mark, NeverKept.Mark);
}

/// <summary>How a public form says that it took nothing in. A slice whose forms must say more on every page registers its own.</summary>
public class FormRefusals
{
    /// <summary>What every page that says what went wrong must show besides at this address; null for nothing.</summary>
    public virtual (string View, object Model)? Besides(RequestContext here) => null;

    /// <summary>The page that says so.</summary>
    public virtual IResult Of(RequestContext here, int status, string title, string sentence) =>
        ErrorResults.Refused(here, status, title, sentence);
}
