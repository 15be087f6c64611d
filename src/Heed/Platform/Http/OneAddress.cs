namespace Heed.Platform.Http;

/// <summary>
/// Each public page has one address: in lower case, without a slash at its end, with the parameters it takes in one order.
/// </summary>
public static class OneAddress
{
    private static readonly string[] Data = [".json", ".jsonld", ".csv", ".atom", ".ics", ".xml", "/timemap"];

    /// <summary>Brings a request's query into its one order.</summary>
    /// <returns>
    /// Null when the request may be answered; else where its page is. Programs that ask for data with a parameter it does not take are told
    /// so instead: they would take everything for the part they asked for.
    /// </returns>
    public static IResult? Of(HttpRequest request, KnownParameters known)
    {
        var path = request.Path.Value ?? "/";
        var unknown = request.QueryString.HasValue ? known.Unknown(request.Query) : [];
        if (unknown.Count > 0 && (path.StartsWith("/api/", StringComparison.OrdinalIgnoreCase)
            || Data.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))))
            return Results.Problem(
                Sentence(unknown[0], known), statusCode: StatusCodes.Status400BadRequest,
                title: T("There is a problem with this web address"));
        var query = request.QueryString.HasValue ? known.Canonical(request.Query) : QueryString.Empty;
        var one = path.Length > 1 && (path.EndsWith('/') || path.Any(char.IsUpper)) ? path.TrimEnd('/').ToLowerInvariant() : path;
        if ((unknown.Count > 0 || one != path) && !one.StartsWith("//", StringComparison.Ordinal))
            return Results.LocalRedirect((one.Length == 0 ? "/" : new PathString(one).ToUriComponent()) + query.ToUriComponent());
        request.QueryString = query;
        return null;
    }

    private static string Sentence(string unknown, KnownParameters known) =>
        T($"There is no parameter “{(unknown.Length <= 60 ? unknown : unknown[..60] + "…")}” here. You can use: {
            string.Join(", ", known.Names.Append(KnownParameters.AsAt).Distinct())}.");
}
