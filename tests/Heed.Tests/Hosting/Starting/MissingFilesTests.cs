using Heed.Events;
using Heed.Ledger.Dates;
using Heed.Ledger.Kinds;
using Heed.Programmes;
using Heed.Tests.Commands;
using Heed.Tests.Web;

namespace Heed.Tests.Hosting.Starting;

/// <summary>Files of published records that are lost are noticed at the start.</summary>
[Trait("Length", "Long")]
public sealed class MissingFilesTests : TrialSite
{
    [Fact]
    public async Task A_missing_file_stops_the_start_unless_it_is_accepted()
    {
        await PublishAsync("", new Programme { Title = "Trial", ShortName = "TRIAL" });
        await PublishAsync(
            "events/launch",
            new Event { Title = "Launch", HeldOn = FuzzyDate.Parse("2017-06-22"), Attachments = [
                new Attachment { Label = "Minute", FileName = "minute.pdf", MediaType = "application/pdf", Hash = new string('0', 64) }] });

        (await HeedProcess.ServeOnceAsync(OnItsDatabase)).Refused("1 file of published records cannot be found");
        var accepted = await HeedProcess.ServeOnceAsync([.. OnItsDatabase, "--accept-missing-files"]);
        accepted.WentWell();
        Assert.Contains("see /trial/events/launch.", accepted.Output, StringComparison.Ordinal);
    }
}
