// Holds people, posts, organisations and memberships on standard input against the schema of Popolo beside this file (ajv).
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
formats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(new URL('popolo.schema.json', import.meta.url), 'utf8')));
const popolo = JSON.parse(readFileSync(0, 'utf8'));
validate(popolo);

console.log(JSON.stringify({
  people: popolo.persons?.length ?? 0,
  memberships: popolo.memberships?.length ?? 0,
  problems: (validate.errors ?? []).map(e => `${e.instancePath}: ${e.message} ${JSON.stringify(e.params)}`),
}));
