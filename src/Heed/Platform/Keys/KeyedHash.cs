using System.Security.Cryptography;
using System.Text;

namespace Heed.Platform.Keys;

/// <summary>
/// Says of two addresses whether they are the same without saying what they are: a hash made with a key that lies with the site's keys,
/// so that a stolen database can't be asked "is this person in it?".
/// </summary>
/// <param name="key">The key, read when it is first needed.</param>
public sealed class KeyedHash(Lazy<byte[]> key)
{
    /// <summary>How many bytes a hash has.</summary>
    public const int Length = 16;

    private const int KeyLength = 32;

    /// <summary>Reads the key from a folder, and makes one when there is none.</summary>
    /// <param name="folder">The folder with the site's keys; the same for all nodes.</param>
    public static KeyedHash In(string folder) => new(new Lazy<byte[]>(() => ReadOrMake(Path.Combine(folder, "addresses.key"))));

    /// <summary>The hash of a mail address; capitals make no difference.</summary>
    public byte[] Of(string address) => HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes(address.Trim().ToLowerInvariant()))[..Length];

    private static byte[] ReadOrMake(string file)
    {
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var made = $"{file}.{Guid.CreateVersion7():N}";
            var opening = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            // Nobody else on the machine may read it, at no moment.
            if (!OperatingSystem.IsWindows())
                opening.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var stream = new FileStream(made, opening))
                stream.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyLength))));
            try
            {
                File.Move(made, file, overwrite: false);
            }
            catch (IOException) when (File.Exists(file))
            {
                // Another node made one at the same moment: that one holds.
                File.Delete(made);
            }
        }
        var key = Convert.FromBase64String(File.ReadAllText(file));
        return key.Length == KeyLength ? key : throw new InvalidDataException($"The key in {file} is not whole.");
    }
}
