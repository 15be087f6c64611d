using System.ComponentModel;
using System.Reflection;
using Heed.Accounts;
using Heed.Design.Forms;
using Heed.Layout;
using Heed.Ledger.Kinds;
using Heed.Lists;

namespace Heed.Desk.Writing;

/// <summary>The form of a content: its fields with what stands in them, what can't be read, what is missing, and what links mean.</summary>
public sealed class ContentForm
{
    private ContentForm(WritingDesk writing, Kind kind, FormValues typed)
    {
        var here = writing.Here;
        (Here, Staff, Kind, Typed, Links) = (here, writing.Staff, kind, typed, new LinkSearch(here));
        Strands = (here.ProgrammeContent as INamesStrands)?.Named ?? [];
    }

    /// <summary>Where the person is.</summary>
    public RequestContext Here { get; }

    /// <summary>The kind of record.</summary>
    public Kind Kind { get; }

    /// <summary>What stands in the fields.</summary>
    public FormValues Typed { get; }

    /// <summary>What the links mean.</summary>
    public LinkSearch Links { get; }

    /// <summary>The strands of the programme, to choose from.</summary>
    public IReadOnlyList<(string Slug, string Name)> Strands { get; }

    /// <summary>Who writes.</summary>
    public Staff Staff { get; }

    /// <summary>The rows that may be ticked instead of typed.</summary>
    public Ticks Ticks { get; private set; } = new(null, []);

    /// <summary>The parts that its fields can name.</summary>
    public PartLabels Parts { get; private set; } = PartLabels.None;

    /// <summary>What could be read of it.</summary>
    public Content Content { get; private set; } = null!;

    /// <summary>What can't be read: place and sentence.</summary>
    public IReadOnlyList<(string Place, string Sentence)> Unreadable { get; private set; } = [];

    /// <summary>What still stands in the way of publishing: place and sentence. It does not stop saving.</summary>
    public IReadOnlyList<(string Place, string Sentence)> Missing { get; private set; } = [];

    /// <summary>The prose shown as readers will see it; null when none was asked for.</summary>
    public string? Previewed { get; private set; }

    /// <summary>Opens the form of a content.</summary>
    public static Task<ContentForm> OfAsync(WritingDesk writing, Kind kind, Content content, string address, CancellationToken cancel) =>
        ReadAsync(writing, kind, ContentToForm.Of(content, kind), address, cancel);

    /// <summary>Takes a form as typed, looks up its links and reads it.</summary>
    /// <param name="writing">Who writes.</param>
    /// <param name="kind">The kind of record.</param>
    /// <param name="typed">What is typed.</param>
    /// <param name="address">Where the form is sent.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <param name="button">The button pressed inside the form, if any.</param>
    public static async Task<ContentForm> ReadAsync(
        WritingDesk writing, Kind kind, FormValues typed, string address, CancellationToken cancel, string button = "")
    {
        var form = new ContentForm(writing, kind, typed)
        {
            Address = address,
            Button = button,
            Previewed = button.StartsWith("preview:", StringComparison.Ordinal) ? button["preview:".Length..] : null,
        };
        await form.Links.ResolveAsync(typed, kind, cancel);
        await form.Links.NameAsync(typed, kind, cancel);
        var reading = FormToContent.Of(typed, kind);
        (form.Content, form.Unreadable) = (reading.Content, reading.Unreadable);
        var problems = ContentCheck.Problems(reading.Content, kind).Select(p => (Place: reading.InForm(p.Field), p.Sentence));
        form.Parts = await PartLabels.OfAsync(writing.Here, kind, form.Content, cancel);
        form.Ticks = await Ticks.OfAsync(writing.Here, kind, form.Content, cancel);
        form.Missing = [
            .. problems.Concat(form.DeadLinks(reading)).Where(
                p => !form.Unreadable.Any(u => u.Place.StartsWith(p.Place, StringComparison.Ordinal) && p.Place.Length > 0))
                    .DistinctBy(p => p.Place)];
        return form;
    }

    /// <summary>The button pressed inside the form; empty when none was.</summary>
    public string Button { get; private set; } = "";

    /// <summary>Where the form is sent.</summary>
    public string Address { get; init; } = "";

    /// <summary>The sections of the form, in order.</summary>
    public IReadOnlyList<FormSection> Sections => FormSection.Of(this);

    /// <summary>Where a button inside the form sends it, so that the page comes back at the right place without script.</summary>
    public string Action(string place) => $"{Address}#{FieldAnchor.Of(place)}";

    /// <summary>What people call one row of a list of parts.</summary>
    public static string NameOfOne(ContentField field) =>
        field.ValueType.GetCustomAttribute<DisplayNameAttribute>()?.DisplayName
        ?? Choice.Sentence(System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(field.ValueType.Name));

    /// <summary>The sentence about what can't be read at a place; null when all is well.</summary>
    public string? ErrorAt(string place) => Unreadable.FirstOrDefault(u => u.Place == place).Sentence;

    private IEnumerable<(string Place, string Sentence)> DeadLinks(FormToContent reading)
    {
        foreach (var (place, field, value) in ContentWalk.Values(reading.Content, Kind.Shape))
        {
            if (value is not IRef link || Links.TitleOf(link.Path) is not null)
                continue;
            yield return (reading.InForm(place), $"{field.Label}: there is no record at {ProgrammeFilter.Shorten(link.Path)}. Choose "
                + "another record, or remove the link.");
        }
    }
}
