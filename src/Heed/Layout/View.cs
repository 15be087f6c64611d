using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Heed.Layout;

/// <summary>A page as the answer of an endpoint.</summary>
/// <param name="name">The view's full name, such as <c>/Lists/List.cshtml</c>.</param>
/// <param name="page">What it shows.</param>
/// <param name="status">The answer's status code.</param>
public sealed class View(string name, Page page, int status = StatusCodes.Status200OK) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => status;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        if (page.ReachesRecord && page.Here.Programme.Length > 0 && page.Here.AsAt is { } day)
            page.ChangesSince = await page.Scope.CountChangedAsync(page.Here, day, httpContext.RequestAborted);
        var state = new ModelStateDictionary();
        foreach (var (field, sentence) in page.Errors)
            state.AddModelError(field, sentence);
        var data = new ViewDataDictionary(services.GetRequiredService<IModelMetadataProvider>(), state) { Model = page };
        var result = new ViewResult { ViewName = name, ViewData = data, StatusCode = status, ContentType = "text/html; charset=utf-8" };
        await services.GetRequiredService<IActionResultExecutor<ViewResult>>()
            .ExecuteAsync(new ActionContext(httpContext, httpContext.GetRouteData(), new ActionDescriptor()), result);
    }
}
