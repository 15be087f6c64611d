using Heed.Tests.Overview;

namespace Heed.Tests.Commands;

/// <summary><c>heed programme close</c> and <c>reopen</c>, as they are typed.</summary>
[Trait("Length", "Long")]
public sealed class ClosingCommandTests : SeveralProgrammes
{
    [Fact]
    public async Task A_programme_is_closed_and_reopened_from_the_console()
    {
        await TwoAsync();

        (await HeedProcess.RunAsync(["programme", "close", "lights", "--notice", "Its work is done.", "--on", "2024-03-31",
            "--followed-by", "harbours", .. OnItsDatabase])).WentWell();
        var closed = await HeedProcess.RunAsync(["programme", "list", .. OnItsDatabase]);
        (await HeedProcess.RunAsync(["programme", "reopen", "lights", .. OnItsDatabase])).WentWell();
        var reopened = await HeedProcess.RunAsync(["programme", "list", .. OnItsDatabase]);

        Assert.Matches("lights +closed", closed.Output);
        Assert.Matches("lights +public", reopened.Output);
    }
}
