using System.Globalization;
using Heed.Accounts.Passwords;
using Heed.Layout;
using Heed.Ledger;
using Heed.Platform.Http;
using Microsoft.AspNetCore.Antiforgery;

namespace Heed.Accounts;

/// <summary>
/// The door of the desk: nothing behind it runs before it is known who asks, that the form is ours, and that the permission the
/// endpoint declares is held for that programme and record. What may not be known of is answered like what is not there.
/// </summary>
public sealed class DeskFilter(IAntiforgery forms, DepartedSessions departed, RenderGate gate) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var cancel = http.RequestAborted;
        http.Response.Headers.CacheControl = "no-cache, no-store";
        // Old browsers tell where a form comes from only if they may tell where it was.
        http.Response.Headers["Referrer-Policy"] = "same-origin";
        var here = http.RequestServices.GetRequiredService<RequestContext>();
        var needed = http.GetEndpoint()?.Metadata.GetMetadata<Needed>()
            ?? throw new InvalidOperationException($"{http.Request.Path} does not say what it needs.");
        var staff = await http.RequestServices.GetRequiredService<StaffHere>().FindAsync(cancel);
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            if (SameSite.Refuses(http.Request))
                return ErrorResults.Refused(
                    here, StatusCodes.Status403Forbidden, "This request came from another site",
                    "You can only make changes from this site’s own pages. Open the page here and send it again.");
            if (await RefusedFormAsync(http, here, staff, needed, cancel) is { } unread)
                return unread;
        }
        else if (staff is null)
        {
            // Who nobody knows waits with the readers for a page to be made. What they send does not: it may wait for a password to be
            // checked.
            var turn = await gate.EnterAsync(http);
            http.Response.RegisterForDispose(turn);
            if (!turn.IsAcquired)
                return new Busy();
        }
        if (needed.Permission != Permission.Anyone && await RefusalAsync(http, here, staff, needed, cancel) is { } refusal)
            return refusal;
        try
        {
            return await next(context);
        }
        catch (BadRequestException bad)
        {
            return HttpMethods.IsGet(http.Request.Method)
                ? ErrorResults.BadRequest(here, bad.Message)
                : ErrorResults.Refused(here, StatusCodes.Status400BadRequest, "There is a problem with what you sent", bad.Message);
        }
        catch (HashingBusyException busy)
        {
            http.Response.Headers.RetryAfter = HashingBusyException.TryAgainAfter.ToString(CultureInfo.InvariantCulture);
            return ErrorResults.Refused(here, StatusCodes.Status503ServiceUnavailable, "Try again in a few seconds", busy.Message);
        }
        catch (RefusedException refused)
        {
            return ErrorResults.Refused(here, StatusCodes.Status409Conflict, "You cannot do this now", refused.Message);
        }
    }

    private static async Task<IResult?> RefusalAsync(
        HttpContext http, RequestContext here, Staff? staff, Needed needed, CancellationToken cancel)
    {
        var permission = needed.Permission;
        if (staff is null)
            return Results.Redirect(
                $"{AccountsSetup.SignInPath}?return={Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)}");
        if (staff.MustAddFactor && !http.Request.Path.StartsWithSegments(AccountsSetup.OwnPath)
            && !http.Request.Path.StartsWithSegments(AccountsSetup.SignInPath))
            return Results.Redirect($"{AccountsSetup.OwnPath}?done=first-a-factor");
        if (http.GetRouteValue("programme") is not string programme)
            return permission == Permission.SignedIn || staff.Roles.Any(r => Access.Gives(r.Role, permission)) ? null : Forbidden(here);
        if (!staff.May(Permission.EnterDesk, programme))
            return ErrorResults.NotFound(here);
        // The programme's own record stands at the empty path: to reach it is to reach everything.
        var path = http.GetRouteValue("path") as string ?? (NamesRecord(http) || needed.IsThroughout ? "" : null);
        if (path is null ? !staff.May(permission, programme) : !staff.May(permission, programme, path))
            return Forbidden(here);
        if (NamesRecord(http) && (permission is Permission.ReadDrafts or Permission.Write) && HttpMethods.IsGet(http.Request.Method))
            await http.RequestServices.GetRequiredService<ReadLog>().NoteAsync(staff, programme, path!, cancel);
        here.ReadAs(staff.In(programme));
        if (!await here.EnterAsync(programme, cancel))
            here.EnterUnnamed(programme, (await here.Reading.DraftAsync(programme, "", cancel))?.Content.Title);
        var isItsOwn = NamesRecord(http) && path!.Length == 0;
        return here.ProgrammeContent?.WhyReadOnly is { } why && !isItsOwn && IsWriting(http.Request, permission)
            ? ErrorResults.Refused(here, StatusCodes.Status409Conflict, "This programme has closed", why) : null;
    }

    // Who nobody knows sends little, and gets nothing of it back: else any stranger could fill the memory. Who was signed in gets their
    // words back.
    private async Task<IResult?> RefusedFormAsync(
        HttpContext http, RequestContext here, Staff? staff, Needed needed, CancellationToken cancel)
    {
        var wasSignedIn = staff is null && departed.IsIn(http);
        var metadata = http.GetEndpoint()?.Metadata;
        var limits =
            staff is not null ? metadata?.GetMetadata<FormLimits>() ?? FormLimits.Staff
            : wasSignedIn ? FormLimits.SignedOut
            : FormLimits.Stranger;
        if (await limits.ReadAsync(http.Request) is { } status)
            return staff is not null && status == StatusCodes.Status413PayloadTooLarge && metadata?.GetMetadata<WhenTooLarge>() is { } page
                ? await RefusalAsync(http, here, staff, needed, cancel) ?? await page.Answer(http)
                : Unread(here, status);
        if (staff is null && needed.Permission != Permission.Anyone)
            return wasSignedIn
                ? DeskProblem.ToSendAgain(
                    here, null, "You are signed out", await AgainAsync(http), StatusCodes.Status401Unauthorized, AccountsSetup.SignInPath)
                : ErrorResults.Refused(
                    here, StatusCodes.Status401Unauthorized, "You are signed out",
                    "Sign in, then send it again. If you go back, what you wrote may still be in the form.");
        if (await forms.IsRequestValidAsync(http))
            return null;
        return staff is not null || wasSignedIn
            ? DeskProblem.ToSendAgain(
                here, staff, "This form has expired", "We did not save it. What you wrote is below. Send it again.",
                StatusCodes.Status400BadRequest, staff is null ? AccountsSetup.SignInPath : null)
            : ErrorResults.Refused(
                here, StatusCodes.Status400BadRequest, "This form has expired",
                "Nothing was changed. Go back, reload the page and fill in the form again.");
    }

    private async Task<string> AgainAsync(HttpContext http)
    {
        var why = await departed.WhyAsync(http) is null ? "" : "Your roles changed. ";
        return $"{why}Sign in again in another tab. Then send this again: what you wrote is below.";
    }

    private static IResult Unread(RequestContext here, int status) =>
        status == StatusCodes.Status413PayloadTooLarge
            ? ErrorResults.Refused(
                here, status, "What you sent is too large",
                "Nothing was changed. Go back to the form, which still has what you wrote. Make it shorter and send it again.")
            : ErrorResults.Refused(
                here, status, "We could not read what you sent",
                "It may be too long or contain characters we cannot accept. Nothing was changed. Go back: what you wrote is still in the "
                    + "form.");

    // The ledger refuses it too; said before anybody has typed, it costs nobody their words.
    private static bool IsWriting(HttpRequest request, Permission permission) =>
        permission == Permission.Write || !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)
            && permission is Permission.Publish or Permission.Approve or Permission.AskForReturns or Permission.AnswerReturns;

    private static bool NamesRecord(HttpContext http) => (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.GetParameter(
        "path") is not null;

    private static IResult Forbidden(RequestContext here) =>
        ErrorResults.Refused(
            here, StatusCodes.Status403Forbidden, "Your role does not allow this",
            "Ask an administrator of the programme if you need it for your work.");
}
