using Heed.Platform.Database;
using Heed.Programmes;
using Heed.Tests.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Overview;

/// <summary>The front page of five hundred programmes asks the database as often as that of two.</summary>
public sealed class OverviewQuestionsTests : SeveralProgrammes
{
    private readonly StatementCount statements = new();

    protected override void Adapt(WebApplicationBuilder builder)
    {
        builder.Services.ConfigureDbContext<SqliteDatabase>(options => options.AddInterceptors(statements));
        builder.Services.ConfigureDbContext<PostgresDatabase>(options => options.AddInterceptors(statements));
    }

    [Fact]
    public async Task It_asks_no_more_when_there_are_more_programmes()
    {
        await TwoAsync();
        await GetAsync("/");
        await PublishInAsync("third", "", new Programme { Title = "Third" });
        var ofThree = await CountAsync();
        for (var i = 0; i < 6; i++)
        {
            await PublishInAsync($"more-{i}", "", new Programme { Title = $"More {i}" });
            await PublishInAsync($"more-{i}", "recommendations/1", Asked("Look after the quay", "", "2022-01-31"));
        }

        Assert.Equal(ofThree, await CountAsync());
    }

    private async Task<int> CountAsync()
    {
        statements.Reset();
        await GetAsync("/");
        return statements.Count;
    }
}
