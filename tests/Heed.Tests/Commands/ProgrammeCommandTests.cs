namespace Heed.Tests.Commands;

/// <summary><c>heed programme</c>, as it is typed.</summary>
[Trait("Length", "Long")]
[Trait("Database", "None")]
public sealed class ProgrammeCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("heed-programme-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_programme_is_created_with_a_new_person_who_can_enter_it()
    {
        var created = await RunAsync("create", "water", "--title", "Water Safety", "--admin", "ailsa", "--display", "Ailsa Bain");

        created.WentWell();
        Assert.Contains("Created Water Safety. Ailsa Bain can set it up at", created.Output, StringComparison.Ordinal);
        Assert.Contains("/desk/way-in/", created.Output, StringComparison.Ordinal);
        Assert.Matches("ailsa +Ailsa Bain +(Editor in water, Administrator in water|Administrator in water, Editor in water)",
            (await HeedProcess.RunAsync(["admin", "list", "--data", folder])).Output);
        Assert.Matches("water +not public +Water Safety", (await RunAsync("list")).Output);
    }

    [Fact]
    public async Task What_cannot_be_done_is_a_sentence()
    {
        (await RunAsync("create", "water", "--title", "Water Safety", "--admin", "ailsa")).WentWell();

        (await RunAsync("create", "water", "--title", "Again", "--admin", "ailsa")).Refused("already a programme called water.");
        (await RunAsync("create", "desk", "--title", "Desk", "--admin", "ailsa")).Refused("“desk” cannot be the name.");
        (await RunAsync("create", "air", "--title", "", "--admin", "ailsa")).Refused("Enter the title of the programme.");
        (await RunAsync("rename", "none", "other")).Refused("There is no programme “none”.");
        (await RunAsync("close", "water", "--notice", "Done.")).Refused("The programme is not public yet");
        (await RunAsync("close", "water", "--notice", "Done.", "--on", "31/3/2026")).Refused("is not a date. Write it like 2026-03-31.");
    }

    [Fact]
    public async Task A_renamed_programme_keeps_its_first_name_too()
    {
        (await RunAsync("create", "water", "--title", "Water Safety", "--admin", "ailsa")).WentWell();

        (await RunAsync("rename", "water", "water-safety")).WentWell();

        Assert.Matches("water-safety +not public +Water Safety", (await RunAsync("list")).Output);
        (await RunAsync("create", "water-safety", "--title", "Other", "--admin", "ailsa")).Refused("There is or was already a programme");
    }

    private Task<Ended> RunAsync(params string[] arguments) => HeedProcess.RunAsync(["programme", .. arguments, "--data", folder]);
}
