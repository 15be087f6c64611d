using Heed.Accounts;
using Heed.Design;
using Heed.Platform.Files;
using Heed.Updates.Intake.WordPress;

namespace Heed.Updates.Intake.AtDesk;

/// <summary>What an export holds and what will become of it, before anything is saved.</summary>
public sealed class BlogImportPage : DeskPage
{
    /// <summary>The export that was sent and is kept; null before.</summary>
    public SentFile? Export { get; init; }

    /// <summary>The pictures and documents that were sent with it.</summary>
    public IReadOnlyList<SentFile> Files { get; init; } = [];

    /// <summary>Whether pages become publications.</summary>
    public bool Pages { get; init; }

    /// <summary>What becomes of each item; null before the file was read.</summary>
    public BlogPlan? Plan { get; init; }

    /// <summary>What was looked at, so that nothing else is imported.</summary>
    public string Checked { get; init; } = "";

    /// <summary>The numbers typed, as they were typed, by the name of their field.</summary>
    public IReadOnlyDictionary<string, string> TypedNumbers { get; init; } = new Dictionary<string, string>();

    /// <summary>What pages can become.</summary>
    public static IReadOnlyList<DesignOption> PageOptions =>
        [new("leave-out", "Leave them out"), new("publications", "Import them as publications")];

    /// <summary>What may be sent beside the export.</summary>
    public static string Accept => string.Join(',', FileKind.All.Select(k => "." + k.Extension).Append(".jpeg"));

    /// <summary>Whether it can be imported as it is.</summary>
    public bool IsReady => Plan is { HasWork: true } && Errors.Count == 0;

    /// <summary>What the button says.</summary>
    public string ButtonText =>
        Plan!.Count(Fate.New) is > 0 and var count ? $"Import {Layout.Phrases.Count(count, "draft")}" : "Import comments and old addresses";

    /// <summary>The items of one fate, oldest first.</summary>
    public IReadOnlyList<Becoming> Of(Fate fate) => [.. Plan!.Items.Where(i => i.Fate == fate)];

    public override string Title => "Import a blog (WordPress export)";

    public override string? Section => "records";

    public override IReadOnlyList<DesignLink> Way => [new("Import", Desk("import"))];

    /// <summary>The name of the field for an item’s number.</summary>
    public static string NumberField(Becoming item) => $"number.{item.Item.Id}";

    /// <summary>What is typed in the field for an item’s number.</summary>
    public string TypedNumber(Becoming item) => TypedNumbers.GetValueOrDefault(NumberField(item), "");
}
