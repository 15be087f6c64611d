using MimeKit;
using MimeKit.Cryptography;

namespace Heed.Platform.Mail.Sending;

/// <summary>The key that signs mails (RFC 6376), so that whoever gets one can tell that it is ours and unchanged.</summary>
public sealed class DkimKey
{
    // Also what a one-click leaving rests on: RFC 8058 asks for both to be signed.
    private static readonly string[] Signed =
        ["From", "To", "Subject", "Date", "Message-Id", "MIME-Version", "Content-Type", "Auto-Submitted", "List-Id", "List-Unsubscribe",
            "List-Unsubscribe-Post"];

    private readonly DkimSigner signer;

    private DkimKey(DkimSigner signer) => this.signer = signer;

    /// <summary>Reads a key.</summary>
    /// <param name="file">A private key as PEM, RSA of 2048 bits or Ed25519.</param>
    /// <param name="selector">Under which name the public key stands in DNS: <c>SELECTOR._domainkey.DOMAIN</c>.</param>
    /// <param name="domain">The domain that mails come from.</param>
    /// <exception cref="FormatException">There is no such key; the message is a sentence.</exception>
    public static DkimKey Read(string file, string? selector, string domain)
    {
        if (string.IsNullOrWhiteSpace(selector) || selector.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.')))
            throw new FormatException("Set the name of the public key in DNS, like this: --dkim-selector heed2026.");
        try
        {
            var signer = new DkimSigner(file, domain, selector)
            {
                HeaderCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
                BodyCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
                QueryMethod = "dns/txt",
            };
            return new DkimKey(signer);
        }
        catch (Exception wrong)
            when (wrong is IOException or UnauthorizedAccessException or FormatException or ArgumentException
                or Org.BouncyCastle.OpenSsl.PemException)
        {
            throw new FormatException($"The key in {file} (--dkim-key) cannot be read. It must be a private key in PEM format, without a "
                + "password.");
        }
    }

    /// <summary>Signs a mail that is complete.</summary>
    internal void Sign(MimeMessage message)
    {
        // A signature holds only for the very bytes that are sent: seven bits pass everywhere unchanged.
        message.Prepare(EncodingConstraint.SevenBit);
        signer.Sign(message, Signed.Where(h => message.Headers.Contains(h)).ToList());
    }
}
