using Heed.Accounts;
using Heed.Layout;

namespace Heed.Actions.Returns;

/// <summary>Progress returns at the desk: the rounds and what is due, asking, answering, looking at answers.</summary>
public static class ReturnEndpoints
{
    /// <summary>Maps returns below a programme's desk.</summary>
    public static void MapReturns(this IEndpointRouteBuilder programme)
    {
        programme.MapGet("/returns", ListAsync).Needs(Permission.EnterDesk);
        programme.MapGet("/returns/ask", AskEndpoints.ShowAsync).Needs(Permission.AskForReturns);
        programme.MapPost("/returns/ask", AskEndpoints.AskAsync).Needs(Permission.AskForReturns);
        programme.MapGet("/returns/{id}", AnswerEndpoints.ShowAsync).Needs(Permission.AnswerReturns);
        programme.MapPost("/returns/{id}", AnswerEndpoints.SaveAsync).Needs(Permission.AnswerReturns);
        programme.MapGet("/returns/{id}/review", AnswerReviewEndpoints.ShowAsync).Needs(Permission.AskForReturns);
        programme.MapPost("/returns/{id}/send-back", AnswerReviewEndpoints.SendBackAsync).Needs(Permission.AskForReturns);
        programme.MapPost("/returns/{id}/take-over", AnswerReviewEndpoints.TakeOverAsync).Needs(Permission.AskForReturns);
    }

    private static async Task<IResult> ListAsync(ReturnPages room, CancellationToken cancel) =>
        new View("/Actions/Returns/Returns.cshtml", await room.ListAsync(cancel));
}
