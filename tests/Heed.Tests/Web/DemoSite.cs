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

    /// <summary>Started by the first test that reads from it, so that a run without one does not wait for it.</summary>
    public override ValueTask InitializeAsync() => ValueTask.CompletedTask;

    protected override Task PrepareAsync(IServiceProvider services, TextWriter output, CancellationToken cancel) =>
        DemoLoader.LoadAsync(services, TextWriter.Null, cancel);
}
