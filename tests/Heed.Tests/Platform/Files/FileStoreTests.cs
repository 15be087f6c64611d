using System.Security.Cryptography;
using Heed.Platform.Database;
using Heed.Platform.Files;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Platform.Files;

/// <summary>P12: a file is in its place whole or not at all, under its hash and nothing else.</summary>
public sealed class FileStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("heed-files-").FullName;
    private readonly FakeTimeProvider clock = new();

    private FileStore Store => new(new DatabaseChoice(folder, null) { Files = Path.Combine(folder, "files") }, clock);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_file_lies_under_its_hash_whatever_it_is_called()
    {
        var bytes = SampleFiles.Plain("Words.");
        var file = FileCheck.Accept("../../../outside.txt", bytes);
        var hash = await Store.PutAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(hash, await Store.PutAsync(file, TestContext.Current.CancellationToken));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), hash);
        Assert.Equal([$"{hash}.new", $"{hash}.txt"], Names());
        Assert.Equal([hash], Store.All());
        Store.Settle(hash);
        Assert.Equal([$"{hash}.txt"], Names());

        using var opened = Store.Open(hash)!.Stream;
        Assert.Equal(FileKind.Txt, Store.Open(hash)!.Kind);
        var read = new byte[bytes.Length];
        await opened.ReadExactlyAsync(read, TestContext.Current.CancellationToken);
        Assert.Equal(bytes, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../x")]
    [InlineData("aa")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000\n")]
    [InlineData("..00000000000000000000000000000000000000000000000000000000000000")]
    public void What_is_no_hash_of_a_file_opens_nothing(string hash) => Assert.Null(Store.Open(hash));

    [Fact]
    public async Task What_a_broken_write_left_is_no_file_and_goes()
    {
        var hash = await Store.PutAsync(FileCheck.Accept("a.txt", SampleFiles.Plain("Words.")), TestContext.Current.CancellationToken);
        var place = Path.Combine(folder, "files", hash[..2]);
        File.WriteAllText(Path.Combine(place, "0199.part"), "half");
        Assert.Equal([hash], Store.All());

        Store.Tidy(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1));
        Assert.DoesNotContain(Names(), n => n.EndsWith(".part", StringComparison.Ordinal));
        Assert.NotNull(Store.Open(hash));
    }

    [Fact]
    public async Task What_a_broken_sweep_took_aside_comes_back()
    {
        var hash = await Store.PutAsync(FileCheck.Accept("a.txt", SampleFiles.Plain("Words.")), TestContext.Current.CancellationToken);
        Store.TakeOut(hash);
        Assert.Null(Store.Open(hash));
        Store.Tidy(clock.GetUtcNow().UtcDateTime.AddMinutes(1));
        Assert.NotNull(Store.Open(hash));
    }

    private IEnumerable<string> Names() => Directory.EnumerateFiles(Path.Combine(folder, "files"), "*", SearchOption.AllDirectories).Select(p => Path.GetFileName(p)).Order();
}
