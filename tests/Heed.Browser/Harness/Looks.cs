using System.Collections.Concurrent;

namespace Heed.Browser.Harness;

/// <summary>Every template opened once with script and once without, by whichever test asks for it first.</summary>
public sealed class Looks(Chromium chromium, Demo demo)
{
    readonly ConcurrentDictionary<string, Lazy<Task<Findings>>> taken = new();

    /// <summary>What was found on a template, in all settings.</summary>
    public Task<Findings> At(Template template) => taken.GetOrAdd(template.Name, _ => new(() => Take(template))).Value;

    async Task<Findings> Take(Template template)
    {
        var (address, findings) = (await demo.Address(template.Address), new Findings());
        await chromium.Look(Reader.Desktop, address, async page =>
        {
            await Looking.WithScript(page, Templates.Readers, findings);
            await Looking.OnPaper(page, findings);
        }, template.Status);
        await chromium.Look(
            Reader.Desktop with { Script = false }, address, page => Looking.WithoutScript(page, Templates.Readers, findings),
            template.Status);
        return findings;
    }
}
