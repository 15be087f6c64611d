using System.Collections;

namespace Heed.Design.Forms;

/// <summary>A field whose value is one or more of a set of <see cref="DesignOption"/>s.</summary>
public abstract class ChoiceField : Field
{
    /// <summary>What can be chosen, in order.</summary>
    public IEnumerable<DesignOption> Options { get; set; } = [];

    /// <summary>What is chosen, when no model says so.</summary>
    public IEnumerable<string>? Chosen { get; set; }

    internal HashSet<string> ChosenValues()
    {
        if (Chosen is not null)
            return [.. Chosen];
        if (Value is not null)
            return [Value];
        if (ViewContext.ViewData.ModelState.TryGetValue(FullName, out var entry) && entry.RawValue is { } posted)
            return [.. Texts(posted)];
        return For?.Model is { } model ? [.. Texts(model)] : [];
    }

    private static IEnumerable<string> Texts(object value) => value is IEnumerable many and not string
        ? many.Cast<object?>().Select(Text).OfType<string>()
        : Text(value) is { } one ? [one] : [];
}
