using System.Net;
using Heed.Accounts;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Routing;

namespace Heed.Tests.Promises.Desk;

/// <summary>
/// P30, second half: every address of the desk, asked by everyone, in two programmes and five states of a record, with every method,
/// answers as it declares; and what is refused leaves no trace. With HEED_TEST_ALL=1 nothing is left out; otherwise records outside a
/// group are asked for in every state, and those inside it and in the other programme in one.
/// </summary>
[Trait("Length", "Long")]
public sealed class EveryRoleEverywhereTests(DeskWorld world) : IClassFixture<DeskWorld>
{
    private static readonly bool All = Environment.GetEnvironmentVariable("HEED_TEST_ALL") == "1";
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    private static readonly Dictionary<string, string> Typed = new()
    {
        ["why"] = "For the test.", ["note"] = "For the test.", ["comment"] = "For the test.", ["reason"] = "Personal data",
        ["decision"] = "show", ["id"] = "0198c0de-0000-7000-8000-000000000000",
    };

    [Fact]
    public async Task What_is_not_permitted_is_refused_as_declared_and_leaves_no_trace()
    {
        var wrong = new List<string>();
        var before = await Tables.HashesAsync(world.Database);
        var asked = 0;
        foreach (var (ask, expected) in Cases().Select(c => (Case: c, Expected: ExpectedOf(c)))
            .Where(c => c.Expected != Expected.Permitted))
        {
            var (address, isFound) = world.Map.Address(ask.Pattern, ask.Programme, ask.Path);
            var answer = await ask.Who.AskAsync(
                ask.Method, address, ask.Method == "POST" ? await FieldsAsync(ask.Pattern, ask.Path) : null);
            asked++;
            if (!Fits(expected, ask.Method, answer))
                wrong.Add($"{ask.Method} {address} ({(isFound ? "found" : "made up")}) "
                    + $"as {ask.Who.Name}, {ask.State}: {(int)answer.Status}, declared {expected}");
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {asked}:\n{string.Join('\n', wrong.Take(60))}");
        Assert.Empty(Tables.Differing(before, await Tables.HashesAsync(world.Database)));
        TestContext.Current.SendDiagnosticMessage("{0} requests refused as declared", asked);
        Assert.True(asked > 500, $"Only {asked} requests were tried.");
    }

    [Fact]
    public async Task What_is_permitted_is_answered()
    {
        // What is permitted changes the world: it has one of its own, so that it does not matter which test comes first.
        await using var own = new DeskWorld();
        await own.InitializeAsync();
        world = own;
        var wrong = new List<string>();
        var asked = 0;
        foreach (var ask in Cases().Where(c => ExpectedOf(c) == Expected.Permitted))
        {
            // What changes something gets a person or a record of its own, so that the next case finds the world as it was.
            var isOfTheirs = ask.Endpoint.Metadata.GetMetadata<Needed>()!.Permission is Permission.Anyone or Permission.SignedIn;
            if (ask.Method == "POST" && isOfTheirs && !All && ask.Who.Name is not ("nobody" or "no-role"))
                continue;
            var who = ask.Method == "POST" && isOfTheirs && ask.Who.IsSignedIn
                ? await world.MeetAsync($"one-off-{asked}", [.. ask.Who.Roles!]) : ask.Who;
            world.People.Remove($"one-off-{asked}");
            var path = ask.Method == "POST" && ask.NamesRecord ? await world.FreshAsync(ask.Programme, ask.State, ask.Inside) : ask.Path;
            var (address, isFound) = world.Map.Address(ask.Pattern, ask.Programme, path);
            var answer = await who.AskAsync(
                ask.Method, address, ask.Method == "POST" ? await FieldsAsync(ask.Pattern, path, ask.Programme) : null);
            asked++;
            var isAbsent = answer.Status == HttpStatusCode.NotFound
                && (!isFound || IsNarrow(ask) || ask.Pattern is "/desk/sign-in/outside"
                    || ask.Method == "POST" && ask.Pattern.Contains("/kept/", StringComparison.Ordinal));
            // What one programme keeps is not there when it is asked for through another.
            if (ask.Programme == "other" && ask.Pattern.Contains("{id", StringComparison.Ordinal) && isFound)
            {
                if (answer.Status != HttpStatusCode.NotFound)
                    wrong.Add($"{ask.Method} {address} as {ask.Who.Name}: {(int)answer.Status} for what is another programme's");
            }
            else if (!isAbsent
                && ((int)answer.Status is 401 or 403 or 404 or 405 or >= 500
                    || answer.Status == HttpStatusCode.Redirect && !ask.Pattern.StartsWith("/desk/sign-in", StringComparison.Ordinal)
                    && answer.Headers["Location"].Contains("/desk/sign-in?return", StringComparison.Ordinal)))
                wrong.Add($"{ask.Method} {address} "
                    + $"as {ask.Who.Name}, {ask.State}: {(int)answer.Status} {(answer.ContentType == "text/html"
                        ? answer.Text[..Math.Min(120, answer.Text.Length)] : "")}");
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {asked}:\n{string.Join('\n', wrong.Take(60))}");
        TestContext.Current.SendDiagnosticMessage("{0} requests answered", asked);
        Assert.True(asked > 100, $"Only {asked} requests were tried.");
    }

    [Fact]
    public async Task Methods_that_are_not_mapped_do_nothing()
    {
        var before = await Tables.HashesAsync(world.Database);
        var wrong = new List<string>();
        foreach (var pattern in world.Map.Endpoints.Select(e => e.Pattern).Distinct())
        {
            foreach (var method in Methods.Except(world.Map.Endpoints.Where(e => e.Pattern == pattern).Select(e => e.Method)))
            {
                var (address, _) = world.Map.Address(pattern, "trial", world.Records[(RecordState.Published, false)]);
                var answer = await world.Everyone.AskAsync(method, address);
                // A longer or shorter address may be mapped with this method; what it then does is its own case.
                if (answer.Status is not (HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound) && !world.Map.Endpoints.Any(
                    e => e.Method == method && e.Pattern != pattern && e.Pattern.Count(c => c == '/') == pattern.Count(c => c == '/')))
                    wrong.Add($"{method} {address}: {(int)answer.Status}");
            }
        }
        Assert.Empty(wrong);
        Assert.Empty(Tables.Differing(before, await Tables.HashesAsync(world.Database)));
    }

    private IEnumerable<Case> Cases()
    {
        foreach (var (method, pattern, endpoint) in world.Map.Endpoints)
        {
            var (hasProgramme, namesRecord) =
                (pattern.Contains("{programme}", StringComparison.Ordinal), pattern.Contains("{**path}", StringComparison.Ordinal));
            foreach (var who in world.People.Values.ToList())
            {
                foreach (var programme in hasProgramme ? (string[])["trial", "other"] : [""])
                {
                    foreach (var ((state, inside), path) in world.Records)
                    {
                        if (!namesRecord && (state != RecordState.Published || inside))
                            continue;
                        if (!All && namesRecord && state != RecordState.InReview && (inside || programme == "other"))
                            continue;
                        yield return new Case(method, pattern, endpoint, who, programme, state, inside, path) { NamesRecord = namesRecord };
                    }
                }
            }
        }
    }

    // What is declared, read as a person would read it off the table; written apart from the door that keeps it.
    private static Expected ExpectedOf(Case ask)
    {
        var needed = ask.Endpoint.Metadata.GetMetadata<Needed>()!;
        if (needed.Permission == Permission.Anyone)
            return Expected.Permitted;
        if (!ask.Who.IsSignedIn)
            return Expected.SignIn;
        var roles = ask.Who.Roles!;
        if (ask.Programme.Length == 0)
            return needed.Permission == Permission.SignedIn || roles.Any(r => Access.Gives(r.Role, needed.Permission)) ? Expected.Permitted
                : Expected.Forbidden;
        var held = roles.Where(r => r.Programme.Length == 0 || r.Programme == ask.Programme).ToList();
        if (held.Count == 0)
            return Expected.NotThere;
        if (!held.Any(
            r => Access.Gives(r.Role, needed.Permission)
                && (r.Of is null || !needed.IsThroughout && (r.Role != Role.GroupSecretary || !ask.NamesRecord || ask.Inside))))
            return Expected.Forbidden;
        return ask.Endpoint.Metadata.GetMetadata<WorksWhen>()?.States.Contains(ask.State) == false ? Expected.OtherState
            : Expected.Permitted;
    }

    private static bool Fits(Expected expected, string method, Answer answer) =>
        expected switch
        {
            Expected.SignIn when method == "GET" => answer.Status == HttpStatusCode.Redirect
                && answer.Headers["Location"].StartsWith("/desk/sign-in?return=", StringComparison.Ordinal),
            Expected.SignIn => answer.Status == HttpStatusCode.Unauthorized,
            Expected.NotThere => answer.Status == HttpStatusCode.NotFound,
            Expected.Forbidden => answer.Status == HttpStatusCode.Forbidden,
            Expected.OtherState => answer.Status == (method == "GET" ? HttpStatusCode.NotFound : HttpStatusCode.Conflict),
            _ => false,
        };

    // A role for one group or body: whether it reaches what the address names beyond a record is for the endpoint to know.
    private static bool IsNarrow(Case ask) => !ask.NamesRecord && ask.Who.Roles is { } roles && roles.Any(r => r.Of is not null);

    private async Task<IEnumerable<KeyValuePair<string, string>>> FieldsAsync(string pattern, string path, string programme = "trial")
    {
        var version = path.Length > 0 ? await world.VersionAsync(programme, path) : 0;
        var found = world.Map.Fields(pattern).Where(f => f.Key != "version" && !Typed.ContainsKey(f.Key));
        return [.. found, .. Typed, new("version", version.ToString(System.Globalization.CultureInfo.InvariantCulture))];
    }

    private enum Expected { Permitted, SignIn, NotThere, Forbidden, OtherState }

    private sealed record Case(
        string Method, string Pattern, RouteEndpoint Endpoint, Person Who, string Programme, RecordState State, bool Inside, string Path)
    {
        public bool NamesRecord { get; init; }
    }
}
