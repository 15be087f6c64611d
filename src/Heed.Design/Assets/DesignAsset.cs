using System.Collections.Frozen;
using System.Reflection;

namespace Heed.Design.Assets;

/// <summary>One file of the assembly with the forms of it that were compressed when it was built.</summary>
internal sealed record DesignAsset(string ContentType, byte[] Plain, byte[]? Brotli, byte[]? Gzip)
{
    public static FrozenDictionary<string, DesignAsset> All { get; } = Load();

    private static FrozenDictionary<string, DesignAsset> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("assets/", StringComparison.Ordinal))
            .ToDictionary(name => name["assets/".Length..], name => Bytes(assembly, name));
        return files
            .Where(file => TypeOf(file.Key) is not null)
            .ToFrozenDictionary(file => file.Key, file => new DesignAsset(
                TypeOf(file.Key)!, file.Value, files.GetValueOrDefault(file.Key + ".br"), files.GetValueOrDefault(file.Key + ".gz")));
    }

    private static string? TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".js" => "text/javascript; charset=utf-8",
        ".woff2" => "font/woff2",
        _ => null,
    };

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
