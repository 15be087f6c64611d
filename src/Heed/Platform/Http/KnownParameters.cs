using Microsoft.AspNetCore.Http.Extensions;

namespace Heed.Platform.Http;

/// <summary>
/// The parameters that an address takes besides the day read as at. Whatever else stands in a request's query is never looked at.
/// </summary>
/// <param name="Names">Their names.</param>
/// <param name="EvenEmpty">Whether an empty one means something else than none.</param>
public sealed record KnownParameters(IReadOnlyList<string> Names, bool EvenEmpty = false)
{
    /// <summary>The day to read as at, which every public page takes.</summary>
    public const string AsAt = "as-at";

    /// <summary>Names in the query that this address does not take.</summary>
    public IReadOnlyList<string> Unknown(IQueryCollection query) => [.. query.Keys.Where(k => k != AsAt && !Names.Contains(k))];

    /// <summary>
    /// The query with known parameters only, in one order, without empty ones that mean nothing: the same for all addresses that mean the
    /// same.
    /// </summary>
    public QueryString Canonical(IQueryCollection query)
    {
        var kept = new QueryBuilder();
        foreach (var name in Names.Append(AsAt).Distinct().Order(StringComparer.Ordinal))
        {
            foreach (var value in query[name].OfType<string>().Where(v => v.Length > 0 || EvenEmpty))
                kept.Add(name, value);
        }
        return kept.ToQueryString();
    }
}

/// <summary>Marks an address that leads whoever asks by header (<c>Accept-Datetime</c>) to itself as at that day.</summary>
public sealed class HasOtherDays
{
    private HasOtherDays() { }

    public static HasOtherDays Mark { get; } = new();
}

/// <summary>Declares the parameters of addresses.</summary>
public static class KnownParametersOfEndpoints
{
    /// <summary>Declares parameters that an address takes, besides those declared for it already.</summary>
    public static TBuilder Takes<TBuilder>(this TBuilder endpoint, params IReadOnlyList<string> names)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new KnownParameters(names));

    /// <summary>Declares a parameter that means something even when it is empty.</summary>
    public static TBuilder TakesEvenEmpty<TBuilder>(this TBuilder endpoint, string name)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new KnownParameters([name], EvenEmpty: true));

    public static KnownParameters ParametersOf(this Endpoint endpoint) =>
        endpoint.Metadata.GetOrderedMetadata<KnownParameters>() is [var only] ? only
            : new([.. endpoint.Metadata.GetOrderedMetadata<KnownParameters>().SelectMany(p => p.Names)]);
}
