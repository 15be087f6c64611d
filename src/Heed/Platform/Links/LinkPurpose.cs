namespace Heed.Platform.Links;

/// <summary>What a one-time link is for, and how long it is good. Each slice names its own.</summary>
/// <param name="Name">How the table calls it; unique.</param>
/// <param name="Life">How long a link is good, unless it was used before.</param>
public sealed record LinkPurpose(string Name, TimeSpan Life);
