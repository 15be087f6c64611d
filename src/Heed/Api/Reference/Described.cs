using System.Text.Json;
using Heed.Api.Access;
using Heed.Ledger.Kinds;

namespace Heed.Api.Reference;

/// <summary>The parts of the reference.</summary>
public static class Tags
{
    public const string Reading = "Reading";

    public const string Drafts = "Drafts";

    public const string Releases = "Releases";

    public const string Webhooks = "Webhooks";
}

/// <summary>Names in generated clients.</summary>
public static class Names
{
    /// <summary>A kind's name: <c>return-round</c> gives <c>ReturnRound</c>.</summary>
    public static string Of(Kind kind) => Of(kind.Name);

    /// <summary>Words as one name.</summary>
    public static string Of(string words) =>
        string.Concat(words.Split('-', ' ').Select(w => w.Length == 0 ? "" : char.ToUpperInvariant(w[0]) + w[1..]));
}

/// <summary>Describes endpoints of the API for its document.</summary>
public static class Described
{
    /// <summary>Says what an endpoint is called, does and answers.</summary>
    public static RouteHandlerBuilder Describe<TDocument>(
        this RouteHandlerBuilder endpoint, string name, string tag, string summary, string description,
        int status = StatusCodes.Status200OK)
    {
        endpoint.Produces<TDocument>(status, "application/json");
        return endpoint.Said(name, tag, summary, description);
    }

    /// <summary>The same for what answers without a body.</summary>
    public static RouteHandlerBuilder DescribeNothing(
        this RouteHandlerBuilder endpoint, string name, string tag, string summary, string description)
    {
        endpoint.Produces(StatusCodes.Status204NoContent);
        return endpoint.Said(name, tag, summary, description);
    }

    private static RouteHandlerBuilder Said(
        this RouteHandlerBuilder endpoint, string name, string tag, string summary, string description)
    {
        endpoint.WithName(name).WithTags(tag).WithSummary(summary);
        return description.Length == 0 ? endpoint : endpoint.WithDescription(description);
    }
}
