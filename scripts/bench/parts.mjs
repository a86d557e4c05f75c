// What the WebAssembly is made of: how much of its code each crate brought, read from the names that the linker leaves and
// the optimiser takes away. Code that the compiler merged or inlined counts where it landed, so these are shares, no sums
// that would be saved.
import { readFileSync } from 'node:fs';

const CODE = 10;
const IMPORTS = 2;
const CUSTOM = 0;

/** Reads the binary format (WebAssembly Core 2.0, chapter 5) as far as it is needed. */
class Reader {
  #bytes;
  #at = 8;

  constructor(bytes) {
    this.#bytes = bytes;
  }

  get at() {
    return this.#at;
  }

  skipTo(at) {
    this.#at = at;
  }

  isBefore(end) {
    return this.#at < end;
  }

  get length() {
    return this.#bytes.length;
  }

  byte() {
    return this.#bytes[this.#at++];
  }

  /** A whole number in LEB128. */
  number() {
    let [result, shift, byte] = [0, 0, 0];
    do {
      byte = this.byte();
      result += (byte & 127) * 2 ** shift;
      shift += 7;
    } while (byte & 128);
    return result;
  }

  text() {
    const length = this.number();
    const text = this.#bytes.toString('utf8', this.#at, this.#at + length);
    this.#at += length;
    return text;
  }

  limits() {
    const hasMost = this.number() & 1;
    this.number();
    if (hasMost) this.number();
  }
}

function importedFunctions(reader) {
  let functions = 0;
  for (let left = reader.number(); left > 0; left -= 1) {
    reader.text();
    reader.text();
    const kind = reader.byte();
    if (kind === 0) {
      reader.number();
      functions += 1;
    } else if (kind === 1) {
      reader.byte();
      reader.limits();
    } else if (kind === 2) {
      reader.limits();
    } else {
      reader.byte();
      reader.byte();
    }
  }
  return functions;
}

function functionNames(reader, end) {
  const names = new Map();
  while (reader.isBefore(end)) {
    const part = reader.byte();
    const size = reader.number();
    const next = reader.at + size;
    if (part === 1) {
      for (let left = reader.number(); left > 0; left -= 1) {
        const index = reader.number();
        names.set(index, reader.text());
      }
    }
    reader.skipTo(next);
  }
  return names;
}

/** The crate whose path comes first in a mangled name: `_ZN5alloc…`, `_ZN53_$LT$T$u20$as$u20$tachys..view…`, `_RNvCs…_4core…`. */
function crateOf(name) {
  if (name.startsWith('_R')) {
    // A crate's root: C, its disambiguator, the length of its name, the name (Rust RFC 2603).
    const root = /C(?:s[0-9A-Za-z]*_)?(\d+)_?([a-z]\w*)/.exec(name);
    return root?.[2].slice(0, Number(root[1]));
  }
  const first = /^_ZN(\d+)(.*)/.exec(name);
  if (!first) return undefined;
  const path = first[2].slice(0, Number(first[1]));
  return /^[a-z]\w*$/.exec(path)?.[0] ?? /(?<![\w.])([a-z]\w*)\.\./.exec(path.replaceAll(/\$\w+\$/g, ' '))?.[1];
}

/** [{ crate, bytes, share }] of the code in this file, largest first. */
export function parts(path) {
  const reader = new Reader(readFileSync(path));
  let imported = 0;
  let names = new Map();
  const sizes = [];
  while (reader.isBefore(reader.length)) {
    const section = reader.byte();
    const size = reader.number();
    const end = reader.at + size;
    if (section === IMPORTS) imported = importedFunctions(reader);
    if (section === CODE) {
      for (let left = reader.number(); left > 0; left -= 1) {
        const bytes = reader.number();
        sizes.push(bytes);
        reader.skipTo(reader.at + bytes);
      }
    }
    if (section === CUSTOM && reader.text() === 'name') names = functionNames(reader, end);
    reader.skipTo(end);
  }
  if (names.size === 0) throw new Error(`${path} has no names in it`);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const crates = new Map();
  sizes.forEach((bytes, at) => {
    const crate = crateOf(names.get(at + imported) ?? '') ?? 'without a name';
    crates.set(crate, (crates.get(crate) ?? 0) + bytes);
  });
  return [...crates]
    .map(([crate, bytes]) => ({ crate, bytes, share: bytes / total }))
    .sort((one, other) => other.bytes - one.bytes);
}
