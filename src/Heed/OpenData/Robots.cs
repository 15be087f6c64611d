using Heed.Layout;

namespace Heed.OpenData;

/// <summary>What robots may read: all that is public, each page once.</summary>
public static class Robots
{
    /// <summary>Maps <c>/robots.txt</c>.</summary>
    public static void MapRobots(this IEndpointRouteBuilder site) =>
        site.MapGet("/robots.txt", (RequestContext here) => Answers.Text(
            $"""
            # Everything public may be read and kept. Earlier states and search results are left out, because there is no end of them.
            User-agent: *
            Disallow: /desk
            Disallow: /*as-at=
            Disallow: /*/search

            Sitemap: {here.Origin}/sitemap.xml

            """.ReplaceLineEndings("\n"),
            "text/plain; charset=utf-8"));
}
