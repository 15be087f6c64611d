// The design system is light only and computes with its colours in Sass, so they cannot be custom properties there.
// This table names every colour by the part it plays; build.mjs puts the name in its place and writes both themes.
// A colour that is missing here stops the build: a new one must be given its dark counterpart first.
const ground = {
  'surface': ['#ffffff', '#14181c'],
  'surface-2': ['#f8f8f8', '#1c2126'],
  'surface-3': ['#ebebeb', '#272d34'],
  'surface-hover': ['#d9eeff', '#12304d'],
  'button': ['#0065bd', '#1f74c4'],
  'button-hover': ['#00437d', '#155a9c'],
  'button-off': ['#b3b3b3', '#4a525a'],
  'rule': ['#5e5e5e', '#a9b0b8'],
  'done': ['#1a7032', '#1a7032'],
  'ground-strong': ['#1a1a1a', '#f2f2f2'],
  'inserted': ['#cff4da', '#143c21'],
  'deleted': ['#fee6e2', '#4d1a12'],
  'signalled': ['#fdf4cf', '#3a3206'],
};

const ink = {
  'text': ['#1a1a1a', '#f2f2f2'],
  'text-2': ['#5e5e5e', '#b9c0c7'],
  'text-on': ['#ffffff', '#ffffff'],
  'link': ['#0065bd', '#84bff6'],
  'link-hover': ['#00437d', '#b9dafb'],
  'negative': ['#d32205', '#ff8f7a'],
  'negative-hover': ['#951804', '#ffb3a5'],
  'positive': ['#1a7032', '#7fd796'],
  'warning': ['#cb4e0b', '#ffab73'],
};

const line = {
  'text': ['#1a1a1a', '#f2f2f2'],
  'line': ['#b3b3b3', '#69737d'],
  'line-faint': ['#ebebeb', '#353d45'],
  'line-2': ['#5e5e5e', '#a9b0b8'],
  'surface': ['#ffffff', '#14181c'],
  'surface-2': ['#f8f8f8', '#1c2126'],
  'accent': ['#0065bd', '#4f9fe6'],
  'accent-hover': ['#00437d', '#b9dafb'],
  'accent-2': ['#333e48', '#9fb0c0'],
  'negative': ['#d32205', '#ff8f7a'],
  'positive': ['#1a7032', '#7fd796'],
  'warning': ['#cb4e0b', '#ffab73'],
};

// name: [light ground, light ink, dark ground, dark ink]
const tags = {
  grey: ['#ebebeb', '#3e3e3e', '#2f353b', '#d5d9dd'],
  green: ['#cff4da', '#0e3c1b', '#12351d', '#8ee0a5'],
  teal: ['#cdf3ef', '#1b6e67', '#0f3533', '#7fdcd3'],
  darkblue: ['#daeeff', '#000b14', '#152a40', '#a9cdf0'],
  blue: ['#d9eeff', '#00437d', '#10304f', '#9fcdf8'],
  purple: ['#f8e5f7', '#41113d', '#3a1a38', '#e7b1e2'],
  pink: ['#ffe4f3', '#a5005b', '#43112d', '#ffb0d6'],
  red: ['#fee6e2', '#951804', '#451710', '#ffb3a5'],
  orange: ['#fde7db', '#8f3708', '#43230d', '#ffbf92'],
  yellow: ['#feeb98', '#7f6801', '#3a3206', '#f7dc5e'],
};

export const roles = { ground, ink, line };
export { tags };
