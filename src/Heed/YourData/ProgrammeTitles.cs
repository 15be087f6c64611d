using Heed.Ledger;

namespace Heed.YourData;

/// <summary>What the programmes that the public knows of are called.</summary>
public sealed class ProgrammeTitles(ProgrammeLedger ledger)
{
    /// <summary>All of them, by title.</summary>
    public async Task<IReadOnlyList<(string Name, string Title)>> AllAsync(CancellationToken cancel) =>
        [.. (await ledger.ReadAs(Viewer.Public).ProgrammesAsync(cancel)).Select(
            p => (p.Entry.Programme, p.Content?.Title ?? p.Entry.Programme))];
}
