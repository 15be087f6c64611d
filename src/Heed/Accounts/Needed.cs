namespace Heed.Accounts;

/// <summary>What an endpoint of the desk needs. Every one of them says so; a sweep over all endpoints keeps it.</summary>
/// <param name="Permission">The permission.</param>
/// <param name="IsThroughout">Whether a role for one group or body alone does not do: what is shown goes across the programme.</param>
public sealed record Needed(Permission Permission, bool IsThroughout = false);

/// <summary>Declares what an endpoint needs.</summary>
public static class NeededEndpoints
{
    /// <summary>Declares the permission that an endpoint of the desk needs.</summary>
    /// <remarks>With a route value <c>programme</c> it is asked for that programme, and with <c>path</c> besides for that record.</remarks>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Permission permission)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Needed(permission));

    /// <summary>Declares a permission that must be held for the whole programme, not for one group or body alone.</summary>
    public static TBuilder NeedsThroughout<TBuilder>(this TBuilder endpoint, Permission permission)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Needed(permission, IsThroughout: true));
}
