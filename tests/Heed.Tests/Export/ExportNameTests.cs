using Heed.Commands;
using Heed.Tests.Promises;

namespace Heed.Tests.Export;

/// <summary>The name of what is written says its format.</summary>
public sealed class ExportNameTests : GrowingSite
{
    [Fact]
    public async Task A_folder_is_also_understood_with_a_slash_at_its_end()
    {
        using var folder = new TemporaryFolder();
        await GrowAsync(from: 0, count: 1, actionsFrom: 0, actions: 2);

        var name = folder.At("trial.csv") + Path.DirectorySeparatorChar;
        Assert.Equal(0, await HeedCommand.RunAsync(["export", "trial", "--to", name, .. OnItsDatabase]));

        Assert.True(File.Exists(folder.At("trial.csv/actions.csv")));
    }
}
