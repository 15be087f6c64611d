using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace Heed.Bench.Flooding;

/// <summary>Very many comments, alike but for some words, from many addresses.</summary>
/// <param name="Site">The site.</param>
/// <param name="Page">The record whose form is flooded.</param>
/// <param name="Comments">How many.</param>
/// <param name="Sources">From how many addresses.</param>
/// <param name="Senders">How many at once.</param>
public sealed record Flood(Uri Site, string Page, int Comments, int Sources, int Senders)
{
    private static readonly string[] Openings = [
        "I say", "We all say", "Listen", "Once more", "Dear all", "Please note", "Friends", "To whom it may concern"];
    private static readonly string[] Endings = [
        "Act now", "Do it today", "No more delay", "We are watching", "Thank you", "Sign here", "Enough", "Share this"];

    /// <summary>How many answers there were of each sort.</summary>
    public ConcurrentDictionary<string, int> Answers { get; } = new();

    /// <summary>Sends them all.</summary>
    /// <returns>How long it took.</returns>
    public async Task<TimeSpan> SendAsync(CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(async _ =>
        {
            while (Interlocked.Increment(ref next) is var source && source < Sources)
                await FromAsync(source, cancel);
        }));
        return Stopwatch.GetElapsedTime(began);
    }

    private async Task FromAsync(int source, CancellationToken cancel)
    {
        using var sender = new Sender(Site, Page, Sender.Address(source + 1));
        for (var i = source; i < Comments; i += Sources)
        {
            var answer = await AnswerAsync(sender, i, cancel);
            Answers.AddOrUpdate(answer, 1, (_, n) => n + 1);
        }
    }

    private static async Task<string> AnswerAsync(Sender sender, int i, CancellationToken cancel)
    {
        try
        {
            var text = $"{Openings[i % Openings.Length]}: the programme must publish its plans for the harbour, the lights and the buoys, "
                + $"number {i}. {Endings[i / 8 % Endings.Length]}.";
            var (status, hasReference) = await sender.SendAsync($"Campaigner {i}", text, cancel);
            return status == HttpStatusCode.OK ? hasReference ? "taken, with a reference" : "200 without a reference" : $"{(int)status}";
        }
        catch (Exception failed) when (failed is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            return failed.GetType().Name;
        }
    }
}
