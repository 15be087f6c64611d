using Heed.Layout.Naming;
using Heed.Ledger;
using Heed.Ledger.Kinds;
using Heed.Platform.Database;

namespace Heed.Records.Elsewhere;

/// <summary>Whether what a content names in other programmes can be read there by everyone.</summary>
public static class ElsewhereCheck
{
    /// <summary>What is to be put right before it is published.</summary>
    public static async Task<IReadOnlyList<(string Field, string Sentence)>> ProblemsAsync(
        HeedDatabase db, ProgrammeLedger ledger, string programme, Content content, CancellationToken cancel)
    {
        if (content is not ILinksElsewhere linking || linking.Elsewhere.ToList() is not { Count: > 0 } typed)
            return [];
        var names = await ProgrammeNames.ReadAsync(db, cancel);
        var problems = new List<(string, string)>();
        foreach (var (field, address) in typed)
        {
            if (await ProblemAsync(ledger, names, programme, address, cancel) is { } sentence)
                problems.Add((field, sentence));
        }
        return problems;
    }

    private static async Task<string?> ProblemAsync(
        ProgrammeLedger ledger, NameMap names, string programme, string typed, CancellationToken cancel)
    {
        if (ElsewhereAddress.Of(typed) is not { } address || !ledger.Kinds.TryResolve(address.Path, out _, out _))
            return $"“{typed}” is not the address of a record. Leave out the name of the site, as in /rhi/recommendations/4.";
        var other = names.ProgrammeOf(address.Name);
        if (other == programme)
            return $"{address} is a record of this programme. Choose it in the field for this programme instead.";
        return await ledger.ReadAs(Viewer.Public).FindAsync(other, address.Path, cancel) is { Entry.Standing: Standing.InForce } ? null
            : $"There is no public record at {address}. Correct the address, or remove it until that record is public.";
    }
}
