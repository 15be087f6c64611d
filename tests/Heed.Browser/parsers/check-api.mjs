// Reads a site's API as the OpenAPI document on standard input describes it: node check-api.mjs http://127.0.0.1:5080 PROGRAMME
// The document is held against OpenAPI 3.1 (redocly), and every answer against the schema that the document gives for it (ajv).
import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const [site, programme] = process.argv.slice(2);
const problems = [];
const counts = { schemas: 0, lists: 0, records: 0, editions: 0, contents: 0, examples: 0 };

const text = readFileSync(0, 'utf8');
const document = JSON.parse(text);
// The site runs on this machine here, which a published document must not say.
const config = await createConfig({ extends: ['recommended'], rules: { 'no-server-example.com': 'off' } });
for (const found of await lintFromString({ source: text, absoluteRef: '/openapi.json', config }))
  problems.push(`${found.location[0].pointer}: ${found.message}`);

const ajv = new Ajv({ strict: false, allErrors: true });
formats(ajv);
for (const width of ['int32', 'int64']) ajv.addFormat(width, { type: 'number', validate: Number.isInteger });
ajv.addSchema(document, 'document');
const pointer = parts => 'document#/' + parts.map(p => encodeURIComponent(p.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');

function check(where, parts, value) {
  if (ajv.validate({ $ref: pointer(parts) }, value)) return;
  for (const error of ajv.errors.slice(0, 5)) problems.push(`${where} ${error.instancePath}: ${error.message} ${JSON.stringify(error.params)}`);
}

for (const name of Object.keys(document.components.schemas)) {
  ajv.compile({ $ref: pointer(['components', 'schemas', name]) });
  counts.schemas++;
}

async function read(path, address) {
  const answer = await fetch(address);
  if (answer.status !== 200) throw new Error(`${address} answers ${answer.status}`);
  const body = await answer.json();
  check(address, ['paths', path, 'get', 'responses', '200', 'content', 'application/json', 'schema'], body);
  return body;
}

const named = words => words.split('-').map(w => w[0].toUpperCase() + w.slice(1)).join('');
// A content is in the shape of its time; the document describes that of today.
function checkContent(where, { kind, content, contentToday }) {
  const today = contentToday ?? content;
  if (!today) return;
  check(where, ['components', 'schemas', named(kind) + 'Content'], today);
  counts.contents++;
}

const filled = path => path.replace('{programme}', programme);
const gets = Object.entries(document.paths).filter(([, item]) => item.get && !item.get.security);
for (const [path, item] of gets.filter(([path]) => !filled(path).includes('{'))) {
  const isList = path.includes('/records/');
  for (let address = site + filled(path); address;) {
    const list = await read(path, address);
    for (const record of isList ? list.items : []) checkContent(record.address, record);
    address = list.next;
    // The first and the last stand for all of their list.
    for (const record of isList && list.items.length > 0 ? [list.items[0], list.items.at(-1)] : []) {
      const own = gets.filter(([p]) => p.includes('/records/') && !p.endsWith('/editions/{edition}')
        && matches(p, new URL(record.address).pathname.split('/').slice(2)));
      if (own.length !== 1) throw new Error(`${own.length} operations read ${record.address}`);
      const api = `${site}/api/v1/programmes/${programme}/records/${new URL(record.address).pathname.split('/').slice(2).join('/')}`;
      await read(own[0][0], api);
      counts.records++;
      await read(`${own[0][0]}/editions/{edition}`, `${api}/editions/1`);
      counts.editions++;
    }
  }
  counts.lists++;
}

function matches(path, record) {
  const parts = path.split('/records/')[1].split('/');
  return parts.length === record.length && parts.every((p, i) => p.startsWith('{') || p === record[i]);
}

for (const [name, item] of Object.entries(document.webhooks)) {
  const body = item.post.requestBody.content['application/json'];
  check(`the example of ${name}`, ['webhooks', name, 'post', 'requestBody', 'content', 'application/json', 'schema'], body.example);
  counts.examples++;
}

console.log(JSON.stringify({ ...counts, problems }));
