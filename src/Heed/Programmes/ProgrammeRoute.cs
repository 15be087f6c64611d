using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Heed.Programmes;

/// <summary>
/// What stands for <c>{programme}</c> in an address: a name that a programme can have. Routing then need not keep all addresses of a
/// programme a second time below each of the site's own words, which took most of the first request's time.
/// </summary>
public sealed class ProgrammeRoute : IRouteConstraint, IParameterLiteralNodeMatchingPolicy
{
    private const string Parameter = "programme";

    private static readonly RouteValueDictionary Policies = new() { [Parameter] = new ProgrammeRoute() };

    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string name && ProgrammeName.IsAddressed(name);

    public bool MatchesLiteral(string parameterName, string literal) => ProgrammeName.IsAddressed(literal);

    /// <summary>The same address, with only a programme's name in its place for one.</summary>
    public static RoutePattern Narrow(RoutePattern pattern) =>
        pattern.GetParameter(Parameter) is null ? pattern : RoutePatternFactory.Parse(pattern.RawText!, defaults: null, Policies);
}

/// <summary>Names of programmes in addresses.</summary>
public static class ProgrammeRoutes
{
    /// <summary>Takes only a programme's name where an address names a programme.</summary>
    public static RouteGroupBuilder WithProgrammeNames(this RouteGroupBuilder site)
    {
        ((IEndpointConventionBuilder)site).Add(endpoint =>
        {
            if (endpoint is RouteEndpointBuilder route)
                route.RoutePattern = ProgrammeRoute.Narrow(route.RoutePattern);
        });
        return site;
    }
}
