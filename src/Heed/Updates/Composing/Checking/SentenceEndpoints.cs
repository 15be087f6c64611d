using System.Globalization;
using Heed.Accounts;
using Heed.Layout;
using Heed.Ledger;

namespace Heed.Updates.Composing.Checking;

/// <summary>An update beside the record, on demand: what has nothing behind it, and what should be recorded as a commitment.</summary>
public static class SentenceEndpoints
{
    /// <summary>Maps the page.</summary>
    public static void MapSentences(this IEndpointRouteBuilder programme)
    {
        programme.MapGet("/sentences/{**path}", ShowAsync).Needs(Permission.Write).InAnyState();
        programme.MapPost("/sentences/{**path}", PromiseAsync).Needs(Permission.Write).InAnyState();
    }

    private static async Task<IResult> ShowAsync(CheckDesk desk, string? path, CancellationToken cancel) =>
        await desk.PageAsync(path ?? "", cancel) is { } page ? new View("/Updates/Composing/Checking/Check.cshtml", page)
            : ErrorResults.NotFound(desk.Here);

    private static async Task<IResult> PromiseAsync(CheckDesk desk, string? path, CancellationToken cancel)
    {
        if (await desk.PageAsync(path ?? "", cancel) is not { } page)
            return ErrorResults.NotFound(desk.Here);
        var form = await desk.Here.Request.ReadFormAsync(cancel);
        // The text may have changed since: the sentence itself says which one is meant.
        var sentence = form["sentence"].ToString();
        var said = page.Sentences.FirstOrDefault(s => s.Promise is not null && s.Sentence.Plain == sentence);
        if (said is null)
            throw new BadRequestException("That sentence is no longer in the text, or is not about the future. Open the page again "
                + "and choose a sentence from it.");
        if (said.Recorded is { } recorded)
            return Results.Redirect(page.Desk($"record/{recorded.Path}"));
        var draft = await desk.RecordAsync(page.Path, said, cancel);
        return Results.Redirect(page.Desk($"edit/{draft.Path}?done=saved"));
    }
}
