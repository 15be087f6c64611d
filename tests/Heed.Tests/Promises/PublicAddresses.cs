using Heed.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Heed.Tests.Promises;

/// <summary>Every address that anyone may fetch, from the endpoint list, with what is in the programme <c>trial</c> put in.</summary>
internal static class PublicAddresses
{
    // What only a secret in a mail, a token or a file's hash leads to, and what stands for all else.
    private static readonly string[] Unlisted =
        ["{token}", "{hash}", "{file}", "{**path}", "/api/v1/programmes/{programme}/draft", "/api/v1/programmes/{programme}/releases"];

    /// <summary>The addresses.</summary>
    /// <param name="endpoints">All endpoints.</param>
    /// <param name="example">The address of a record of a kind, below the programme, by the kind's name.</param>
    public static IReadOnlyList<string> Of(IEnumerable<RouteEndpoint> endpoints, Func<string, string> example)
    {
        var open = endpoints.Where(e => RolesTable.MethodsOf(e).Contains("GET")).Select(RolesTable.PatternOf)
            .Where(p => !RolesTable.IsDesk(p) && !Unlisted.Any(p.Contains));
        List<string> addresses = [
            .. open.Select(p => Filled(p, example)).SelectMany<string, string>(
                p => p.Contains("{which}", StringComparison.Ordinal)
                    ? [p.Replace("{which}", "1", StringComparison.Ordinal), p.Replace("{which}", "1..2", StringComparison.Ordinal)]
                    : [p]).Distinct()];
        Assert.DoesNotContain(addresses, a => a.Contains('{', StringComparison.Ordinal));
        return addresses;
    }

    private static string Filled(string pattern, Func<string, string> example)
    {
        foreach (var kind in Slices.Kinds.All.Where(k => k.Template.Length > 0).OrderByDescending(k => k.Template.Length))
            pattern = pattern.Replace("/{programme}/" + kind.Template, "/trial/" + example(kind.Name), StringComparison.Ordinal)
                .Replace("/records/" + kind.Template, "/records/" + example(kind.Name), StringComparison.Ordinal);
        return pattern.Replace("{programme}", "trial", StringComparison.Ordinal)
            .Replace("{same}", example("body").Split('/')[^1], StringComparison.Ordinal)
            .Replace("/for/{value}", "/for/" + example("body").Split('/')[^1], StringComparison.Ordinal)
            .Replace("/{value}", "/leadership", StringComparison.Ordinal)
            .Replace("{part:int:range(1,50000)}", "1", StringComparison.Ordinal).Replace("{number:int}", "1", StringComparison.Ordinal)
            .Replace("{edition:int}", "1", StringComparison.Ordinal);
    }
}
