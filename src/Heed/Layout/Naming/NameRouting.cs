using System.Data.Common;
using Heed.Platform.Http;
using Microsoft.AspNetCore.Routing.Patterns;

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
            var name = map.NameOf(programme);
            // What is sent to an old name is accepted there: a form that was open would be lost.
            if (isRead && !request.Path.StartsWithSegments("/desk") && !name.Equals(asked, StringComparison.OrdinalIgnoreCase)
                && context.GetEndpoint() is RouteEndpoint { RoutePattern: var pattern })
            {
                context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
                // Pages of other sites may read what is public, and a browser lets them follow only if this says so too.
                context.Response.Headers.AccessControlAllowOrigin = "*";
                context.Response.Headers.Location =
                    Renamed(request.Path.Value!, pattern, asked, name).ToUriComponent() + request.QueryString.ToUriComponent();
                return;
            }
            request.RouteValues[Programme] = programme;
        }
        await next(context);
    }

    // The API names the programme in the middle of an address, pages at its beginning.
    private static PathString Renamed(string path, RoutePattern pattern, string asked, string name)
    {
        var at = pattern.PathSegments.TakeWhile(s => !s.Parts.Any(p => p is RoutePatternParameterPart { Name: Programme })).Count();
        var parts = path.Split('/');
        // The first part is empty: a path begins with a slash. An ending such as .json may follow the name.
        parts[at + 1] = name + parts[at + 1][asked.Length..];
        return new PathString(string.Join('/', parts));
    }

    /// <summary>The names as they were when a request came.</summary>
    public static NameMap Of(HttpContext? context) => context?.Items[typeof(NameMap)] as NameMap ?? NameMap.Empty;
}
