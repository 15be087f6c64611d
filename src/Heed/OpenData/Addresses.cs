using Heed.Layout;
using Heed.Ledger;
using Heed.Lists;
using Microsoft.AspNetCore.Http.Extensions;

namespace Heed.OpenData;

/// <summary>Whole addresses, as data needs them: a file is read far from the site it came from.</summary>
public static class Addresses
{
    extension(RequestContext here)
    {
        /// <summary>The whole address of something below the programme, read as at the same day.</summary>
        public string Whole(string path = "") => here.Origin + here.Url(path);

        /// <summary>
        /// The whole address of something below the programme, whatever day is read as at. It identifies the thing in data, so it keeps
        /// the name that the programme began with: feed readers would take everything for new.
        /// </summary>
        public string Lasting(string path) => path.Length == 0 ? $"{here.Origin}/{here.Programme}"
            : $"{here.Origin}/{here.Programme}/{path}";

        /// <summary>The whole address that was asked for, with its filters.</summary>
        public string Asked => here.Origin + here.Request.PathBase + here.Request.Path.ToUriComponent()
            + here.Request.QueryString.ToUriComponent();

        /// <summary>The whole address of a list with its filters, in a format.</summary>
        public string Whole(ListRequest request, string format) => here.Origin + request.Address(here, format);

        /// <summary>The address of a record in a format; the programme's own stands beside the programme.</summary>
        public string In(Entry entry, string format) =>
            here.Origin + here.WithAsAt(entry.Path.Length == 0 ? $"/{here.Programme}{format}" : $"/{here.Programme}/{entry.Path}{format}");
    }
}
