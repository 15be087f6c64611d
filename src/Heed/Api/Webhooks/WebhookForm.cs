using Heed.Platform.Mail;

namespace Heed.Api.Webhooks;

/// <summary>What is asked for a new webhook.</summary>
public sealed record WebhookForm(string Name, string Address)
{
    /// <summary>Nothing typed yet.</summary>
    public static WebhookForm Empty { get; } = new("", "");

    public static WebhookForm Read(IFormCollection form) => new(form["name"].ToString().Trim(), form["address"].ToString().Trim());

    /// <summary>What must be changed before it can be added. Where its name leads is checked again at each connection.</summary>
    /// <param name="have">How many webhooks there are already.</param>
    public IReadOnlyList<(string Field, string Sentence)> Problems(int have)
    {
        var problems = new List<(string, string)>();
        if (have >= Webhook.Most)
            problems.Add(("", $"There are {have} webhooks already. Remove one that you no longer use."));
        if (Name.Length is 0 or > Webhook.NameLength)
            problems.Add(("name", $"Enter what the webhook is for, in at most {Webhook.NameLength} characters."));
        if (!IsPublic)
            problems.Add(("address", "Enter a web address that begins with https:// and a name on the public internet, such as "
                + "https://example.org/heed."));
        return problems;
    }

    private bool IsPublic =>
        Address.Length <= Webhook.AddressLength && Uri.TryCreate(Address, UriKind.Absolute, out var address) && address.Scheme == "https"
        && address.UserInfo.Length == 0 && address.Fragment.Length == 0 && EmailMessage.IsDomain(address.IdnHost);
}
