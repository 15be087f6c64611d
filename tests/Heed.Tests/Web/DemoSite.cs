using Heed.Demo;
using Heed.Tests.Web;
using Microsoft.Extensions.Time.Testing;

[assembly: AssemblyFixture(typeof(DemoSite))]

namespace Heed.Tests.Web;

/// <summary>The demonstration, built once a run and only read.</summary>
public sealed class DemoSite : TestSite
{
    /// <summary>The day it is on the demonstration in tests.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

    protected override TimeProvider Clock { get; } = new FakeTimeProvider(Now);

    protected override Task PrepareAsync(IServiceProvider services, TextWriter output, CancellationToken cancel) =>
        DemoLoader.LoadAsync(services, TextWriter.Null, cancel);
}
