using Heed.Layout;

namespace Heed.OpenData;

/// <summary>What robots may read: all that is public, each page once.</summary>
public static class Robots
{
    /// <summary>Maps <c>/robots.txt</c>.</summary>
    public static void MapRobots(this IEndpointRouteBuilder site) =>
        site.MapGet("/robots.txt", (RequestContext here) => Answers.Text(
            $"""
            # You may read and keep everything public. Past states and search results are left out, because there is no end to them.
            User-agent: *
            Disallow: /desk
            Disallow: /*as-at=
            Disallow: /*/search

            Sitemap: {here.Origin}/sitemap.xml

            """.ReplaceLineEndings("\n"),
            "text/plain; charset=utf-8"));
}
