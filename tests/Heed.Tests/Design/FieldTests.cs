using Heed.Design;
using Heed.Design.Forms;
using Xunit;

namespace Heed.Tests.Design;

public class FieldTests
{
    private static readonly DesignOption[] Options = [new("a", "First"), new("b", "Second", "A hint")];

    [Fact]
    public void An_error_is_tied_to_its_field_and_reached_from_the_summary()
    {
        var view = Rendered.View(null, ("Form.Title", "Enter a title"));
        var field = Rendered.Of(new TextInputTagHelper { ViewContext = view, Name = "Form.Title", Label = "Title", Hint = "Short." });
        var summary = Rendered.Of(new ErrorSummaryTagHelper { ViewContext = view });

        var input = field.QuerySelector("input")!;
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.All(input.GetAttribute("aria-describedby")!.Split(' '), id => Assert.NotNull(field.QuerySelector("#" + id)));
        Assert.Equal(input.Id, field.QuerySelector("label")!.GetAttribute("for"));
        Assert.Equal("#" + input.Id, summary.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("ds_question--error", field.FirstElementChild!.ClassList);
    }

    [Fact]
    public void Text_is_encoded_wherever_it_stands()
    {
        const string Hostile = "\"><script>alert(1)</script>";
        var field = Rendered.Of(
            new TextInputTagHelper { ViewContext = Rendered.View(), Name = "x", Label = Hostile, Hint = Hostile, Value = Hostile,
                Error = Hostile });
        Assert.Empty(field.QuerySelectorAll("script"));
        Assert.Equal(Hostile, field.QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public void A_textarea_keeps_a_line_break_at_its_start()
    {
        var field = Rendered.Of(new TextareaTagHelper { ViewContext = Rendered.View(), Name = "x", Value = "\nsecond line" });
        Assert.Equal("\nsecond line", field.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public void A_password_is_never_written_back()
    {
        var field = Rendered.Of(new TextInputTagHelper { ViewContext = Rendered.View(), Name = "x", Type = "password", Value = "secret" });
        Assert.Null(field.QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public void What_was_posted_is_shown_again()
    {
        var view = Rendered.View();
        view.ViewData.ModelState.SetModelValue("x", "typed", "typed");
        Assert.Equal(
            "typed", Rendered.Of(new TextInputTagHelper { ViewContext = view, Name = "x" }).QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public void Radios_have_a_legend_and_the_first_bears_the_fields_id()
    {
        var field = Rendered.Of(
            new RadiosTagHelper { ViewContext = Rendered.View(null, ("x", "Choose")), Name = "x", Label = "Which", Options = Options,
                Value = "b" });
        Assert.Equal("Which", field.QuerySelector("fieldset > legend")!.TextContent);
        Assert.Equal(["x", "x-1"], field.QuerySelectorAll("input").Select(input => input.Id));
        Assert.Equal("b", field.QuerySelector("input[checked]")!.GetAttribute("value"));
        Assert.NotNull(field.QuerySelector("#error-x"));
    }

    [Fact]
    public void Checkboxes_show_all_that_were_chosen()
    {
        var field = Rendered.Of(
            new CheckboxesTagHelper { ViewContext = Rendered.View(), Name = "x", Options = Options, Chosen = ["a", "b"] });
        Assert.Equal(2, field.QuerySelectorAll("input[checked]").Length);
    }

    [Fact]
    public void The_summary_follows_the_order_of_the_form()
    {
        var view = Rendered.View(typeof(Long), ("End", "third"), ("Beginning", "first"), ("Middle", "second"), ("", "whole"));
        var summary = Rendered.Of(new ErrorSummaryTagHelper { ViewContext = view });
        Assert.Equal(["whole", "first", "second", "third"], summary.QuerySelectorAll("li").Select(line => line.TextContent));
    }

    [Fact]
    public void A_form_without_errors_has_no_summary() =>
        Assert.Equal("", Rendered.Text(new ErrorSummaryTagHelper { ViewContext = Rendered.View() }));

    private sealed class Long
    {
        public string? Beginning { get; set; }

        public string? Middle { get; set; }

        public string? End { get; set; }
    }
}
