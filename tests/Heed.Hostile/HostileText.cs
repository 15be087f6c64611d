namespace Heed.Hostile;

/// <summary>
/// Texts that run script wherever a page takes them for more than text. Each calls <c>__ran()</c>, which a browser test listens for.
/// Made from sorts of markup, of places to break out of, and of ways to write the same; after the classes of the OWASP testing guide.
/// </summary>
public static class HostileText
{
    private static readonly string[] Markup =
    [
        "<script>__ran()</script>", "<script src=data:text/javascript,__ran()></script>", "<script type=module>__ran()</script>",
        "<img src=x onerror=__ran()>", "<img src=x: onerror=__ran() alt=x>",
        "<svg onload=__ran()>", "<svg><script>__ran()</script></svg>", "<svg><animate onbegin=__ran() attributeName=x dur=1s>",
        "<svg><set onbegin=__ran() attributeName=x>", "<svg><a xlink:href=javascript:__ran()><text y=20>x</text></a></svg>",
        "<body onload=__ran()>", "<body onpageshow=__ran()>", "<input autofocus onfocus=__ran()>",
        "<textarea autofocus onfocus=__ran()></textarea>", "<select autofocus onfocus=__ran()></select>",
        "<details open ontoggle=__ran()>x</details>", "<video><source onerror=__ran()></video>", "<video src=x onerror=__ran()></video>",
        "<audio src=x onerror=__ran()></audio>", "<marquee onstart=__ran()>x</marquee>",
        "<iframe srcdoc='<script>parent.__ran()</script>'></iframe>", "<iframe src=javascript:parent.__ran()></iframe>",
        "<object data=javascript:__ran()></object>", "<embed src=javascript:__ran()>", "<style onload=__ran()></style>",
        "<style>@keyframes x{}</style><b style=animation-name:x onanimationstart=__ran()>x</b>",
        "<link rel=stylesheet href=data:, onload=__ran()>", "<form><button formaction=javascript:__ran()>x</button></form>",
        "<form action=javascript:__ran()><input type=submit></form>", "<isindex action=javascript:__ran() type=image>",
        "<base href=javascript:__ran()//>", "<meta http-equiv=refresh content='0;url=javascript:__ran()'>",
        "<template><script>__ran()</script></template>", "<b contenteditable autofocus onfocus=__ran()>x</b>",
        "<b tabindex=1 autofocus onfocusin=__ran()>x</b>",
        "<math><mtext><script>__ran()</script></mtext></math>",
        "<math><maction actiontype=statusline xlink:href=javascript:__ran()>x</maction></math>", "<dialog open onclose=__ran()>x</dialog>",
        "<b popover onbeforetoggle=__ran()>x</b>", "<img srcset=x onerror=__ran()>",
    ];

    private static readonly string[] BreakOuts =
    [
        "", "\">", "'>", "-->", "--!>", "]]>", "</title>", "</textarea>", "</script>", "</style>", "</noscript>", "</template>",
        "</select>", "</option></select>", "</svg>", "</math>", "</pre></code>", "</a></p>", "</button></form>", "\\\">", "`>", "/*-->*/",
    ];

    // Ways to write the same.
    private static readonly Func<string, string>[] Writings =
    [
        t => t,
        t => string.Concat(
            t.Select((c, i) => i % 2 == 0 || t.IndexOf("__ran", StringComparison.Ordinal) is var at && i >= at && i < at + 5 ? c
                : char.ToUpperInvariant(c))),
        t => t.Replace(" ", "/", StringComparison.Ordinal),
        t => t.Replace(" ", "\n", StringComparison.Ordinal),
    ];

    private static readonly string[] Encoded =
    [
        "&lt;img src=x onerror=__ran()&gt;", "&#60;img src=x onerror=__ran()&#62;", "&#x3c;img src=x onerror=__ran()&#x3e;",
        "&amp;lt;img src=x onerror=__ran()&amp;gt;", "%3Cimg%20src%3Dx%20onerror%3D__ran()%3E", "\\u003cimg src=x onerror=__ran()\\u003e",
        "\\x3cimg src=x onerror=__ran()\\x3e", "＜img src=x onerror=__ran()＞", "‹script›__ran()‹/script›", "<ımg src=x onerror=__ran()>",
        "<ſcript>__ran()</ſcript>", "<\u00ADscript>__ran()</script>", "<\u200Bscript>__ran()</script>",
        "+ADw-script+AD4-__ran()+ADw-/script+AD4-",
    ];

    private static readonly string[] Mutations =
    [
        "<svg></p><style><a id=\"</style><img src=1 onerror=__ran()>\">",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=__ran()&gt;\">",
        "<noscript><p title=\"</noscript><img src=x onerror=__ran()>\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=__ran()>",
        "<svg><desc><img src=x onerror=__ran()></desc></svg>",
        "<math><annotation-xml encoding=text/html><img src=x onerror=__ran()></annotation-xml></math>",
        "<xmp><p title=\"</xmp><img src=x onerror=__ran()>\">", "<listing>&lt;img src=x onerror=__ran()&gt;</listing>",
        "<plaintext><img src=x onerror=__ran()>", "<select><template><img src=x onerror=__ran()></template></select>",
        "<table><td><img src=x onerror=__ran()></table>",
        "<a href='x' title='\"><img src=x onerror=__ran()>'>x</a>", "<!--><img src=x onerror=__ran()>-->",
        "<!-- --!><img src=x onerror=__ran()>", "<![CDATA[<img src=x onerror=__ran()>]]>",
        "<?xml version=\"1.0\"?><img src=x onerror=__ran()>", "<p/id=\"><img src=x onerror=__ran()>\">",
    ];

    private static readonly string[] Addresses =
    [
        "javascript:__ran()", "JaVaScRiPt:__ran()", "java\tscript:__ran()", "java\nscript:__ran()", "java&#10;script:__ran()",
        "java&Tab;script:__ran()", "&#106;avascript:__ran()", "&#x6A;avascript:__ran()", "javascript&colon;__ran()",
        "javascript:__ran()//https://example.org", " javascript:__ran()",
        "%6Aavascript:__ran()", "vbscript:__ran()", "data:text/html,<script>__ran()</script>",
        "data:text/html;base64,PHNjcmlwdD5fX3JhbigpPC9zY3JpcHQ+", "data:image/svg+xml,<svg onload=__ran()>",
        "data:application/xhtml+xml,<script>__ran()</script>", "blob:javascript:__ran()", "feed:javascript:__ran()",
        "view-source:javascript:__ran()",
        "//example.org/\\javascript:__ran()", "/\\example.org", "https:javascript:__ran()", "mailto:x\"onmouseover=__ran()",
        "http://x/\"onmouseover=__ran()//", "http://x/'onmouseover=__ran()//", "#\"onmouseover=__ran()",
    ];

    private static readonly string[] Links =
    [
        "[x]({0})", "[x](<{0}>)", "![x]({0})", "<{0}>", "[x]: {0}\n\n[x]", "[x]({0} \"t\")", "[![x]({0})]({0})", "<a href=\"{0}\">x</a>",
        "<a href='{0}'>x</a>", "<a href={0}>x</a>", "<area href=\"{0}\">", "<iframe src=\"{0}\">", "<object data=\"{0}\">",
        "<form action=\"{0}\"><button>x</button></form>", "| [x]({0}) |\n|---|\n| [y]({0}) |",
    ];

    private static readonly string[] Handlers =
    [
        "onmouseover", "onfocus", "onload", "onerror", "onclick", "onanimationstart", "ontoggle", "onpointerenter", "onbeforeinput",
        "oncontentvisibilityautostatechange", "onscrollend", "ontransitionrun", "onwheel", "onauxclick", "onformdata", "onslotchange",
    ];

    private static readonly string[] Templates =
    [
        "{{constructor.constructor('__ran()')()}}", "${__ran()}", "#{__ran()}", "<%= __ran() %>", "@(__ran())", "{{{__ran()}}}",
        "[[${__ran()}]]", "*{__ran()}", "{% __ran() %}", "@Html.Raw(\"<script>__ran()</script>\")", "';__ran();//", "\";__ran();//",
        "`;__ran();//", "\\';__ran();//", "\n__ran()\n", "\u2028__ran()\u2029",
        "\"}</script><script>__ran()</script>", "\\\"}]</script><script>__ran()</script>", "<!--<script>__ran()</script>-->",
        "<!--<script>", "*/__ran()/*", "expression(__ran())", "x:expression(__ran())",
        "<b style=\"background:url(javascript:__ran())\">x</b>", "<style>*{background:url('javascript:__ran()')}</style>",
        "<style>@import 'javascript:__ran()';</style>",
    ];

    /// <summary>All of them; the same every time.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. from markup in Markup from breakOut in BreakOuts from writing in Writings select breakOut + writing(markup),
        .. Encoded,
        .. from mutation in Mutations from breakOut in BreakOuts.Take(8) select breakOut + mutation,
        .. from address in Addresses from link in Links select string.Format(
            System.Globalization.CultureInfo.InvariantCulture, link, address),
        .. Addresses,
        .. from handler in Handlers from quote in new[] { "\"", "'", "`", "\\\"", "" }
            select $"x{quote} {handler}=__ran() autofocus tabindex=1 x={quote}",
        .. Templates,
    ];
}
