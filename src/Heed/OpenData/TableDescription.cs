using Heed.Language;
using Heed.Layout;
using Heed.Lists;

namespace Heed.OpenData;

/// <summary>Describes a list's CSV for programs (CSV on the Web, W3C), at the address where they look for it.</summary>
public static class TableDescription
{
    private const string MediaType = "application/csvm+json; charset=utf-8";

    /// <summary>The description of a list's table.</summary>
    public static IResult Answer(KindPages pages, RequestContext here)
    {
        var columns = new Spreadsheet(pages, here).Columns;
        return Answers.Json(
            new Dictionary<string, object?>
            {
                ["@context"] = new object[] { "http://www.w3.org/ns/csvw", new Dictionary<string, string> { ["@language"] = "en" } },
                ["url"] = here.Whole(pages.Kind.List + ".csv"),
                ["dc:title"] = $"{pages.Kind.Plural}, {here.ProgrammeTitle}",
                ["dc:description"] = pages.List.Lead,
                ["dc:license"] = new Dictionary<string, string> { ["@id"] = Licence.Address },
                ["lang"] = RecordLanguage.Tag,
                ["dialect"] = new { encoding = "utf-8", header = true, lineTerminators = "\r\n", delimiter = ",", doubleQuote = true },
                ["tableSchema"] = new Dictionary<string, object?>
                {
                    ["aboutUrl"] = "{+address}",
                    ["primaryKey"] = "address",
                    ["columns"] = columns.Select(c => Answers.Given(new()
                    {
                        ["name"] = c.Name.Replace('-', '_'),
                        ["titles"] = c.Title,
                        ["dc:description"] = Said(c.Name),
                        ["datatype"] = c.Name switch
                        {
                            "address" => "anyURI",
                            "edition" or "days-overdue" or "days-nothing-found" or "days-past-first-date" => "integer",
                            "since" => "dateTime",
                            _ => "string",
                        },
                        ["required"] = c.Name is "address" or "reference" or "title" or "edition" or "since" ? true : null,
                    })).ToList(),
                },
            },
            MediaType
        );
    }

    private static string? Said(string column) =>
        column switch
        {
            "address" => "The record's page, as at the same day as the table.",
            "state" => "The record's state in words. Empty if this kind of record has no states.",
            "days-overdue" => "How many days overdue it is. Empty if it is not overdue.",
            "days-nothing-found" => "How many days ago the deadline passed, when no source says what happened. Empty otherwise.",
            "days-past-first-date" => "How many days ago the first deadline passed, when a later one replaced it. Empty otherwise.",
            "date-edtf" => "The day the record is about, in EDTF (ISO 8601-2).",
            "date-words" => "The same date in the words of its source.",
            "due-edtf" => "The deadline, in EDTF (ISO 8601-2).",
            "due-words" => "The same deadline in the words of its source.",
            "since" => "When this version was published, in UTC.",
            "edition" => "The number of the version, starting at 1.",
            _ => null,
        };
}
