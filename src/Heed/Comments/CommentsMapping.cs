using Heed.Comments.Reading;
using Heed.Comments.Return;
using Heed.Comments.Writing;
using Heed.Layout;
using Heed.Lists;
using Heed.OpenData;

namespace Heed.Comments;

/// <summary>Maps every address at which the public writes or reads comments.</summary>
public static class CommentsMapping
{
    public static void MapComments(this IEndpointRouteBuilder site, RouteGroupBuilder programme, KindRegistry registry)
    {
        programme.MapCommentPages(registry);
        site.MapGroup("/{programme}").Open().WithMementos().MapCommentFeeds(registry);
        // A form is always today's: it has no mementos.
        var forms = site.MapGroup("/{programme}").AddEndpointFilter<ProgrammeFilter>().AddEndpointFilter<ReadToday>().AsOpenForms()
            .AddEndpointFilter<CommentRateLimit>();
        forms.MapCommentForms(registry);
        forms.MapGet("/comments/yours", (AuthorRequests desk) => desk.Ask());
        forms.MapPost(
            "/comments/yours", (HttpContext http, AuthorRequests desk, CancellationToken cancel) => desk.AnswerAsync(http, cancel));
    }
}

/// <summary>Reads a form's page as it is today, whatever day its address asks for.</summary>
public sealed class ReadToday : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var here = context.HttpContext.RequestServices.GetRequiredService<RequestContext>();
        if (here.AsAt is not null)
        {
            here.ReadAsAt(null);
            if (!await here.EnterAsync(here.Programme, context.HttpContext.RequestAborted))
                return ErrorResults.NotFound(here);
        }
        return await next(context);
    }
}
