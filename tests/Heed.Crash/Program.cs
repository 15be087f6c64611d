using Heed.Crash;
using Heed.Ledger;
using Heed.Platform.Database;
using Heed.Platform.Keys;
using Heed.Platform.Mail;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

// Publishes releases of three linked records, one after the other, until it is killed. Every line on standard output says what was
// acknowledged: "saved 7" when the three drafts of release 7 are kept, "published 7" when all three are public.
//
//   Heed.Crash sqlite FOLDER
//   Heed.Crash postgres CONNECTION
//
// With the word mail before, it sends what waits in the outbox instead.

if (args[0] == "mail")
{
    await Mailing.RunAsync(args[1..]);
    return;
}

await using var db = Open(args[0], args[1]);
var ledger = new ProgrammeLedger(db, db.Storage, Leaf.Kinds, TimeProvider.System);
var outbox = new Outbox(
    db, new EphemeralDataProtectionProvider(), new MailAddresses(
        new EphemeralDataProtectionProvider(), new SiteSecret(Directory.CreateTempSubdirectory("heed-crash-keys-").FullName)),
        TimeProvider.System);
var reading = ledger.ReadAs(Viewer.Named("crash", [], ["crash"]));
var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };

var last = (await reading.ListAsync(new ListQuery("crash") { Order = EntryOrder.Reference, Descending = true, Take = 1 })).Records;
var release = last is [var latest] ? ((Leaf)latest.Content!).Release + 1 : 1;
await output.WriteLineAsync("ready");
while (true)
{
    var drafts = new List<ReleasedDraft>();
    for (var part = 0; part < 3; part++)
    {
        var path = Leaf.PathOf(release, part);
        // One that was killed may have left some of the three.
        var before = await reading.DraftAsync("crash", path);
        var draft = await ledger.SaveDraftAsync(new DraftSave("crash", path, Leaf.Of(release, part), before?.Version ?? 0, "crash"));
        drafts.Add(new ReleasedDraft(path, draft.Version, "For the test."));
    }
    await output.WriteLineAsync($"saved {release}");
    await PublishAsync(new Release("crash", "crash") { Title = $"Release {release}", Drafts = drafts });
    await output.WriteLineAsync($"published {release}");
    release++;
}

// Every second release together with a mail, in a transaction of the caller's.
async Task PublishAsync(Release made)
{
    if (release % 2 == 0)
    {
        await ledger.PublishAsync(made);
        return;
    }
    await using var transaction = await db.Database.BeginTransactionAsync();
    await ledger.PublishAsync(made);
    outbox.Put(new EmailMessage("isla@example.org", $"Release {release}", "It is public."));
    await db.SaveChangesAsync();
    await transaction.CommitAsync();
    db.ChangeTracker.Clear();
}

static HeedDatabase Open(string engine, string place)
{
    if (engine == "postgres")
    {
        var postgres = new DbContextOptionsBuilder<LeanPostgres>();
        DatabaseChoice.UsePostgres(postgres, place);
        return new LeanPostgres(postgres.Options);
    }
    var sqlite = new DbContextOptionsBuilder<LeanSqlite>();
    DatabaseChoice.UseSqlite(sqlite, new DatabaseChoice(place, null).File);
    return new LeanSqlite(sqlite.Options);
}
