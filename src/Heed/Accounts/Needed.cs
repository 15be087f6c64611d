namespace Heed.Accounts;

/// <summary>What an endpoint of the desk needs. Every one of them says so; a sweep over all endpoints keeps it.</summary>
/// <param name="Permission">The permission.</param>
public sealed record Needed(Permission Permission);

/// <summary>Declares what an endpoint needs.</summary>
public static class NeededEndpoints
{
    /// <summary>Declares the permission that an endpoint of the desk needs.</summary>
    /// <remarks>With a route value <c>programme</c> it is asked for that programme, and with <c>path</c> besides for that record.</remarks>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Permission permission)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Needed(permission));
}
