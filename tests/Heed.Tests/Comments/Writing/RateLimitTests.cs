using System.Net;
using Heed.Comments.Writing;
using Microsoft.AspNetCore.Http;

namespace Heed.Tests.Comments.Writing;

/// <summary>P26: few forms go through at a time; those that wait lose nothing, and readers do not wait for them.</summary>
public sealed class RateLimitTests : CommentSite
{
    [Fact]
    public async Task While_all_places_are_taken_pages_are_read_and_a_comment_waits_its_turn()
    {
        using var writer = await StrangerAsync();
        var page = await writer.GetAsync(Form);
        Time.Advance(TimeSpan.FromMinutes(1));
        var taken = await WithServiceAsync<CommentRateLimiter, List<IDisposable>>(async places =>
        {
            var all = new List<IDisposable>();
            for (var i = 0; i < Math.Max(1, Environment.ProcessorCount / 2); i++)
                all.Add(await places.TakeAsync(From(IPAddress.Loopback), isOfOurs: true));
            return all;
        });

        var sending = writer.SubmitAsync(
            page, new Dictionary<string, string?> { ["name"] = "Morag", ["comment"] = "I wait my turn." }, "Send comment");
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/trial/updates/1")).Status);
        Assert.False(sending.IsCompleted);
        taken.ForEach(t => t.Dispose());

        Assert.Contains("Your reference", (await sending).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_too_many_wait_it_is_said_that_nothing_was_received_and_what_was_typed_is_kept()
    {
        using var writer = await StrangerAsync();
        var page = await writer.GetAsync(Form);
        Time.Advance(TimeSpan.FromMinutes(1));
        using var enough = new CancellationTokenSource();
        var waiting = await WithServiceAsync<CommentRateLimiter, List<Task>>(places =>
        {
            var all = new List<Task>();
            for (var i = 0; i < 2_010 + Environment.ProcessorCount; i++)
                all.Add(places.TakeAsync(From(new IPAddress(i + 1), enough.Token), isOfOurs: true).AsTask());
            return Task.FromResult(all);
        });

        var answer = await writer.SubmitAsync(
            page, new Dictionary<string, string?> { ["name"] = "Morag", ["comment"] = "Too many wait before me." }, "Send comment");
        await enough.CancelAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal("Not received", answer.Heading);
        Assert.Contains("Too many wait before me.", answer.Body, StringComparison.Ordinal);
        Assert.Contains("999", answer.Text, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting[1_000]);
    }

    [Fact]
    public async Task A_flood_of_forged_forms_does_not_block_a_real_comment()
    {
        using var writer = await StrangerAsync();
        var page = await writer.GetAsync(Form);
        Time.Advance(TimeSpan.FromMinutes(1));
        await WithServiceAsync<CommentRateLimiter, bool>(places =>
        {
            for (var i = 0; i < 2_500; i++)
                _ = places.TakeAsync(From(new IPAddress(i)), isOfOurs: false).AsTask();
            return Task.FromResult(true);
        });

        var answer = await writer.SubmitAsync(
            page, new Dictionary<string, string?> { ["name"] = "Morag", ["comment"] = "Mine is a real one." }, "Send comment");

        Assert.Contains("Your reference", answer.Text, StringComparison.Ordinal);
    }

    private static DefaultHttpContext From(IPAddress address, CancellationToken until = default) =>
        new() { Connection = { RemoteIpAddress = address }, RequestAborted = until };
}
