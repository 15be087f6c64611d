using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Design.Showroom;

/// <summary>Pages for developers that show every component in its states. They hold made-up words only.</summary>
public static class DesignShowroomEndpoints
{
    /// <summary>
    /// Maps <c>/design</c> (components), <c>/design/record</c> (a whole page) and <c>/design/form</c> (fields, each also with an error).
    /// Needs <c>AddRazorPages</c> or <c>AddControllersWithViews</c>; map it in Development only.
    /// </summary>
    public static IEndpointConventionBuilder MapDesignShowroom(this IEndpointRouteBuilder endpoints, string prefix = "/design")
    {
        var group = endpoints.MapGroup(prefix).AllowAnonymous();
        group.MapGet("/", context => Show(context, "Components"));
        group.MapGet("/record", context => Show(context, "Record"));
        group.MapGet("/form", context => Show(context, "Form"));
        return group;
    }

    private static Task Show(HttpContext context, string view)
    {
        // The same policy as the site's, so that a component that breaks it is seen here first.
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors "
                + "'none'";
        var action = new ActionContext(context, context.GetRouteData(), new ActionDescriptor());
        if (view == "Form")
        {
            action.ModelState.AddModelError("Broken.Title", "Enter a title");
            action.ModelState.AddModelError("Broken.Reason", "The reason must be 2,000 characters or fewer");
            action.ModelState.AddModelError("Broken.Due", "The due date must be a real date");
            action.ModelState.AddModelError("Broken.Decision", "Choose whether to approve or return");
            action.ModelState.AddModelError("", "Someone else has saved this draft since you opened it. Both texts are kept below.");
        }

        var metadata = context.RequestServices.GetRequiredService<IModelMetadataProvider>();
        var result = new ViewResult { ViewName = $"~/Showroom/{view}.cshtml", ViewData = new ViewDataDictionary(
            metadata, action.ModelState) };
        return context.RequestServices.GetRequiredService<IActionResultExecutor<ViewResult>>().ExecuteAsync(action, result);
    }
}
