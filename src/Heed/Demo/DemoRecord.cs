using System.Text.Json.Nodes;

namespace Heed.Demo;

/// <summary>A record of the demonstration data with all its editions, oldest first.</summary>
/// <param name="Path">Its address below the programme; empty for the programme itself.</param>
/// <param name="Editions">Its editions, each with its whole content.</param>
public sealed record DemoRecord(string Path, IReadOnlyList<DemoEdition> Editions)
{
    /// <summary>The file it is in, for messages.</summary>
    public string File { get; init; } = "";
}

/// <summary>One edition of a record, as the public could read it from a given day.</summary>
/// <param name="On">The first day the public could have known it.</param>
/// <param name="Why">What became known, in a sentence.</param>
/// <param name="Content">The whole content in JSON.</param>
public sealed record DemoEdition(DateOnly On, string Why, JsonObject Content);
