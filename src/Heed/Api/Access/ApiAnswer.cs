using Heed.OpenData;

namespace Heed.Api.Access;

/// <summary>An answer to a request with a token. It is a value, so that it can be given again to whoever sends the request twice.</summary>
public sealed record ApiAnswer(int Status, byte[] Body, string MediaType = "application/json; charset=utf-8")
    : IResult, IStatusCodeHttpResult
{
    int? IStatusCodeHttpResult.StatusCode => Status;

    /// <summary>The version of what it shows; null for none.</summary>
    public string? ETag { get; init; }

    /// <summary>Where to find what was made; null for nothing.</summary>
    public string? Location { get; init; }

    public static ApiAnswer Json(object document, int status = StatusCodes.Status200OK) => new(status, Answers.Utf8(document));

    public static ApiAnswer Nothing { get; } = new(StatusCodes.Status204NoContent, []);

    /// <summary>Problem details (RFC 9457).</summary>
    public static ApiAnswer Of(ApiRefusedException refused) =>
        new(refused.Status, Answers.Utf8(ProblemDocument.Of(refused)), "application/problem+json; charset=utf-8");

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        if (ETag is not null)
            response.Headers.ETag = ETag;
        if (Location is not null)
            response.Headers.Location = Location;
        if (Body.Length == 0)
            return;
        response.ContentType = MediaType;
        response.ContentLength = Body.Length;
        await response.Body.WriteAsync(Body, httpContext.RequestAborted);
    }
}

/// <summary>What went wrong, as RFC 9457 writes it.</summary>
/// <param name="Title">What went wrong, in a few words.</param>
/// <param name="Status">The status code.</param>
/// <param name="Detail">What happened and what to do.</param>
/// <param name="Code">A code that does not change, for programs.</param>
/// <param name="Errors">What to correct, field by field.</param>
public sealed record ProblemDocument(string Title, int Status, string Detail, string Code, IReadOnlyList<FieldProblem> Errors)
{
    public static ProblemDocument Of(ApiRefusedException refused) =>
        new(refused.Title, refused.Status, refused.Message, refused.Code, refused.Errors);
}

/// <summary>What to correct in a field.</summary>
/// <param name="Record">The record, below the programme.</param>
/// <param name="Field">The field, such as <c>delivery.status</c>; empty for the whole record.</param>
/// <param name="Sentence">What is wrong and what to do.</param>
public sealed record FieldProblem(string Record, string Field, string Sentence);
