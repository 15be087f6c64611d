using Heed.Retention;
using Heed.Tests.Web;
using Microsoft.AspNetCore.Builder;

namespace Heed.Tests.Retention;

/// <summary>Whoever must decide as the second person on what is kept hears of it by email.</summary>
public sealed class RetentionEmailTests : RightsSite
{
    protected override void Adapt(WebApplicationBuilder builder)
    {
        base.Adapt(builder);
        builder.LetEmailsLeave();
    }

    [Fact]
    public async Task The_second_person_for_a_hold_or_a_shorter_time_is_emailed()
    {
        await Morag.ReadsEmailAsync("morag");
        await Hamish.ReadsEmailAsync("hamish");
        var hold = await WithServiceAsync<LegalHolds, Hold>(
            b => b.PlaceAsync("trial", HoldTarget.Everything, HoldGround.Legal, "A court asked.", "hamish", default));
        var address = $"/desk/trial/retention/holds/{hold.Id:N}";

        await Morag.SubmitAsync(await Morag.GetAsync(address), button: "Ask to lift the hold");
        await Morag.SubmitAsync(
            await Morag.GetAsync("/desk/trial/retention"), new Dictionary<string, string?> { ["number-comment-refused"] = "1" });

        Assert.Equal(["hamish: A hold is waiting for a second person", "hamish: A shorter retention period is waiting for a second person"],
            await this.SubjectsAsync());
        Assert.Contains($"http://localhost{address}", (await this.LettersAsync())[0].Text);
    }
}
