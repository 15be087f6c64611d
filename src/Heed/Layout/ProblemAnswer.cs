using Heed.Layout.OldAddresses;

namespace Heed.Layout;

/// <summary>A page that says what went wrong, in the frame of the part of the site that was asked.</summary>
internal sealed class ProblemAnswer(ProblemPage page, int status) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => status;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (status == StatusCodes.Status404NotFound && await OldAddressRedirects.FindAsync(httpContext) is { } moved)
        {
            await moved.ExecuteAsync(httpContext);
            return;
        }
        var frames = httpContext.RequestServices.GetService<ProblemFrames>();
        var framed = frames is null ? null : await frames.FrameAsync(page, status, httpContext);
        await (framed ?? new View("/Layout/Problem.cshtml", page, status)).ExecuteAsync(httpContext);
    }
}

/// <summary>Shows problems in another frame than the public one. A slice with pages of its own registers its own.</summary>
public class ProblemFrames
{
    /// <summary>The same problem in that frame; null where the public frame is right.</summary>
    public virtual Task<View?> FrameAsync(ProblemPage problem, int status, HttpContext http) => Task.FromResult<View?>(null);
}
