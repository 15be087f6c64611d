// An OpenID Connect provider that Heed did not write (oidc-provider), for the tests of signing in with one.
//   node provider.mjs        prints its address, then takes lines on standard input:
//   redirect ADDRESS         where Heed wants people back; from then on it serves
//   roles a,b                what it says of everyone's roles from then on
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { Provider } from 'oidc-provider';

let roles = [];
let serve = (_, response) => response.writeHead(503).end();

const server = createServer((request, response) => serve(request, response));
server.listen(0, '127.0.0.1', () => console.log(`provider at http://127.0.0.1:${server.address().port}`));

function start(redirect) {
  const provider = new Provider(`http://127.0.0.1:${server.address().port}`, {
    clients: [{ client_id: 'heed', client_secret: 'a secret of the tests', redirect_uris: [redirect], grant_types: ['authorization_code'], response_types: ['code'] }],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'roles'] },
    pkce: { required: () => true },
    cookies: { keys: ['a key of the tests'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: `${id} at work`, preferred_username: `${id}@work.example`, roles }),
    }),
  });
  serve = provider.callback();
  console.log('provider is ready');
}

createInterface({ input: process.stdin }).on('line', (line) => {
  const [word, value] = line.split(' ');
  if (word === 'redirect') start(value);
  if (word === 'roles') {
    roles = value ? value.split(',') : [];
    console.log('roles taken');
  }
}).on('close', () => process.exit(0));
