using Heed.Accounts;
using Heed.Hosting;
using Heed.Tests.Web;

namespace Heed.Tests.Promises.Desk;

/// <summary>P30, first half: every address has a declared answer for everyone, and the table in the documents says the same.</summary>
public sealed class DeclaredAnswersTests : TrialSite
{
    [Fact]
    public void Every_address_below_the_desk_says_what_it_needs() =>
        Assert.Empty(Desk().Where(e => e.Endpoint.Metadata.GetMetadata<Needed>() is null).Select(e => $"{e.Method} {e.Pattern} lacks .Needs(Permission.X)"));

    [Fact]
    public void Every_address_that_names_a_record_says_in_which_states_it_works() =>
        Assert.Empty(Desk().Where(e => e.Pattern.Contains("{**path}", StringComparison.Ordinal) && e.Endpoint.Metadata.GetMetadata<WorksWhen>() is null).Select(e => $"{e.Method} {e.Pattern} lacks .When(RecordState.X) or .InAnyState()"));

    [Fact]
    public void Outside_the_desk_nothing_can_be_sent_but_by_forms_that_need_no_cookie()
    {
        var sent = Endpoints.Where(e => !RolesTable.IsDesk(RolesTable.PatternOf(e))).SelectMany(e => RolesTable.MethodsOf(e), (e, m) => $"{m} {RolesTable.PatternOf(e)}").Where(e => !e.StartsWith("GET ", StringComparison.Ordinal) && !e.StartsWith("HEAD ", StringComparison.Ordinal));
        string[] forms = ["POST /your-data", "POST /{programme}/follow"];
        Assert.DoesNotContain(sent, s => !forms.Any(f => s.StartsWith(f, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_table_of_roles_is_as_the_code_has_it()
    {
        var file = Path.Combine(Sources.Root, "docs", "operating", "roles.md");
        var (written, now) = (File.ReadAllLines(file), RolesTable.Of(Endpoints).TrimEnd('\n').Split('\n'));

        Assert.True(written.SequenceEqual(now), $"docs/operating/roles.md is not as the code has it. Write it again: dotnet run --project src/Heed -- roles > docs/operating/roles.md\n{string.Join('\n', now.Except(written).Select(l => "+ " + l).Concat(written.Except(now).Select(l => "- " + l)).Take(40))}");
    }

    private IEnumerable<(string Method, string Pattern, Microsoft.AspNetCore.Routing.RouteEndpoint Endpoint)> Desk() => DeskMap.Of(Endpoints);
}
