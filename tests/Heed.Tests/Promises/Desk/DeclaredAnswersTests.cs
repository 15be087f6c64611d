using Heed.Accounts;
using Heed.Hosting;
using Heed.Tests.Web;

namespace Heed.Tests.Promises.Desk;

/// <summary>P30, first half: every address has a declared answer for everyone, and the table in the documents says the same.</summary>
public sealed class DeclaredAnswersTests : TrialSite
{
    [Fact]
    public void Every_address_below_the_desk_says_what_it_needs() =>
        Assert.Empty(
            Desk().Where(e => e.Endpoint.Metadata.GetMetadata<Needed>() is null)
                .Select(e => $"{e.Method} {e.Pattern} lacks .Needs(Permission.X)"));

    [Fact]
    public void Every_address_that_names_a_record_says_in_which_states_it_works() =>
        Assert.Empty(
            Desk().Where(
                e => e.Pattern.Contains("{**path}", StringComparison.Ordinal) && e.Endpoint.Metadata.GetMetadata<WorksWhen>() is null)
                    .Select(e => $"{e.Method} {e.Pattern} lacks .When(RecordState.X) or .InAnyState()"));

    [Fact]
    public void Outside_the_desk_nothing_can_be_sent_but_by_the_forms_that_are_open_to_everyone()
    {
        var sent = Endpoints.Where(
            e => !RolesTable.IsDesk(RolesTable.PatternOf(e)) && !RolesTable.IsOfTokens(e)
                && e.Metadata.GetMetadata<Heed.Layout.OpenForm>() is null)
                .SelectMany(e => RolesTable.MethodsOf(e), (e, m) => $"{m} {RolesTable.PatternOf(e)}")
                .Where(e => !e.StartsWith("GET ", StringComparison.Ordinal) && !e.StartsWith("HEAD ", StringComparison.Ordinal));
        Assert.Empty(sent);
    }

    [Fact]
    public void A_form_that_is_open_to_everyone_takes_posts_only_and_none_is_at_the_desk()
    {
        var forms = Endpoints.Where(e => e.Metadata.GetMetadata<Heed.Layout.OpenForm>() is not null).ToList();

        Assert.NotEmpty(forms);
        Assert.Empty(forms.Where(e => RolesTable.IsDesk(RolesTable.PatternOf(e)) || RolesTable.MethodsOf(e).Except(["GET", "POST"]).Any())
            .Select(RolesTable.PatternOf));
    }

    [Fact]
    public void The_table_of_roles_is_as_the_code_has_it()
    {
        var file = Path.Combine(Sources.Root, "docs", "operating", "roles.md");
        var (written, now) = (File.ReadAllLines(file), RolesTable.Of(Endpoints).TrimEnd('\n').Split('\n'));

        Assert.True(written.SequenceEqual(now), $"docs/operating/roles.md is not as the code has it. Write it again: dotnet run --project "
            + "src/Heed -- roles > "
            + $"docs/operating/roles.md\n{string.Join(
                '\n', now.Except(written).Select(l => "+ " + l).Concat(written.Except(now).Select(l => "- " + l)).Take(40))}");
    }

    private IEnumerable<(string Method, string Pattern, Microsoft.AspNetCore.Routing.RouteEndpoint Endpoint)> Desk() =>
        DeskMap.Of(Endpoints);
}
