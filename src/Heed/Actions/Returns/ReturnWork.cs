using Heed.Desk.Work;
using Heed.Layout;

namespace Heed.Actions.Returns;

/// <summary>
/// Progress returns: those a person has to send for the bodies they answer for, and those sent that the secretariat looks through.
/// </summary>
public sealed class ReturnWork(ReturnsWaiting returns) : IFindsWork
{
    public async Task<IEnumerable<WorkTask>> FindAsync(WorkQuery place, CancellationToken cancel)
    {
        var own = await returns.DueFromAsync(place.Staff, place.Programme, cancel);
        var sent = await returns.ToReviewAsync(place.Staff, place.Programme, cancel);
        return [.. Short(place, own, Due(place), "return to send"), .. Short(place, sent, ToReview(place), "return to check")];
    }

    private static Func<WaitingReturn, WorkTask> Due(WorkQuery place) =>
        waiting =>
        {
            var days = waiting.Answer.DueOn.DayNumber - place.Today.DayNumber;
            return new WorkTask(
                WorkKind.Return, days < 0 ? Urgency.Late : days == 0 ? Urgency.Today : Urgency.Waiting,
                $"Report progress on the action {WorkTask.Named(waiting.Title)}", waiting.Href)
            {
                Standing = days < 0 ? $"{Phrases.Days(-days)} overdue" : days == 0 ? "due today" : $"due in {Phrases.Days(days)}",
                DaysLate = Math.Max(0, -days),
                Facts = waiting.Answer.State switch { AnswerState.SentBack => "Sent back with a note",
                    AnswerState.Started => "Started", _ => null },
            };
        };

    private static Func<WaitingReturn, WorkTask> ToReview(WorkQuery place) =>
        waiting => new WorkTask(WorkKind.ReturnReview, Urgency.Waiting, $"Check the return on {WorkTask.Named(waiting.Title)}",
            waiting.Href) { Standing = waiting.Answer.SentAt is { } at ? $"sent {place.Ago(at)}" : null };

    private static List<WorkTask> Short(
        WorkQuery place, IReadOnlyList<WaitingReturn> waiting, Func<WaitingReturn, WorkTask> task, string what)
    {
        var tasks = waiting.Take(place.Most).Select(task).ToList();
        return waiting.Count <= place.Most ? tasks
            : [.. tasks, place.Rest(tasks[0].Kind, Urgency.Waiting, waiting.Count - place.Most, what)];
    }
}
