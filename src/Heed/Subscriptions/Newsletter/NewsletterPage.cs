using Heed.Design;
using Heed.Layout;

namespace Heed.Subscriptions.Newsletter;

/// <summary>A block to be copied.</summary>
public sealed class NewsletterPage(NewsletterBlock block, string path, string query) : Page
{
    public NewsletterBlock Block => block;

    public override string Title => T("Copy for your newsletter");

    public override bool IsIndexed => false;

    public override IReadOnlyList<DesignLink> Way => [new(block.Title, block.Address[Here.Origin.Length..])];

    public override IReadOnlyList<Alternate> Alternates =>
        [new("text/plain", T("As text"), Here.Url(path + ".txt" + query)),
            new("text/html", T("As HTML"), Here.Url(path + ".html" + query))];
}
