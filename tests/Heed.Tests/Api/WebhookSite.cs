using System.Net;
using Heed.Accounts;
using Heed.Actions;
using Heed.Api.Webhooks;
using Heed.Ledger;
using Heed.Platform.Jobs;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Api;

/// <summary>A site with a clock that can be moved on, whose webhooks lead to a listener that answers as it is told.</summary>
public abstract class WebhookSite : ApiSite
{
    protected const string Address = "https://listener.example/heed";

    protected const string Page = "/desk/trial/webhooks";

    // Long past for the database, so that only this clock holds a scheduled release back.
    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    /// <summary>What was sent, and what is answered.</summary>
    private protected Listener Other { get; } = new();

    protected override TimeProvider Clock => Time;

    protected override void Adapt(WebApplicationBuilder builder)
    {
        builder.LetEmailsLeave();
        builder.Services.AddHttpClient(WebhookPost.Client).ConfigurePrimaryHttpMessageHandler(() => Other);
    }

    /// <summary>An administrator of a programme.</summary>
    protected Task<Visitor> AdministratorAsync(string name = "ada", string programme = "trial") =>
        SignedInAsync(name, new HeldRole(programme, Role.Administrator, null));

    /// <summary>Adds a webhook at the desk, and reads its secret from the page.</summary>
    protected static async Task<string> AddAsync(Visitor person, string name = "Intranet", string page = Page)
    {
        var answer = await person.SubmitAsync(
            await person.GetAsync(page), Typed(("name", name), ("address", Address)), "Add webhook");
        return SecretOf(answer);
    }

    /// <summary>The secret that a page shows.</summary>
    protected static string SecretOf(Answer page) =>
        Assert.Single(page.Page.QuerySelectorAll("main code"), c => c.TextContent.StartsWith("whsec_", StringComparison.Ordinal))
            .TextContent;

    /// <summary>Publishes an action.</summary>
    protected Task<Receipt> PublishedAsync(int number, Heed.Ledger.Audience? audience = null) =>
        PublishAsync($"actions/{number}", new ActionItem { Title = $"Action {number}" }, audience);

    /// <summary>Does what the server does every few seconds.</summary>
    protected Task<bool> RunAsync() =>
        WithServiceAsync<JobRunner, bool>(async jobs =>
        {
            await jobs.RunAsync(WebhookSetup.Job, TestContext.Current.CancellationToken);
            return true;
        });

    /// <summary>Moves the clock on, and does what is due then.</summary>
    protected Task<bool> LaterAsync(TimeSpan after)
    {
        Time.Advance(after);
        return RunAsync();
    }

    /// <summary>Lets every try of a message fail, until it is given up.</summary>
    protected async Task FailAsync(int number)
    {
        await PublishedAsync(number);
        await RunAsync();
        for (var hour = 0; hour < 30; hour++)
            await LaterAsync(TimeSpan.FromHours(1));
    }

    /// <summary>An address outside that hears webhooks.</summary>
    internal sealed class Listener : HttpMessageHandler
    {
        public List<(IReadOnlyDictionary<string, string> Headers, string Body)> Heard { get; } = [];

        public HttpStatusCode Answer { get; set; } = HttpStatusCode.NoContent;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.Equal((HttpMethod.Post, Address), (request.Method, request.RequestUri!.AbsoluteUri));
            Heard.Add((request.Headers.ToDictionary(h => h.Key, h => h.Value.Single()),
                await request.Content!.ReadAsStringAsync(cancellationToken)));
            return new HttpResponseMessage(Answer);
        }
    }
}
