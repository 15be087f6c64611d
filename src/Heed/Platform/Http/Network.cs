using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Heed.Platform.Http;

/// <summary>
/// Where a request comes from, as far as people can be told apart: an IPv4 address, or the /64 of an IPv6 address, which one person has
/// whole.
/// </summary>
/// <param name="Prefix">The part of the address that counts, as a number.</param>
public readonly record struct Network(UInt128 Prefix)
{
    private const ulong MostOfIpv6 = ulong.MaxValue;

    /// <summary>The wider network that somebody may also have whole: the /16 of IPv4, the /48 of IPv6.</summary>
    public Network Wider => Prefix > MostOfIpv6 ? new(Prefix >> 80 << 80) : new(Prefix >> 16 << 16);

    /// <summary>The network of an address; addresses that are not known are one network.</summary>
    public static Network Of(IPAddress? address)
    {
        if (address is null)
            return default;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new(BinaryPrimitives.ReadUInt64BigEndian(bytes))
            : new((UInt128)BinaryPrimitives.ReadUInt32BigEndian(bytes) << 64);
    }
}
