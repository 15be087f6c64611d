// Does the sum that a form asks for while many comments are coming in: finds the number whose SHA-256 hash is given. In slices, so that
// typing is never held up. Without this script the form is sent all the same.

const K = new Uint32Array(64);
const START = new Uint32Array(8);

// The constants of SHA-256 are the fractions of roots of the first primes.
for (let n = 2, found = 0; found < 64; n += 1) {
  let prime = true;
  for (let d = 2; d * d <= n; d += 1) if (n % d === 0) { prime = false; break; }
  if (!prime) continue;
  const fraction = (x) => ((x - Math.floor(x)) * 0x1_0000_0000) | 0;
  if (found < 8) START[found] = fraction(Math.sqrt(n));
  K[found] = fraction(Math.cbrt(n));
  found += 1;
}

const w = new Uint32Array(64);
const state = new Uint32Array(8);
const block = new DataView(new ArrayBuffer(64));

/** The hash of a text of at most 55 ASCII characters. */
export function sha256(text) {
  for (let i = 0; i < 64; i += 1) block.setUint8(i, i < text.length ? text.charCodeAt(i) : i === text.length ? 0x80 : 0);
  block.setUint32(60, text.length * 8);
  for (let i = 0; i < 16; i += 1) w[i] = block.getUint32(i * 4);
  for (let i = 16; i < 64; i += 1) {
    const x = w[i - 15];
    const y = w[i - 2];
    w[i] = w[i - 16] + w[i - 7] + ((x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ (x >>> 3)) + ((y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ (y >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = START;
  for (let i = 0; i < 64; i += 1) {
    const one = (h + ((e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
    const two = (((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((part, i) => { state[i] = START[i] + part; });
  return Array.from(state, (part) => part.toString(16).padStart(8, '0')).join('');
}

const form = document.querySelector('form[data-work]');
const asked = form?.dataset.work;

if (asked) {
  const [, salt, wanted] = asked.split('.');
  const slice = 2_000;
  let next = 0;
  const step = () => {
    for (const end = next + slice; next < end; next += 1) {
      if (sha256(`${salt}.${next}`) === wanted) {
        form.elements.work.value = `${asked}.${next}`;
        return;
      }
    }
    setTimeout(step, 0);
  };
  step();
}
