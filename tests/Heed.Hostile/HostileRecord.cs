using Heed.Accounts;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Hostile;

/// <summary>A programme whose every record is hostile.</summary>
/// <param name="Pages">The pages that show what it holds.</param>
public sealed record HostileRecord(IReadOnlyList<string> Pages)
{
    /// <summary>The programme.</summary>
    public const string Programme = "hostile";

    private const string Closed = "hostile-closed";

    /// <summary>The name and password of someone at its desk.</summary>
    public const string Name = "editor", Password = "correct horse battery";

    private static readonly string[] First = ["programme", "body", "person", "report", "plan", "group"];

    /// <summary>Publishes it, and makes someone who can open it at the desk.</summary>
    public static async Task<HostileRecord> PublishAsync(IServiceProvider services, int each, CancellationToken cancel)
    {
        var known = new Dictionary<Type, string>();
        var contents = new HostileContents(known, each);
        var pages = new List<string> { $"/{Programme}", $"/{Programme}/contents", $"/{Programme}/timeline",
            $"/{Programme}/changes?from=2020-01-01", $"/{Programme}/history", $"/{Programme}/data", $"/{Programme}/search?q=ran",
            $"/{Programme}/search?q=script", "/" };
        pages.AddRange(HostileText.All.Where((_, i) => i % 60 == 0).Select(t => $"/{Programme}/search?q={Uri.EscapeDataString(t)}"));
        foreach (var kind in Slices.Registry.All.Select(f => f.Kind)
            .OrderBy(k => Array.IndexOf(First, k.Name) is var at && at < 0 ? First.Length : at))
        {
            for (var i = 0; i < (kind.Template.Length == 0 ? 1 : each); i++)
            {
                var path = PathOf(kind, i);
                await PublishAsync(services, path, contents.Make(kind.ContentType, i), contents.Line(i), cancel);
                // What the closed programme's own record links to.
                if (i == 0 && kind.Name is ("body" or "person"))
                    await PublishAsync(services, path, contents.Make(kind.ContentType, i), contents.Line(i), cancel, Closed);
                known.TryAdd(kind.ContentType, path);
                if (path.Length > 0)
                    pages.AddRange([$"/{Programme}/{path}", $"/desk/{Programme}/edit/{path}"]);
                if (i > 0)
                    continue;
                // A second edition, for what shows differences.
                await PublishAsync(services, path, contents.Make(kind.ContentType, each - 1), contents.Line(each - 1), cancel);
                var below = path.Length > 0 ? path + "/" : "";
                pages.AddRange([$"/{Programme}/{below}history", $"/{Programme}/{below}history/1..2", $"/desk/{Programme}/record/{path}"]);
                if (kind.List.Length > 0)
                    pages.AddRange([$"/{Programme}/{kind.List}", $"/desk/{Programme}/records?kind={kind.Name}"]);
            }
        }
        await PublishAsync(services, HostileComments.Path, HostileComments.Update, contents.Line(0), cancel);
        pages.AddRange(await HostileComments.SendAsync(services, cancel));
        pages.AddRange(
            [$"/{Programme}/follow", $"/{Programme}/changes/newsletter?from=2020-01-01",
                $"/{Programme}/changes/newsletter.html?from=2020-01-01", $"/{Programme}/updates/h0/newsletter.html",
                $"/desk/{Programme}/sending", $"/desk/{Programme}/updates", "/your-data"]);
        pages.AddRange(
            HostileText.All.Where((t, i) => i % 200 == 0 && t.Length < 100)
                .Select(t => $"/{Programme}/follow?what={Uri.EscapeDataString($"search?q={Uri.EscapeDataString(t)}")}"));
        await PublishAsync(services, "", contents.MakeClosed(), contents.Line(0), cancel, Closed);
        pages.AddRange([$"/{Closed}", $"/{Closed}/history"]);
        await WelcomeAsync(services, cancel);
        return new HostileRecord(
            [.. pages, "/desk", $"/desk/{Programme}", $"/desk/{Programme}/calendar", $"/desk/{Programme}/search?q=ran"]);
    }

    private static async Task PublishAsync(
        IServiceProvider services, string path, Content content, string why, CancellationToken cancel, string programme = Programme)
    {
        await using var scope = services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<ProgrammeLedger>();
        var draft = await ledger.SaveDraftAsync(
            new DraftSave(
                programme, path, content, await VersionAsync(ledger, programme, path, cancel), "writer", Audience.Public), cancel);
        await ledger.PublishAsync(
            new Release(programme, "publisher") { ApprovedBy = "approver", Drafts = [new ReleasedDraft(path, draft.Version, why)] },
            cancel);
    }

    private static async Task<int> VersionAsync(ProgrammeLedger ledger, string programme, string path, CancellationToken cancel) =>
        (await ledger.ReadAs(Viewer.Named("writer", [], [programme])).DraftAsync(programme, path, cancel))?.Version ?? 0;

    private static async Task WelcomeAsync(IServiceProvider services, CancellationToken cancel)
    {
        var accounts = services.GetRequiredService<AccountMaking>();
        var account = await accounts.MakeAsync(Name, HostileText.All[3], Password);
        foreach (var role in new[] { Role.Editor, Role.Moderator, Role.SafeguardingLead, Role.Administrator })
            await accounts.GiveAsync(account, new HeldRole(Programme, role, null), "For the test.", cancel);
    }

    private static string PathOf(Kind kind, int i) => kind.PathOf(
        kind.Name == "meeting" ? $"h0/2026-05-{i + 1:00}" : kind.IsBelow ? $"h0/h{i}" : $"h{i}") is var path && kind.Template.Length == 0
            ? "" : path;
}
