using Heed.Design.Writing;
using Microsoft.AspNetCore.Html;

namespace Heed.Design.Forms;

/// <summary>Radios and checkboxes: the same markup but for the word.</summary>
internal static class OptionList
{
    public static IHtmlContent Write(ChoiceField field, string kind, IHtmlContent own, bool selectAll = false)
    {
        var chosen = field.ChosenValues();
        var options = field.Options.ToList();
        var all = selectAll && options.Count > 1 ? All(field, options) : Markup.Of($"");
        var items = options.Select((option, index) => Item(field, option, kind, index, chosen.Contains(option.Value), own));
        return Markup.Of($"""
            <fieldset id="group-{field.Id}"{Markup.Attribute("aria-describedby", field.DescribedBy)}>
            <legend>{field.LabelText}</legend>{field.Notes}
            <div class="ds_question__choices">{all}{Markup.Each(items, item => item)}</div></fieldset>
            """);
    }

    // Never ticked by the page: without script it would go on standing for all when one of them is no longer chosen.
    private static IHtmlContent All(ChoiceField field, List<DesignOption> options) => Markup.Of($"""
        <div class="ds_checkbox">
        <input class="ds_checkbox__input" type="checkbox" id="{field.Id}-all" name="{field.FullName}"
            value="{ChosenBoxes.All(options)}" data-select-all="true">
        <label class="ds_checkbox__label" for="{field.Id}-all">{T($"Select all {options.Count}")}</label>
        </div>
        """);

    private static IHtmlContent Item(ChoiceField field, DesignOption option, string kind, int index, bool chosen, IHtmlContent own)
    {
        // The first keeps the field's own id, so that the error summary leads to something that takes the focus.
        var id = index == 0 ? field.Id : $"{field.Id}-{index}";
        var hintId = option.Hint is null ? null : $"hint-{id}-option";
        var ties = Markup.Of($"""{Markup.Flag("checked", chosen)}{Markup.Attribute("aria-describedby", hintId)}{own}""");
        var hint = Markup.When(option.Hint, text => Markup.Of($"""<p class="ds_hint-text" id="{hintId}">{text}</p>"""));
        return Markup.Of($"""
            <div class="ds_{kind}"><input class="ds_{kind}__input" type="{kind}" id="{id}" name="{field.FullName}"
            value="{option.Value}"{ties}><label class="ds_{kind}__label" for="{id}">{option.Text}</label>{hint}</div>
            """);
    }
}
