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
        text.Append("\n## In the API, with a token\n\nA token acts for its person or service, in one programme, and allows no more than "
            + "their roles: the role must allow what the last column says, and so must the token. No cookie is accepted. Each address is "
            + "there for every type of record.\n\n");
        Line(text, ["Address", "Permission"]);
        Rule(text, 2);
        foreach (var (address, permission) in rows.Where(r => IsOfTokens(r.Endpoint)).Select(OfToken).Distinct())
            Line(text, [address, permission]);
        text.Append("\n## Open to everyone\n\nThese show what is public, set no cookie and change nothing.\n\n");
        List(text, rows.Where(r => !IsDesk(r.Pattern) && IsReading(r.Method) && !IsOfTokens(r.Endpoint)));
        text.Append("\n## Forms open to everyone\n\nThe public can send these without an account or a cookie. Nothing sent with them "
            + "becomes public until a person with a role has approved it.\n\n");
        List(text, rows.Where(r => !IsDesk(r.Pattern) && !IsReading(r.Method) && !IsOfTokens(r.Endpoint)));
        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Whether a pattern is the desk's.</summary>
    public static bool IsDesk(string pattern) => pattern == "/desk" || pattern.StartsWith("/desk/", StringComparison.Ordinal);

    /// <summary>Whether an endpoint is outside the desk and asks for a token.</summary>
    public static bool IsOfTokens(RouteEndpoint endpoint) =>
        !IsDesk(PatternOf(endpoint)) && endpoint.Metadata.GetMetadata<Needed>() is not null;

    private static (string Address, string Permission) OfToken((string Method, string Pattern, RouteEndpoint Endpoint) row)
    {
        var drafts = row.Pattern.IndexOf("/drafts/", StringComparison.Ordinal);
        var pattern = drafts < 0 || !row.Pattern.Contains("/programmes/{programme}/drafts/", StringComparison.Ordinal) ? row.Pattern
            : row.Pattern[..drafts] + "/drafts/{record}" + (row.Pattern.EndsWith("/review", StringComparison.Ordinal) ? "/review" : "");
        var needed = row.Endpoint.Metadata.GetRequiredMetadata<Needed>();
        return ($"{row.Method} `{pattern}`", needed.Permission.Label + (needed.IsThroughout ? ", throughout the programme" : ""));
    }

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
