using Heed.Platform.Http;

namespace Heed.Layout;

/// <summary>
/// Runs before a public form, for its page and for sending it. Nothing is kept in any cache, forms sent from another site are refused,
/// and anything that cannot be read as a form gets a sentence as answer. Runs after <see cref="ProgrammeFilter"/>.
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
                here, StatusCodes.Status403Forbidden, T("This form was sent from another website"),
                T("You can only send this form from this website. Nothing was saved. Open the page here and send it again."));
        if (await FormLimits.Stranger.ReadAsync(http.Request) is { } status)
            return refusals.Of(here, status, T("We could not read what you sent"), T("It may be too long or contain characters we "
                + "cannot accept. Nothing was saved. Go back to the form: what you wrote is still there. Make it shorter, then send it "
                + "again."));
        return await next(context);
    }
}

/// <summary>Marks an address that accepts forms from the public, so that a test finds what is open and how it is protected.</summary>
public sealed class OpenForm
{
    private OpenForm() { }

    /// <summary>The mark of a form of ours, which carries a ticket.</summary>
    public static OpenForm Mark { get; } = new();

    /// <summary>
    /// The mark of an address in an email that an email program's own unsubscribe button sends to (RFC 8058). The address itself protects
    /// it, not a ticket.
    /// </summary>
    public static OpenForm OneClick { get; } = new();
}

/// <summary>Makes a group of addresses one of public forms.</summary>
public static class OpenForms
{
    /// <summary>Adds <see cref="PublicFormFilter"/> and the mark. The group already reads its programme.</summary>
    public static RouteGroupBuilder AsOpenForms(this RouteGroupBuilder group) =>
        group.AddEndpointFilter<PublicFormFilter>().WithMetadata(OpenForm.Mark, NeverKept.Mark);
}

/// <summary>How a public form says that nothing was saved. A slice whose forms must say more on every page registers its own.</summary>
public class FormRefusals
{
    /// <summary>What else every error page at this address must show; null for nothing.</summary>
    public virtual (string View, object Model)? Besides(RequestContext here) => null;

    /// <summary>The page that says so.</summary>
    public virtual IResult Of(RequestContext here, int status, string title, string sentence) =>
        ErrorResults.Refused(here, status, title, sentence);
}
