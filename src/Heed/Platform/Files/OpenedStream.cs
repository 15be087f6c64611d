using Heed.Platform.Keys;
using Microsoft.Win32.SafeHandles;

namespace Heed.Platform.Files;

/// <summary>Reads an encrypted file, from any place in it; holds one piece of it in memory.</summary>
internal sealed class OpenedStream : Stream
{
    private readonly SafeFileHandle file;
    private readonly FileCipher cipher;
    private readonly byte[] closed = new byte[FileCipher.PieceLength + FileCipher.TagLength];
    private readonly byte[] piece = new byte[FileCipher.PieceLength];
    private long held = -1;

    public OpenedStream(string path, SiteSecret secret)
    {
        file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, FileOptions.Asynchronous);
        try
        {
            var header = new byte[FileCipher.HeaderLength];
            if (RandomAccess.Read(file, header, 0) != header.Length)
                throw new InvalidDataException($"The file {path} is damaged: it is too short.");
            cipher = FileCipher.ForHeader(secret, header);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => cipher.Length;
    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= Length || buffer.Length == 0)
            return 0;
        var number = Position / FileCipher.PieceLength;
        if (number != held)
            Open(number, await RandomAccess.ReadAsync(file, closed.AsMemory(0, ClosedLength(number)), PlaceOf(number), cancellationToken));
        return Take(buffer.Span);
    }

    public override int Read(Span<byte> buffer)
    {
        if (Position >= Length || buffer.Length == 0)
            return 0;
        var number = Position / FileCipher.PieceLength;
        if (number != held)
            Open(number, RandomAccess.Read(file, closed.AsSpan(0, ClosedLength(number)), PlaceOf(number)));
        return Take(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = offset + (origin == SeekOrigin.Begin ? 0 : origin == SeekOrigin.Current ? Position : Length);

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            cipher.Dispose();
            file.Dispose();
        }
        base.Dispose(disposing);
    }

    private static long PlaceOf(long number) => FileCipher.HeaderLength + number * (FileCipher.PieceLength + FileCipher.TagLength);

    private int LengthOf(long number) => (int)Math.Min(FileCipher.PieceLength, Length - number * FileCipher.PieceLength);

    private int ClosedLength(long number) => LengthOf(number) + FileCipher.TagLength;

    private void Open(long number, int read)
    {
        if (read != ClosedLength(number))
            throw new InvalidDataException("The file is damaged: its end is missing.");
        held = -1;
        cipher.Open(number, closed.AsSpan(0, read), piece.AsSpan(0, LengthOf(number)));
        held = number;
    }

    private int Take(Span<byte> buffer)
    {
        var from = (int)(Position % FileCipher.PieceLength);
        var taken = Math.Min(buffer.Length, LengthOf(held) - from);
        piece.AsSpan(from, taken).CopyTo(buffer);
        Position += taken;
        return taken;
    }
}
