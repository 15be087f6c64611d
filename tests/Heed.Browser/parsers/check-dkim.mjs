// Checks the DKIM signature of a mail on standard input with a public key given on the command line, without DNS:
// node check-dkim.mjs SELECTOR._domainkey.DOMAIN BASE64-KEY
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';

const [name, key] = process.argv.slice(2);
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);

const { results } = await dkimVerify(Buffer.concat(chunks), {
  resolver: async (asked, type) => {
    if (asked === name && type === 'TXT') return [[`v=DKIM1; k=rsa; p=${key}`]];
    throw Object.assign(new Error('not there'), { code: 'ENOTFOUND' });
  },
});
console.log(JSON.stringify(results.map(r => ({ result: r.status.result, domain: r.signingDomain, headers: r.signingHeaders?.keys, why: r.status.comment }))));
