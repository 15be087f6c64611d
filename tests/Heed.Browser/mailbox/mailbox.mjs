// A mail server that Heed did not write (smtp-server, mailparser), for the tests of mails. It keeps nothing and passes nothing on.
//   node mailbox.mjs         prints its address, then each mail it takes on a line of its own:
//   mail NUMBER to ADDRESS {"subject":…}      NUMBER counts the mails to that address
//   mail “SUBJECT” to ADDRESS {"subject":…}   the same again
import { SMTPServer } from 'smtp-server';
import { simpleParser } from 'mailparser';

const counts = new Map();

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  disableReverseLookup: true,
  onData(stream, session, taken) {
    simpleParser(stream).then((mail) => {
      for (const { address } of session.envelope.rcptTo) {
        const number = (counts.get(address) ?? 0) + 1;
        counts.set(address, number);
        const headers = Object.fromEntries(mail.headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).replace(/\r?\n/g, '').trim()]));
        const read = JSON.stringify({ subject: mail.subject, from: mail.from.text, text: mail.text, html: mail.html || null, headers });
        console.log(`mail ${number} to ${address} ${read}`);
        console.log(`mail “${mail.subject}” to ${address} ${read}`);
      }
      taken();
    }, taken);
  },
});
server.on('error', (error) => console.error(error));
server.listen(0, '127.0.0.1', () => console.log(`mailbox at smtp://127.0.0.1:${server.server.address().port}`));
process.stdin.resume().on('close', () => process.exit(0));
