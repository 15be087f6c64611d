using System.Security.Cryptography;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Files;
using Heed.Platform.Keys;
using Microsoft.Extensions.Time.Testing;

namespace Heed.Tests.Platform.Files;

/// <summary>P12: a file is in its place whole or not at all, under its hash and nothing else.</summary>
public sealed class FileStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("heed-files-").FullName;
    private readonly FakeTimeProvider clock = new();

    private FileStore Store =>
        new(new DatabaseChoice(folder, null) { Files = Path.Combine(folder, "files") }, ContentProtector.None,
            new SiteSecret(Path.Combine(folder, "keys")), clock);

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
    [InlineData(0, 10)]
    [InlineData(65_530, 20)]
    [InlineData(131_072, 65_536)]
    [InlineData(299_990, 10)]
    [InlineData(5, 299_995)]
    public async Task Any_part_of_a_large_file_is_read_as_it_was(int from, int length)
    {
        var (bytes, hash) = await LargeAsync();

        await using var opened = Store.Open(hash)!.Stream;
        opened.Seek(from, SeekOrigin.Begin);
        var part = new byte[length];
        await opened.ReadExactlyAsync(part, TestContext.Current.CancellationToken);

        Assert.Equal(bytes.Length, opened.Length);
        Assert.Equal(bytes[from..(from + length)], part);
    }

    [Fact]
    public async Task A_file_that_was_changed_or_cut_on_the_disk_is_not_read()
    {
        var (_, hash) = await LargeAsync();
        var path = Directory.EnumerateFiles(Path.Combine(folder, "files"), "*.txt", SearchOption.AllDirectories).Single();
        var kept = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        var changed = (byte[])kept.Clone();
        changed[70_000] ^= 1;
        foreach (var other in (byte[][])[
            changed, kept[..200_000], [.. kept[..48], .. kept[65_600..131_152], .. kept[48..65_600], .. kept[131_152..]]])
        {
            await File.WriteAllBytesAsync(path, other, TestContext.Current.CancellationToken);
            await using var opened = Store.Open(hash)!.Stream;
            await Assert.ThrowsAsync<InvalidDataException>(() => opened.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken));
        }
    }

    private async Task<(byte[] Bytes, string Hash)> LargeAsync()
    {
        var bytes = SampleFiles.Plain(string.Concat(Enumerable.Range(0, 60_000).Select(i => $"{i:00000}")));
        return (bytes, await Store.PutAsync(new AcceptedFile(FileKind.Txt, "a.txt", bytes), TestContext.Current.CancellationToken));
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

    private IEnumerable<string> Names() => Directory.EnumerateFiles(Path.Combine(folder, "files"), "*", SearchOption.AllDirectories)
        .Select(p => Path.GetFileName(p)).Order();
}
