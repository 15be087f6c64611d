using Heed.Ledger;

namespace Heed.Api.Access;

/// <summary>A request of a program that cannot be done. Nothing was changed.</summary>
public sealed class ApiRefusedException(int status, string code, string title, string sentence) : Exception(sentence)
{
    public int Status => status;

    /// <summary>A code that does not change, for programs.</summary>
    public string Code => code;

    public string Title => title;

    public IReadOnlyList<FieldProblem> Errors { get; init; } = [];

    /// <summary>The version that there is now, where another one was named; null elsewhere.</summary>
    public string? ETag { get; init; }

    /// <summary>After how many seconds it can be tried again; null when that does not help.</summary>
    public int? TryAgainAfter { get; init; }

    public static ApiRefusedException NotFound(string sentence) => new(StatusCodes.Status404NotFound, "not-found", "Not found", sentence);

    /// <summary>Fields to correct.</summary>
    public static ApiRefusedException Invalid(IReadOnlyList<FieldProblem> problems) =>
        new(StatusCodes.Status422UnprocessableEntity, "invalid-content", "Some fields must be corrected",
            problems.Count == 1 ? problems[0].Sentence : $"{problems.Count} things to correct. The first: {problems[0].Sentence}")
        {
            Errors = problems,
        };

    /// <summary>What the ledger or the desk refused.</summary>
    public static ApiRefusedException Of(RefusedException refused)
    {
        if (refused.Problems.Count > 0)
            return Invalid([.. refused.Problems.Select(p => new FieldProblem(p.Record, p.Field, p.Sentence))]);
        return refused is StaleDraftException stale
            ? Drafts.Precondition.Changed(stale.Current)
            : new ApiRefusedException(StatusCodes.Status409Conflict, refused.Code, "This cannot be done now", refused.Message);
    }
}
