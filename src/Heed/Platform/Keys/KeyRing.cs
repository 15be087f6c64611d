using System.Text;
using System.Xml.Linq;
using Heed.Platform.Files;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Heed.Platform.Keys;

/// <summary>Encrypts new keys of the ring.</summary>
public sealed class KeyRingEncryptor(KeyWrapping wrapping) : IXmlEncryptor
{
    private static readonly XNamespace Framework = "http://schemas.asp.net/2015/03/dataProtection";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement("wrapped", Convert.ToBase64String(wrapping.Close(Encoding.UTF8.GetBytes(plaintextElement.ToString())))),
            typeof(KeyRingDecryptor));

    /// <summary>
    /// Encrypts those keys in a folder that were made before there was a passphrase, as the framework would have written them.
    /// </summary>
    public void EncryptOlder(string folder)
    {
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "key-*.xml") : [])
        {
            var ring = XDocument.Load(file);
            var secrets = ring.Descendants()
                .Where(e => (bool?)e.Attribute(Framework + "requiresEncryption") == true && !e.Ancestors(Framework + "encryptedSecret")
                    .Any()).ToList();
            if (secrets.Count == 0)
                continue;
            foreach (var secret in secrets)
            {
                var closed = Encrypt(secret);
                secret.ReplaceWith(
                    new XElement(
                        Framework + "encryptedSecret", new XAttribute("decryptorType", closed.DecryptorType.AssemblyQualifiedName!),
                        closed.EncryptedElement));
            }
            Durable.Write(file, Encoding.UTF8.GetBytes(ring.ToString()));
        }
    }
}

/// <summary>Decrypts keys of the ring; the framework makes it by its name.</summary>
public sealed class KeyRingDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(
            Encoding.UTF8.GetString(services.GetRequiredService<KeyWrapping>().Open(Convert.FromBase64String(encryptedElement.Value))));
}
