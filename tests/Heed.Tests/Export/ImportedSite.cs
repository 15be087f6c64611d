using Heed.Commands;
using Heed.Tests.Web;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Export;

/// <summary>A site that another one's record is imported into.</summary>
internal sealed class ImportedSite(DateTimeOffset? now = null) : TestSite
{
    protected override TimeProvider? Clock { get; } = now is { } at ? new FakeTimeProvider(at) : null;

    /// <summary>Its database, as the command line names it.</summary>
    public IEnumerable<string> Options => OnItsDatabase;

    /// <summary>Imports files as the command does.</summary>
    public Task<int> ImportAsync(params IEnumerable<string> arguments) =>
        HeedCommand.RunAsync(["import", "record", .. arguments, .. OnItsDatabase]);
}
