using Heed.Accounts.SignIn;
using Heed.Design;
using Heed.Layout;

namespace Heed.Accounts;

/// <summary>
/// Shows every problem below <c>/desk</c> in the desk's frame to whoever is signed in. Nobody else learns that there is a desk.
/// </summary>
public sealed class DeskProblems : ProblemFrames
{
    public override async Task<View?> FrameAsync(ProblemPage problem, int status, HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/desk", out var below)
            || await http.RequestServices.GetRequiredService<StaffHere>().FindAsync(http.RequestAborted) is not { } staff)
            return null;
        http.Response.Headers.CacheControl = "no-cache, no-store";
        http.Response.Headers["Referrer-Policy"] = "same-origin";
        await EnterAsync(
            problem.Here, staff, below.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(), http.RequestAborted);
        return DeskProblem.Of(problem, staff, status, await OnwardAsync(problem.Here, staff, http));
    }

    // What is refused early has not entered the programme yet.
    private static async Task EnterAsync(RequestContext here, Staff staff, string? programme, CancellationToken cancel)
    {
        if (here.Programme.Length > 0 || programme is null
            || !programme.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') || !staff.May(Permission.EnterDesk, programme))
            return;
        here.ReadAs(staff.In(programme));
        await here.EnterAsync(programme, cancel);
    }

    private static async Task<IReadOnlyList<DesignLink>> OnwardAsync(RequestContext here, Staff staff, HttpContext http)
    {
        var links = new List<DesignLink>();
        if (CameFrom(http) is { } from)
            links.Add(new DesignLink("Go back to the page you came from", from));
        if (here.Programme.Length > 0 && http.GetRouteValue("path") is string { Length: > 0 } path
            && here.Kinds.TryResolve(path, out _, out _) && staff.May(Permission.ReadDrafts, here.Programme, path)
            && await TitleAsync(here, path, http.RequestAborted) is { } title)
            links.Add(new DesignLink($"Go to {title}", $"/desk/{here.Programme}/record/{path}"));
        if (here.Programme.Length > 0)
            links.Add(new DesignLink($"Go to the desk for {here.ProgrammeTitle}", $"/desk/{here.Programme}"));
        links.Add(new DesignLink("Go to My work", "/desk"));
        return [.. links.DistinctBy(l => l.Href)];
    }

    private static async Task<string?> TitleAsync(RequestContext here, string path, CancellationToken cancel)
    {
        if (await here.Reading.FindAsync(here.Programme, path, cancel) is { } published)
            return $"“{published.Entry.Title}”";
        return await here.Reading.DraftAsync(here.Programme, path, cancel) is null ? null : "the draft";
    }

    // A path of this site only, and not the very address that has just failed.
    private static string? CameFrom(HttpContext http)
    {
        var request = http.Request;
        if (!Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var from)
            || !from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
            || !new PathString(from.AbsolutePath).StartsWithSegments("/desk"))
            return null;
        if (from.AbsolutePath != request.Path.Value)
            return from.PathAndQuery;
        return HttpMethods.IsGet(request.Method)
            ? null
            : http.GetEndpoint()?.Metadata.GetMetadata<AskedOn>()?.Page(http) ?? from.PathAndQuery;
    }
}
