using System.Text;
using Heed.Accounts;
using Heed.Ledger.Kinds;

namespace Heed.Hosting;

/// <summary>Writes <c>docs/operating/roles.md</c> from the endpoints themselves: who may do what, and in which state of a record.</summary>
public static class RolesTable
{
    private static readonly Role[] Roles = Enum.GetValues<Role>();
    private static readonly RecordState[] States = Enum.GetValues<RecordState>();

    /// <summary>The table.</summary>
    /// <param name="endpoints">Every endpoint of the site.</param>
    public static string Of(IEnumerable<Endpoint> endpoints)
    {
        var rows = endpoints.OfType<RouteEndpoint>().SelectMany(
            e => MethodsOf(e).Select(m => (Method: m, Pattern: PatternOf(e), Endpoint: e)))
                .Where(r => !r.Pattern.StartsWith("/design", StringComparison.Ordinal)).Distinct()
                .OrderBy(r => r.Pattern, StringComparer.Ordinal).ThenBy(r => r.Method, StringComparer.Ordinal).ToList();
        var text = new StringBuilder(
            """
            # Roles

            Who may do what. `heed roles` writes this file from the code. One test checks that it matches the code, and another tries
            every address as every role.

            - **yes**: allowed throughout the programme.
            - **own**: allowed only for the groups, or the body, that the role was given for.
            - **no**: refused. If somebody has no role in a programme, Heed answers as if it did not exist.

            Anyone "not signed in" is sent to the sign-in page. "Signed in" means signed in without any role.
            A role is for one programme, or for all. No role allows more than this table says, whoever gave it.

            ## At the desk


            """
        );
        Line(text, ["Address", "Not signed in", "Signed in", .. Roles.Select(r => r.Label)]);
        Rule(text, Roles.Length + 3);
        var desk = rows.Where(r => IsDesk(r.Pattern)).ToList();
        foreach (var (method, pattern, endpoint) in desk)
            Line(text, [$"{method} `{pattern}`", .. Answers(endpoint)]);
        text.Append("\n## Which state a record must be in\n\nA published record with a new draft is in two states at once. In any other "
            + "state the page is not found, and anything sent to it is refused.\n\n");
        Line(text, ["Address", .. States.Select(s => s.Label)]);
        Rule(text, States.Length + 1);
        foreach (var (method, pattern, endpoint) in desk)
        {
            if (endpoint.Metadata.GetMetadata<WorksWhen>() is { } works)
                Line(text, [$"{method} `{pattern}`", .. States.Select(s => works.States.Contains(s) ? "yes" : "no")]);
        }
        text.Append("\n## Open to everyone\n\nThese show what is public, set no cookie and change nothing.\n\n");
        List(text, rows.Where(r => !IsDesk(r.Pattern) && IsReading(r.Method)));
        text.Append("\n## Forms open to everyone\n\nThe public can send these without an account or a cookie. Nothing sent with them "
            + "becomes public until a person with a role has approved it.\n\n");
        List(text, rows.Where(r => !IsDesk(r.Pattern) && !IsReading(r.Method)));
        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Whether a pattern is the desk's.</summary>
    public static bool IsDesk(string pattern) => pattern == "/desk" || pattern.StartsWith("/desk/", StringComparison.Ordinal);

    /// <summary>Whether a method only reads.</summary>
    public static bool IsReading(string method) => method is "GET" or "HEAD" or "any";

    /// <summary>The pattern of an endpoint, with a slash before it and none after.</summary>
    public static string PatternOf(RouteEndpoint endpoint) => "/" + (endpoint.RoutePattern.RawText ?? "").Trim('/');

    public static IReadOnlyList<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["any"];

    private static IEnumerable<string> Answers(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<Needed>() is not { } needed)
            return Enumerable.Repeat("**not declared**", Roles.Length + 2);
        var open = needed.Permission == Permission.Anyone;
        var signedIn = open || needed.Permission == Permission.SignedIn;
        return [open ? "yes" : "no", signedIn ? "yes" : "no", .. Roles.Select(r => signedIn ? "yes" : Answer(r, needed))];
    }

    private static string Answer(Role role, Needed needed)
    {
        if (!Access.Gives(role, needed.Permission))
            return "no";
        if (!Access.IsNarrow(role) || needed.Permission == Permission.EnterDesk)
            return "yes";
        return needed.IsThroughout ? "no" : "own";
    }

    private static void List(StringBuilder text, IEnumerable<(string Method, string Pattern, RouteEndpoint Endpoint)> rows)
    {
        foreach (var (method, pattern, _) in rows)
            text.Append("- ").Append(method).Append(" `").Append(pattern).Append("`\n");
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static void Rule(StringBuilder text, int columns) => text.Append('|').Insert(text.Length, "---|", columns).Append('\n');
}
