using Heed.Layout;
using Heed.Ledger.Kinds;
using Heed.Platform.Files;

namespace Heed.Records;

/// <summary>Where a file attached to a record is fetched, and what is said of it.</summary>
public static class FileAddress
{
    extension(Attachment file)
    {
        /// <summary>
        /// The file's address for this reader: the public one, or on the desk the one that asks again who may read drafts.
        /// </summary>
        public string In(RequestContext here) =>
            here.Request.Path.StartsWithSegments("/desk")
                ? $"/desk/{here.Programme}/file/{file.Hash}?name={FileNames.InAddress(file.FileName)}"
                : here.Url(file.Path);

        /// <summary>The file's public address below its programme.</summary>
        public string Path => $"files/{file.Hash}/{FileNames.InAddress(file.FileName)}";

        /// <summary>"PDF, 240 kB".</summary>
        public string Sort => $"{FileKind.WordsFor(file.MediaType)}, {Phrases.Size(file.Size)}";
    }
}
