using Microsoft.AspNetCore.Http.Features;

namespace Heed.Platform.Http;

/// <summary>How much a form may send. Forms are read through here, so that whatever can't be read gets the same calm answer.</summary>
/// <remarks>An endpoint that takes more than <see cref="Staff"/> says so in its metadata.</remarks>
/// <param name="Bytes">The most bytes of the whole request.</param>
/// <param name="Fields">The most fields.</param>
public sealed record FormLimits(long Bytes, int Fields)
{
    /// <summary>What somebody who has not signed in may send. The longest comment, in the script that takes the most bytes, fits.</summary>
    public static FormLimits Stranger { get; } = new(64 * 1024, 100);

    /// <summary>What somebody whose session has ended may send, to get their words back.</summary>
    public static FormLimits SignedOut { get; } = new(1024 * 1024, 5_000);

    /// <summary>What somebody who has signed in may send. A minute with its attendance has many fields.</summary>
    public static FormLimits Staff { get; } = new(8 * 1024 * 1024, 50_000);

    /// <summary>
    /// What comes with a file: more than a file may have, so that most that are too large still get their sentence beside what was typed.
    /// </summary>
    public static FormLimits WithFile { get; } = new(64 * 1024 * 1024, 100);

    /// <summary>Reads the form of a request; later readers get what was read here.</summary>
    /// <returns>Null when it was read; else the status to answer with.</returns>
    public async Task<int?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > Bytes)
            return StatusCodes.Status413PayloadTooLarge;
        var features = request.HttpContext.Features;
        if (features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = Bytes;
        var form = new FormFeature(
            request, new FormOptions { ValueCountLimit = Fields, BufferBodyLengthLimit = Bytes, MultipartBodyLengthLimit = Bytes,
                ValueLengthLimit = (int)Bytes });
        features[typeof(IFormFeature)] = form;
        try
        {
            if (!request.HasFormContentType)
                return StatusCodes.Status400BadRequest;
            await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException unreadable)
        {
            return unreadable.StatusCode;
        }
        // How the many parts of the framework say that they can't read a body: limits, cut parts, unknown character sets, broken escapes.
        catch (Exception unreadable)
            when (unreadable is InvalidDataException or IOException or ArgumentException or NotSupportedException or FormatException
                or InvalidOperationException)
        {
            return StatusCodes.Status400BadRequest;
        }
        finally
        {
            // What could not be read once is not read again by whoever answers.
            form.Form ??= FormCollection.Empty;
        }
    }
}

/// <summary>How an endpoint that takes files answers what is larger than its limit: with its own page, beside the form.</summary>
/// <param name="Answer">The answer; the form was not read.</param>
public sealed record WhenTooLarge(Func<HttpContext, Task<IResult>> Answer);
