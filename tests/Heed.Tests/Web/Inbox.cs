using Heed.Platform.Database;
using Heed.Platform.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Heed.Tests.Web;

/// <summary>The emails that wait to be sent by a site under test.</summary>
internal static class Inbox
{
    extension(WebApplicationBuilder builder)
    {
        /// <summary>Lets emails leave the site, to where nothing listens: they wait.</summary>
        public void LetEmailsLeave() =>
            builder.Services.Replace(
                ServiceDescriptor.Singleton(new MailRoute(MailChoice.Parse("smtp://127.0.0.1:9", "Heed <heed@example.org>"))));
    }

    extension(TestSite site)
    {
        /// <summary>All of them, oldest first.</summary>
        public Task<IReadOnlyList<EmailMessage>> LettersAsync() =>
            site.WithServiceAsync<Outbox, IReadOnlyList<EmailMessage>>(async outbox =>
                [.. (await site.WithServiceAsync<HeedDatabase, List<OutboxMail>>(
                    db => db.Outbox.AsNoTracking().OrderBy(m => m.Id).ToListAsync())).Select(outbox.Open)]);

        /// <summary>Their subjects with the name before the @ of the address, in order: "isla: Your draft was approved".</summary>
        public async Task<IReadOnlyList<string>> SubjectsAsync() =>
            [.. (await site.LettersAsync()).Select(l => $"{l.To.Split('@')[0]}: {l.Subject}").Order(StringComparer.Ordinal)];
    }

    extension(Visitor person)
    {
        /// <summary>Gives the own account an email address.</summary>
        /// <param name="name">The name before the @.</param>
        /// <param name="wantsNotices">Whether emails about work stay switched on.</param>
        public async Task ReadsEmailAsync(string name, bool wantsNotices = true)
        {
            var typed = new Dictionary<string, string?> { ["address"] = $"{name}@example.org" };
            if (!wantsNotices)
                typed["notices"] = null;
            await person.SubmitAsync(await person.GetAsync("/desk/account"), typed, "Save");
        }
    }
}
