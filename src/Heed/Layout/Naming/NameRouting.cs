using System.Data.Common;
using Heed.Platform.Http;

namespace Heed.Layout.Naming;

/// <summary>
/// Leads whoever comes by an old name of a programme to its address of today, and tells everything behind it which programme is meant.
/// </summary>
public sealed class NameRouting(ProgrammeNames names) : IMiddleware
{
    private const string Programme = "programme";

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        // These answer also while the database can't be asked.
        if (context.Request.Path.StartsWithSegments("/assets") || context.Request.Path == Health.Path)
        {
            await next(context);
            return;
        }
        NameMap map;
        try
        {
            map = await names.CurrentAsync(context.RequestAborted);
        }
        catch (Exception e) when (e is DbException || e.InnerException is DbException || ServiceUnavailable.Is(e))
        {
            // Whoever comes next says that the database can't be asked.
            map = NameMap.Empty;
        }
        context.Items[typeof(NameMap)] = map;
        var request = context.Request;
        if (context.GetRouteValue(Programme) is string asked)
        {
            var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
            var programme = map.ProgrammeOf(asked);
            // What is sent to an old name is accepted there: a form that was open would be lost.
            if (isRead && !request.Path.StartsWithSegments("/desk")
                && !map.NameOf(programme).Equals(asked, StringComparison.OrdinalIgnoreCase))
            {
                context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
                context.Response.Headers.Location =
                    new PathString(map.Current(request.Path.Value!)).ToUriComponent() + request.QueryString.ToUriComponent();
                return;
            }
            request.RouteValues[Programme] = programme;
        }
        await next(context);
    }

    /// <summary>The names as they were when a request came.</summary>
    public static NameMap Of(HttpContext? context) => context?.Items[typeof(NameMap)] as NameMap ?? NameMap.Empty;
}
